import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataSource } from 'typeorm';
import { AUDIT_CHAINS, chained, FIRST_PREVIOUS_HASH, headOf } from '../src/database/audit-hash.js';
import { Database } from '../src/database/database.js';
import { liftGuards } from '../src/database/guards/keep-guards.js';
import { newId } from '../src/database/ids.js';
import { AuditChains1764570000000 } from '../src/database/migrations/1764570000000-audit-chains.js';
import { verifyAudit } from '../src/integrity/verify-audit.js';
import type { Anchor } from '../src/integrity/walk-audit-chain.js';
import { writeAuditEntry } from '../src/unit-of-work/audit.js';
import { databaseBefore } from './earlier-database.js';
import { freshDatabaseSettings } from './test-database.js';

const AT = '2026-01-01 00:00:00.000';
const COUNT = 25;

let place: Awaited<ReturnType<typeof freshDatabaseSettings>>;
let before: DataSource;
let database: Database;
let noted: Anchor;
let userId: string;

/** One chain with its head, as the release before wrote it. */
beforeEach(async () => {
  place = await freshDatabaseSettings();
  before = await databaseBefore(place.settings, 'AuditChains1764570000000');
  userId = newId();
  await before.query(
    "INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES (?, 'u', 'u', '[]', 'x', ?)",
    [userId, AT],
  );
  const contents = Array.from({ length: COUNT }, (_, n) => ({
    id: newId(),
    recordedAt: AT,
    actorId: userId,
    operation: 'test',
    subjectType: 'Test',
    subjectId: String(n),
    stateBefore: null,
    stateAfter: '{"note":"发票"}',
  }));
  const links = chained(contents, { sequence: 0, hash: FIRST_PREVIOUS_HASH });
  for (const { chain: _, ...link } of links) {
    const columns = Object.keys(link);
    await before.query(
      `INSERT INTO audit_entries (${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
      Object.values(link),
    );
  }
  await before.query('UPDATE audit_chain SET sequence = ?', [COUNT]);
  noted = { chain: 1, sequence: COUNT, hash: links.at(-1)?.hash ?? '' };
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

const entries = ({ query }: Pick<DataSource, 'query'>): Promise<object[]> =>
  query('SELECT id, recordedAt, stateAfter, sequence, previousHash, hash FROM audit_entries ORDER BY id');

/** Something is done by each of as many transactions as there are chains. */
async function goOn(): Promise<void> {
  for (let n = 0; n < AUDIT_CHAINS; n += 1)
    await database.transaction(async (transaction) =>
      writeAuditEntry(transaction, {
        subjectType: 'Test',
        subjectId: 'after',
        operation: 'test',
        actorId: userId,
        at: new Date('2026-03-02T02:00:00.000Z'),
      }),
    );
}

test('the chain that stands is the first, none of it is changed, what was noted of it verifies, and all chains go on', async () => {
  const stood = await entries({ query: before.query.bind(before) });
  await before.destroy();
  database = await Database.open(place.settings);
  expect(database.migrated).toContain('AuditChains1764570000000');
  const { dataSource, reader } = database;
  const drift = await dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  expect(await entries({ query: dataSource.query.bind(dataSource) })).toEqual(stood);
  expect(await verifyAudit(reader, [noted])).toEqual({ entries: COUNT, heads: [noted], problem: null });
  await goOn();
  expect(await verifyAudit(reader, [noted])).toMatchObject({ entries: COUNT + AUDIT_CHAINS, problem: null });
  const heads = await reader.rows<{ id: string; sequence: number }>('SELECT id, sequence FROM audit_chain');
  expect(new Map(heads.map(({ id, sequence }) => [id, sequence]))).toEqual(
    new Map(
      Array.from({ length: AUDIT_CHAINS }, (_, n) => [headOf(n + 1), n === 0 ? COUNT + 1 : 1] as const),
    ),
  );
  await expect(new AuditChains1764570000000().down(dataSource.createQueryRunner())).rejects.toThrow(
    'restore a backup instead',
  );
});

test('killed in the middle it is run again', async () => {
  await before.query('ALTER TABLE audit_entries ADD COLUMN chain integer NOT NULL DEFAULT 1');
  await before.query('CREATE UNIQUE INDEX uq_audit_entries_place ON audit_entries (chain, sequence)');
  await before.query('INSERT INTO audit_chain (id, sequence) VALUES (?, 0)', [headOf(2)]);
  await before.destroy();
  database = await Database.open(place.settings);
  await goOn();
  expect(await verifyAudit(database.reader, [noted])).toMatchObject({
    entries: COUNT + AUDIT_CHAINS,
    problem: null,
  });
});

test('while the others are empty it can be taken back', async () => {
  await before.destroy();
  database = await Database.open(place.settings);
  const runner = database.dataSource.createQueryRunner();
  await liftGuards(database.dataSource);
  await new AuditChains1764570000000().down(runner);
  expect(await runner.hasColumn('audit_entries', 'chain')).toBe(false);
  expect(await runner.query('SELECT id, sequence FROM audit_chain')).toEqual([
    { id: 'audit', sequence: COUNT },
  ]);
  await runner.release();
});
