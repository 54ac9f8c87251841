import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../src/database/database.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

let place: Awaited<ReturnType<typeof freshDatabaseSettings>>;
let database: Database;

const AT = "'2026-01-01 00:00:00.000'";

beforeAll(async () => {
  place = await freshDatabaseSettings();
  const before = await databaseBefore(place.settings, 'ListPlans1764560000000');
  await before.query(
    `INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES ('u', 'u', 'u', '[]', 'x', ${AT})`,
  );
  await before.query(
    `INSERT INTO audit_entries (id, recordedAt, actorId, operation, subjectType, subjectId) VALUES ('a', ${AT}, 'u', 'x', 'Site', 's')`,
  );
  // As a process leaves it that was killed in the middle.
  await before.query('CREATE INDEX ix_contracts_ends_on ON contracts (endsOn, id)');
  await before.destroy();
  database = await Database.open(place.settings);
});
afterAll(async () => {
  await database.close();
  await place.remove();
});

test('a database with rows gets the indexes, also where some were made before it was killed', async () => {
  expect(database.migrated).toContain('ListPlans1764560000000');
  const drift = await database.dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  expect(await database.reader.rows("SELECT id FROM audit_entries WHERE subjectId = 's'")).toEqual([
    { id: 'a' },
  ]);
});
