import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { reconcile } from '../src/integrity/reconcile.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

let settings: DatabaseSettings;
let remove: () => Promise<void>;
let database: Database;

const AT = "'2026-01-01 00:00:00.000'";

/** What a database held before billing: an issued invoice, a draft, and a charge on neither. */
const ROWS = [
  `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'u', 'u', '[]', 'x', ${AT})`,
  `INSERT INTO rate_tables (id, year, revision, effectiveFrom, status, version, document, createdAt, createdById) VALUES ('t', 2026, 1, '2026-01-01', 'PUBLISHED', 1, '{}', ${AT}, 'u')`,
  `INSERT INTO decisions (id, kind, rateTableId, request, outcome, createdAt) VALUES ('d', 'ANNUAL_PLAN', 't', '{}', '{}', ${AT})`,
  `INSERT INTO customers (id, name, shortCode, searchText, createdAt, createdById) VALUES ('k', 'k', 'K', 'k', ${AT}, 'u')`,
  `INSERT INTO sites (id, customerId, name, city, district, address) VALUES ('s', 'k', 's', '深圳市', '福田区', 'x')`,
  `INSERT INTO licences (id, customerId, siteId, product, productName, edition, serial, deliveredOn, operators, createdAt) VALUES ('l', 'k', 's', 'FINANCE', '财务通', 'NETWORK', 'n', '2020-01-01', 1, ${AT})`,
  `INSERT INTO number_sequences (id, lastNumber) VALUES ('invoice:2026', 1)`,
  `INSERT INTO invoices (id, number, status, issuedOn, issuedAt, totalFen, version, customerId, createdAt, createdById) VALUES ('i1', '2026-000001', 'ISSUED', '2026-01-31', ${AT}, 500, 2, 'k', ${AT}, 'u')`,
  `INSERT INTO invoices (id, number, status, issuedOn, issuedAt, totalFen, version, customerId, createdAt, createdById) VALUES ('i2', NULL, 'DRAFT', NULL, NULL, 700, 1, 'k', ${AT}, 'u')`,
  charge('c1', 'INVOICED', 500, "'i1'"),
  charge('c2', 'DRAFTED', 700, "'i2'"),
  charge('c3', 'UNBILLED', 900, 'NULL'),
  line('n1', 'i1', 'c1', 500, "'2026-01'"),
  line('n2', 'i2', 'c2', 700, 'NULL'),
];

function charge(id: string, status: string, fen: number, invoice: string): string {
  return `INSERT INTO charges (id, billingKey, kind, status, quantity, unitFen, amountFen, clause, dueOn, product, customerId, licenceId, invoiceId, decisionId, createdAt)
    VALUES ('${id}', '${id}', 'TRAVEL', '${status}', 1, ${fen}, ${fen}, '6', '2026-01-01', 'FINANCE', 'k', 'l', ${invoice}, 'd', ${AT})`;
}

function line(id: string, invoice: string, charged: string, fen: number, month: string): string {
  return `INSERT INTO invoice_lines (id, invoiceId, position, kind, quantity, unitFen, amountFen, clause, product, issuedMonth, chargeId, decisionId)
    VALUES ('${id}', '${invoice}', 1, 'TRAVEL', 1, ${fen}, ${fen}, '6', 'FINANCE', ${month}, '${charged}', 'd')`;
}

beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
  const before = await databaseBefore(settings, 'Billing1764400000000');
  for (const sql of ROWS) await before.query(sql);
  await before.destroy();
  database = await Database.open(settings);
});
afterAll(async () => {
  await database.close();
  await remove();
});

test('every invoice issued before has a balance, owed in whole and due after thirty days; a draft has none', async () => {
  expect(
    await database.reader.rows(
      'SELECT invoiceId, customerId, issuedOn, dueOn, totalFen, paidFen, creditedFen, openDueOn FROM receivables',
    ),
  ).toEqual([
    {
      invoiceId: 'i1',
      customerId: 'k',
      issuedOn: '2026-01-31',
      dueOn: '2026-03-02',
      totalFen: 500,
      paidFen: 0,
      creditedFen: 0,
      openDueOn: '2026-03-02',
    },
  ]);
});

test('no row is lost or changed, and all of it reconciles', async () => {
  const lines = await database.reader.rows(
    'SELECT id, chargeId, amountFen, reopenedById FROM invoice_lines ORDER BY id',
  );
  expect(lines).toEqual([
    { id: 'n1', chargeId: 'c1', amountFen: 500, reopenedById: '' },
    { id: 'n2', chargeId: 'c2', amountFen: 700, reopenedById: '' },
  ]);
  expect(await database.reader.rows('SELECT id, status, reopenedById FROM charges ORDER BY id')).toEqual([
    { id: 'c1', status: 'INVOICED', reopenedById: '' },
    { id: 'c2', status: 'DRAFTED', reopenedById: '' },
    { id: 'c3', status: 'UNBILLED', reopenedById: '' },
  ]);
  expect(await reconcile(database.reader)).toEqual([]);
});

test('billing a charge twice is still impossible in the database, and once more for each voiding credit note possible', async () => {
  const insert = (id: string, position: number, reopenedById: string) =>
    database.transaction((transaction) =>
      transaction.run(
        `INSERT INTO invoice_lines (id, invoiceId, position, kind, quantity, unitFen, amountFen, clause, product, chargeId, decisionId, reopenedById)
         VALUES (?, 'i2', ?, 'TRAVEL', 1, 700, 700, '6', 'FINANCE', 'c2', 'd', ?)`,
        [id, position, reopenedById],
      ),
    );
  await expect(insert('n3', 2, '')).rejects.toThrow(/UNIQUE|Duplicate/);
  await insert('n4', 2, 'a credit note');
  await expect(insert('n5', 3, 'a credit note')).rejects.toThrow(/UNIQUE|Duplicate/);
});

test('opened again it stays as it is', async () => {
  await database.close();
  database = await Database.open(settings);
  expect(await database.reader.rows('SELECT invoiceId FROM receivables')).toEqual([{ invoiceId: 'i1' }]);
});
