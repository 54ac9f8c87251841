import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { reconcile } from '../src/integrity/reconcile.js';
import { databaseBefore } from './earlier-database.js';
import { copyOfGuidesTable } from './tables.js';
import { freshDatabaseSettings } from './test-database.js';

let settings: DatabaseSettings;
let remove: () => Promise<void>;
let database: Database;

const AT = "'2026-01-01 00:00:00.000'";
const INVOICED = [
  { line: 'n1', licence: 'l1', kind: 'ANNUAL_FEE', contract: "'c'", region: 'NULL', fen: 1000, tax: 57 },
  { line: 'n2', licence: 'l2', kind: 'ANNUAL_FEE', contract: "'c'", region: 'NULL', fen: 2000, tax: 113 },
  {
    line: 'n3',
    licence: 'l2',
    kind: 'ON_SITE_OVERAGE',
    contract: 'NULL',
    region: "'SHENZHEN'",
    fen: 300,
    tax: 17,
  },
  { line: 'n4', licence: 'l3', kind: 'TRAVEL', contract: 'NULL', region: 'NULL', fen: 40, tax: null },
];

/** What a database held before the rollup: an issued invoice of four lines, partly credited in the next month, and a draft. */
function rows(): [string, string[]?][] {
  const licence = (id: string, edition: string, city: string, district: string): [string][] => [
    [
      `INSERT INTO sites (id, customerId, name, city, district, address) VALUES ('s${id}', 'k', 's', '${city}', '${district}', 'x')`,
    ],
    [
      `INSERT INTO licences (id, customerId, siteId, product, productName, edition, serial, deliveredOn, operators, createdAt) VALUES ('${id}', 'k', 's${id}', 'FINANCE', '财务通', '${edition}', '${id}', '2020-01-01', 1, ${AT})`,
    ],
  ];
  const invoice = (id: string, number: string, status: string, day: string, fen: number): [string] => [
    `INSERT INTO invoices (id, number, status, issuedOn, issuedAt, totalFen, version, customerId, createdAt, createdById) VALUES ('${id}', ${number}, '${status}', ${day}, ${AT}, ${fen}, 2, 'k', ${AT}, 'u')`,
  ];
  const lines = INVOICED.flatMap(
    ({ line, licence: of, kind, contract, region, fen, tax }, at): [string][] => [
      [
        `INSERT INTO charges (id, billingKey, kind, status, quantity, unitFen, amountFen, clause, dueOn, product, region, customerId, licenceId, contractId, invoiceId, decisionId, createdAt)
       VALUES ('${line}', '${line}', '${kind}', 'INVOICED', 1, ${fen}, ${fen}, '6', '2026-01-01', 'FINANCE', ${region}, 'k', '${of}', ${contract}, 'i1', 'd', ${AT})`,
      ],
      [
        `INSERT INTO invoice_lines (id, invoiceId, position, kind, quantity, unitFen, amountFen, taxFen, netFen, clause, product, region, issuedMonth, chargeId, decisionId)
       VALUES ('${line}', 'i1', ${at + 1}, '${kind}', 1, ${fen}, ${fen}, ${tax ?? 'NULL'}, ${tax === null ? 'NULL' : fen - tax}, '6', 'FINANCE', ${region}, '2026-01', '${line}', 'd')`,
      ],
    ],
  );
  return [
    [
      `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'u', 'u', '[]', 'x', ${AT})`,
    ],
    [
      `INSERT INTO rate_tables (id, year, revision, effectiveFrom, status, version, document, createdAt, createdById) VALUES ('t', 2026, 1, '2026-01-01', 'PUBLISHED', 1, ?, ${AT}, 'u')`,
      [JSON.stringify(copyOfGuidesTable())],
    ],
    [
      `INSERT INTO decisions (id, kind, rateTableId, request, outcome, createdAt) VALUES ('d', 'ANNUAL_PLAN', 't', '{}', '{}', ${AT})`,
    ],
    [
      `INSERT INTO customers (id, name, shortCode, searchText, createdAt, createdById) VALUES ('k', 'k', 'K', 'k', ${AT}, 'u')`,
    ],
    ...licence('l1', 'NETWORK', '深圳市', '福田区'),
    ...licence('l2', 'STANDALONE', '广州市', '天河区'),
    ...licence('l3', 'STANDALONE', '深圳市', '不存在区'),
    [
      `INSERT INTO quotes (id, number, customerId, rateTableId, status, validUntil, version, totalFen, createdAt, createdById) VALUES ('q', 'Q', 'k', 't', 'ACCEPTED', '2026-01-31', 1, 3000, ${AT}, 'u')`,
    ],
    [
      `INSERT INTO contracts (id, number, kind, status, customerId, quoteId, rateTableId, signedOn, startsOn, endsOn, totalFen, createdAt, createdById) VALUES ('c', 'C', 'SALE', 'SIGNED', 'k', 'q', 't', '2026-01-01', '2026-01-01', '2026-12-31', 3000, ${AT}, 'u')`,
    ],
    [`INSERT INTO number_sequences (id, lastNumber) VALUES ('invoice:2026', 1)`],
    invoice('i1', "'2026-000001'", 'ISSUED', "'2026-01-31'", 3340),
    invoice('i2', 'NULL', 'DRAFT', 'NULL', 700),
    ...lines,
    [
      `INSERT INTO charges (id, billingKey, kind, status, quantity, unitFen, amountFen, clause, dueOn, product, customerId, licenceId, contractId, invoiceId, decisionId, createdAt)
       VALUES ('x', 'x', 'TRAVEL', 'DRAFTED', 1, 700, 700, '6', '2026-01-01', 'FINANCE', 'k', 'l1', NULL, 'i2', 'd', ${AT})`,
    ],
    [
      `INSERT INTO invoice_lines (id, invoiceId, position, kind, quantity, unitFen, amountFen, clause, product, chargeId, decisionId) VALUES ('x', 'i2', 1, 'TRAVEL', 1, 700, 700, '6', 'FINANCE', 'x', 'd')`,
    ],
    [
      `INSERT INTO receivables (invoiceId, customerId, issuedOn, dueOn, totalFen, paidFen, creditedFen, openDueOn) VALUES ('i1', 'k', '2026-01-31', '2026-03-02', 3340, 0, 500, '2026-03-02')`,
    ],
    [
      `INSERT INTO credit_notes (id, number, kind, invoiceId, customerId, issuedOn, reason, totalFen, createdAt, createdById) VALUES ('n', 'CN-2026-0001', 'CREDIT', 'i1', 'k', '2026-02-01', 'x', 500, ${AT}, 'u')`,
    ],
    [
      `INSERT INTO credit_note_lines (id, creditNoteId, position, invoiceLineId, kind, amountFen, taxFen, netFen, clause, product, issuedMonth) VALUES ('n', 'n', 1, 'n2', 'ANNUAL_FEE', 500, 28, 472, '6', 'FINANCE', '2026-02')`,
    ],
  ];
}

