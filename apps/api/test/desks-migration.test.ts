import { expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

const AT = "'2026-01-02 03:04:05.678'";

const CONTACT = 'id, channel, contactedAt, description, customerId, rateTableId, createdAt, createdById';

/** A call as it was noted before, with the incident that it became. */
const ROWS = [
  `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'someone', '某人', '[]', '-', ${AT})`,
  `INSERT INTO rate_tables (id, year, revision, effectiveFrom, status, version, document, createdAt, createdById) VALUES ('t', 2005, 1, '2005-01-01', 'PUBLISHED', 1, '{}', ${AT}, 'u')`,
  `INSERT INTO customers (id, name, shortCode, searchText, createdAt, createdById) VALUES ('c', '甲', 'A', '甲 a', ${AT}, 'u')`,
  `INSERT INTO sites (id, customerId, name, city, district, address) VALUES ('s', 'c', '总部', '深圳市', '福田区', '1')`,
  `INSERT INTO licences (id, customerId, siteId, product, productName, edition, serial, deliveredOn, operators, createdAt) VALUES ('l', 'c', 's', 'FINANCE', '财务通', 'NETWORK', 'X', '2024-02-29', 1, ${AT})`,
  `INSERT INTO contacts (${CONTACT}) VALUES ('k', 'QQ', ${AT}, '问', 'c', 't', ${AT}, 'u')`,
  `INSERT INTO incidents (id, number, status, level, channel, zone, cause, description, coverage, requestedAt, orderDueAt, version, customerId, licenceId, siteId, rateTableId, contactId, createdAt, createdById)
   VALUES ('i', 'I-2026-0001', 'OPEN', 1, 'QQ', 'OUTSIDE', 'UNKNOWN', 'x', 'NONE', ${AT}, ${AT}, 1, 'c', 'l', 's', 't', 'k', ${AT}, 'u')`,
];

test('calls of before keep their customer and their incident; from then on a caller may be unknown, and no customer who is none', async () => {
  const { settings, remove } = await freshDatabaseSettings();
  const before = await databaseBefore(settings, 'Desks1764663000000');
  for (const row of ROWS) await before.query(row);
  // As a process leaves it that was killed half way.
  await before.query('ALTER TABLE travel_receipts ADD COLUMN attachmentId varchar(36) NULL');
  await before.destroy();
  const database = await Database.open(settings);
  expect(database.migrated).toContain('Desks1764663000000');
  const rows = (sql: string) => database.reader.rows(sql);
  expect(
    await rows('SELECT k.id, k.customerId, i.number FROM contacts k JOIN incidents i ON i.contactId = k.id'),
  ).toEqual([{ id: 'k', customerId: 'c', number: 'I-2026-0001' }]);
  const run = (sql: string) => database.transaction((transaction) => transaction.run(sql));
  const add = (id: string, customerId: string) =>
    run(
      `INSERT INTO contacts (${CONTACT}) VALUES ('${id}', 'QQ', ${AT}, '问', ${customerId}, 't', ${AT}, 'u')`,
    );
  await add('m', 'NULL');
  await expect(add('n', "'nobody'")).rejects.toThrow(/foreign key/i);
  await expect(run("UPDATE contacts SET customerId = NULL WHERE id = 'k'")).rejects.toThrow(/never changes/);
  expect(await rows('SELECT id FROM contacts WHERE customerId IS NULL')).toEqual([{ id: 'm' }]);
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  await database.close();
  await remove();
});
