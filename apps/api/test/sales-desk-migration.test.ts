import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

let place: Awaited<ReturnType<typeof freshDatabaseSettings>>;
let database: Database;

const AT = "'2026-01-01 00:00:00.000'";
const COLUMNS = 'id, name, shortCode, searchText, createdAt, createdById';

beforeAll(async () => {
  place = await freshDatabaseSettings();
  const before = await databaseBefore(place.settings, 'SalesDesk1764610000000');
  await before.query(
    `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'u', 'u', '[]', 'x', ${AT})`,
  );
  for (let at = 0; at < 1200; at += 100) {
    const rows = Array.from({ length: 100 }, (_, index) => `'c${at + index}', '深圳晨光${at + index}号'`);
    await before.query(
      `INSERT INTO customers (${COLUMNS}) VALUES ${rows.map((row, index) => `(${row}, 'C${at + index}', 'x', ${AT}, 'u')`).join(', ')}`,
    );
  }
  // As a process leaves it that was killed in the middle.
  await before.query("ALTER TABLE customers ADD COLUMN pinyin varchar(900) NOT NULL DEFAULT ''");
  await before.query("UPDATE customers SET pinyin = 'kept' WHERE id = 'c7'");
  await before.destroy();
  database = await Database.open(place.settings);
});
afterAll(async () => {
  await database.close();
  await place.remove();
});

test('customers of before are spelt in pinyin, all of them, also where it was killed half way', async () => {
  expect(database.migrated).toContain('SalesDesk1764610000000');
  const rows = await database.reader.rows<{ id: string; pinyin: string }>('SELECT id, pinyin FROM customers');
  const spelt = new Map(rows.map(({ id, pinyin }) => [id, pinyin]));
  expect([spelt.get('c0'), spelt.get('c7'), spelt.get('c1199')]).toEqual([
    'szcg0h shenzhenchenguang0hao',
    'kept',
    'szcg1199h shenzhenchenguang1199hao',
  ]);
  expect([...spelt.values()].filter((text) => text === '')).toEqual([]);
});

test('the release before goes on adding customers, and the entities are what the tables are', async () => {
  await database.transaction((transaction) =>
    transaction.run(
      `INSERT INTO customers (${COLUMNS}) VALUES ('old', '旧版', 'OLD', '旧版 old', ${AT}, 'u')`,
    ),
  );
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});
