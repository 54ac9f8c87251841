import { expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

const AT = "'2026-01-02 03:04:05.678'";

/** Invoices of before, each with what had come of its 1,000 fen. */
const INVOICES = [
  { id: 'open', paidFen: 999, creditedFen: 0 },
  { id: 'settled', paidFen: 600, creditedFen: 400 },
  { id: 'too-much', paidFen: 1000, creditedFen: 1 },
];

test('what had been paid too much before is found, also where the migration was killed half way', async () => {
  const { settings, remove } = await freshDatabaseSettings();
  const before = await databaseBefore(settings, 'Overpaid1764671000000');
  await before.query(
    `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'u', 'u', '[]', '-', ${AT})`,
  );
  await before.query(
    `INSERT INTO customers (id, name, shortCode, searchText, createdAt, createdById) VALUES ('c', '甲', 'A', '甲 a', ${AT}, 'u')`,
  );
  for (const { id, paidFen, creditedFen } of INVOICES) {
    await before.query(
      `INSERT INTO invoices (id, number, status, issuedOn, issuedAt, totalFen, version, customerId, createdAt, createdById) VALUES ('${id}', '${id}', 'ISSUED', '2026-01-01', ${AT}, 1000, 2, 'c', ${AT}, 'u')`,
    );
    const openDueOn = id === 'settled' ? 'NULL' : "'2026-01-31'";
    await before.query(
      `INSERT INTO receivables (invoiceId, customerId, issuedOn, dueOn, totalFen, paidFen, creditedFen, openDueOn) VALUES ('${id}', 'c', '2026-01-01', '2026-01-31', 1000, ${paidFen}, ${creditedFen}, ${openDueOn})`,
    );
  }
  // As a process leaves it that was killed half way.
  await before.query('ALTER TABLE receivables ADD COLUMN isOverpaid integer NOT NULL DEFAULT 0');
  await before.destroy();
  const database = await Database.open(settings);
  expect(database.migrated).toEqual(['Overpaid1764671000000']);
  expect(await database.reader.rows('SELECT invoiceId FROM receivables WHERE isOverpaid = 1')).toEqual([
    { invoiceId: 'too-much' },
  ]);
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  await database.close();
  await remove();
});