beforeAll(async () => {
  ({ settings, remove } = await freshDatabaseSettings());
  const before = await databaseBefore(settings, 'IncomeRollup1764520000000');
  for (const [sql, parameters] of rows()) await before.query(sql, parameters);
  await before.destroy();
  database = await Database.open(settings);
});
afterAll(async () => {
  await database.close();
  await remove();
});

test('lines of before get edition, region and source from their charges; an unknown district leaves the region open', async () => {
  const columns = 'edition, incomeRegion, incomeSource';
  expect(
    await database.reader.rows(`SELECT id, ${columns}, region, amountFen FROM invoice_lines ORDER BY id`),
  ).toEqual([
    {
      id: 'n1',
      edition: 'NETWORK',
      incomeRegion: 'SHENZHEN',
      incomeSource: 'CONTRACT',
      region: null,
      amountFen: 1000,
    },
    {
      id: 'n2',
      edition: 'STANDALONE',
      incomeRegion: 'OUTSIDE',
      incomeSource: 'CONTRACT',
      region: null,
      amountFen: 2000,
    },
    {
      id: 'n3',
      edition: 'STANDALONE',
      incomeRegion: 'SHENZHEN',
      incomeSource: 'OVERAGE',
      region: 'SHENZHEN',
      amountFen: 300,
    },
    {
      id: 'n4',
      edition: 'STANDALONE',
      incomeRegion: null,
      incomeSource: 'PER_SERVICE',
      region: null,
      amountFen: 40,
    },
    {
      id: 'x',
      edition: 'NETWORK',
      incomeRegion: 'SHENZHEN',
      incomeSource: 'PER_SERVICE',
      region: null,
      amountFen: 700,
    },
  ]);
  expect(await database.reader.rows(`SELECT id, ${columns} FROM credit_note_lines`)).toEqual([
    { id: 'n', edition: 'STANDALONE', incomeRegion: 'OUTSIDE', incomeSource: 'CONTRACT' },
  ]);
});

test('the rollup holds what was issued and credited before, drafts left out, and all of it reconciles', async () => {
  expect(
    await database.reader.rows(
      'SELECT id, lineCount, untaxedLines, amountFen, netFen, taxFen FROM income_rollup ORDER BY id',
    ),
  ).toEqual([
    rolled('2026-01 CONTRACT ANNUAL_FEE FINANCE NETWORK SHENZHEN', 1000, 943, 57),
    rolled('2026-01 CONTRACT ANNUAL_FEE FINANCE STANDALONE OUTSIDE', 2000, 1887, 113),
    rolled('2026-01 OVERAGE ON_SITE_OVERAGE FINANCE STANDALONE SHENZHEN', 300, 283, 17),
    { ...rolled('2026-01 PER_SERVICE TRAVEL FINANCE STANDALONE ', 40, 0, 0), untaxedLines: 1 },
    rolled('2026-02 CONTRACT ANNUAL_FEE FINANCE STANDALONE OUTSIDE', -500, -472, -28),
  ]);
  const differences = await reconcile(database.reader);
  expect(differences.filter(({ check }) => check === 'income-rollup')).toEqual([]);
});

const rolled = (id: string, amountFen: number, netFen: number, taxFen: number) => ({
  id,
  lineCount: 1,
  untaxedLines: 0,
  amountFen,
  netFen,
  taxFen,
});
