import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { freshDatabase } from './test-database.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.dispose());

test('the migrations make exactly what the entities say', async () => {
  const drift = await fresh.database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map((query) => query.query)).toEqual([]);
});

test('control: a table that is not as its entity says is found', async () => {
  const { dataSource } = fresh.database;
  await dataSource.query('ALTER TABLE number_sequences ADD COLUMN stray integer');
  const drift = await dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.length).toBeGreaterThan(0);
  await dataSource.query('ALTER TABLE number_sequences DROP COLUMN stray');
});

test('opening a database that is up to date changes nothing', async () => {
  const before = await fresh.database.reader.rows('SELECT name FROM migrations');
  const again = await Database.open(fresh.settings);
  expect(await again.reader.rows('SELECT name FROM migrations')).toEqual(before);
  await again.close();
});

test('text is compared with its case in both databases', async () => {
  const { reader } = fresh.database;
  await fresh.database.transaction(async (transaction) => {
    await transaction.run("INSERT INTO number_sequences (id, lastNumber) VALUES ('case', 1)");
  });
  expect(await reader.rows("SELECT id FROM number_sequences WHERE id = 'CASE'")).toEqual([]);
  expect(await reader.rows("SELECT id FROM number_sequences WHERE id = 'case'")).toEqual([{ id: 'case' }]);
});
