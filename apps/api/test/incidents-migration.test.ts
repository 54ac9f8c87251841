import { expect, test } from 'vitest';
import type { DatabaseSettings } from '../src/database/data-source.js';
import { Database } from '../src/database/database.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

const NAME = 'Incidents1764200000000';
const AT = "'2026-01-02 03:04:05.678'";

/** Rows as they stood before there were incidents: an order with what it refers to and what refers to it. */
const ROWS = [
  `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'someone', '某人', '[]', '-', ${AT})`,
  `INSERT INTO rate_tables (id, year, revision, effectiveFrom, status, version, document, createdAt, createdById) VALUES ('t', 2005, 1, '2005-01-01', 'PUBLISHED', 1, '{}', ${AT}, 'u')`,
  `INSERT INTO decisions (id, kind, rateTableId, request, outcome, createdAt) VALUES ('d', 'EMERGENCY', 't', '{}', '{}', ${AT})`,
  `INSERT INTO customers (id, name, shortCode, searchText, createdAt, createdById) VALUES ('c', '甲', 'A', '甲 a', ${AT}, 'u')`,
  `INSERT INTO sites (id, customerId, name, city, district, address) VALUES ('s', 'c', '总部', '深圳市', '福田区', '1')`,
  `INSERT INTO licences (id, customerId, siteId, product, productName, edition, serial, deliveredOn, operators, createdAt) VALUES ('l', 'c', 's', 'FINANCE', '财务通', 'NETWORK', 'X', '2024-02-29', 1, ${AT})`,
  `INSERT INTO entitlements (id, licenceId, service, source, startsOn, endsOn, allowance, drawn, agreedOn, rateTableId, createdAt) VALUES ('e', 'l', 'ON_SITE_SUPPORT', 'FREE_PERIOD', '2024-02-29', '2024-08-29', 10, 1, '2024-02-29', 't', ${AT})`,
  `INSERT INTO service_orders (id, number, kind, servedOn, cause, travelFen, level, description, drawn, totalFen, customerId, licenceId, siteId, entitlementId, decisionId, createdAt, createdById)
   VALUES ('o', 'S-2024-0001', 'EMERGENCY', '2024-02-29', 'UNKNOWN', 0, 1, '抢修', 1, 0, 'c', 'l', 's', 'e', 'd', ${AT}, 'u')`,
  `INSERT INTO entitlement_entries (id, entitlementId, kind, quantity, occurredOn, serviceOrderId, createdAt, createdById) VALUES ('x', 'e', 'DRAW', 1, '2024-02-29', 'o', ${AT}, 'u')`,
];

/** A database as it was before the migration, with rows. */
async function before(settings: DatabaseSettings): Promise<void> {
  const dataSource = await databaseBefore(settings, NAME);
  for (const row of ROWS) await dataSource.query(row);
  await dataSource.destroy();
}

test('a database with orders from before there were incidents keeps each of them, and a visit may name an incident from then on', async () => {
  const { settings, remove } = await freshDatabaseSettings();
  await before(settings);
  const database = await Database.open(settings);
  const rows = (sql: string) => database.reader.rows(sql);
  expect(
    await rows('SELECT id, number, servedOn, description, drawn, decisionId, incidentId FROM service_orders'),
  ).toEqual([
    {
      id: 'o',
      number: 'S-2024-0001',
      servedOn: '2024-02-29',
      description: '抢修',
      drawn: 1,
      decisionId: 'd',
      incidentId: null,
    },
  ]);
  expect(await rows("SELECT serviceOrderId FROM entitlement_entries WHERE entitlementId = 'e'")).toEqual([
    { serviceOrderId: 'o' },
  ]);
  const run = (sql: string) => database.transaction((transaction) => transaction.run(sql));
  await expect(run("UPDATE service_orders SET incidentId = 'none' WHERE id = 'o'")).rejects.toThrow(
    /foreign key/i,
  );
  await expect(run("DELETE FROM service_orders WHERE id = 'o'")).rejects.toThrow(/foreign key/i);
  await run(
    `INSERT INTO incidents (id, number, status, level, channel, zone, cause, description, coverage, requestedAt, orderDueAt, version, customerId, licenceId, siteId, rateTableId, createdAt, createdById)
     VALUES ('i', 'I-2026-0001', 'OPEN', 1, 'QQ', 'OUTSIDE', 'UNKNOWN', 'x', 'NONE', ${AT}, ${AT}, 1, 'c', 'l', 's', 't', ${AT}, 'u')`,
  );
  expect(await run("UPDATE service_orders SET incidentId = 'i' WHERE id = 'o'")).toBe(1);
  await database.close();
  await remove();
});

test('run again where it was killed before it was noted down, it changes nothing', async () => {
  const { settings, remove } = await freshDatabaseSettings();
  await before(settings);
  const first = await Database.open(settings);
  await first.dataSource.query(`DELETE FROM migrations WHERE name = '${NAME}'`);
  await first.close();
  const again = await Database.open(settings);
  const drift = await again.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  expect(await again.reader.rows('SELECT id FROM service_orders')).toEqual([{ id: 'o' }]);
  await again.close();
  await remove();
});
