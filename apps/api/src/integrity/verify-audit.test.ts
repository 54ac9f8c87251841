import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { databaseBefore } from '../../test/earlier-database.js';
import { freshDatabase, freshDatabaseSettings } from '../../test/test-database.js';
import {
  AUDIT_CHAINS,
  auditHash,
  type AuditContent,
  type AuditLink,
  FIRST_PREVIOUS_HASH,
  headOf,
} from '../database/audit-hash.js';
import { Database } from '../database/database.js';
import { keepGuards, liftGuards } from '../database/guards/keep-guards.js';
import { newId } from '../database/ids.js';
import { seedUsers } from '../seed/seed-users.js';
import { inUnit } from '../unit-of-work/mutate.js';
import { verifyAudit } from './verify-audit.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');
const ROWS = 'SELECT * FROM audit_entries ORDER BY chain, sequence';

let database: Database;
let dispose: () => Promise<void>;
let actorId: string;

/** Does something that leaves an entry. */
const deed = (subjectId: string, work?: () => Promise<void>): Promise<void> => deeds([subjectId], work);

/** Does several things in one transaction: their entries stand in one chain. */
const deeds = (subjects: string[], work: () => Promise<void> = async () => {}): Promise<void> =>
  database.transaction(async (transaction) => {
    const how = { operation: 'test', actor: { id: actorId, login: 'admin', name: '', roles: [] }, now: NOW };
    for (const subjectId of subjects) {
      await inUnit(transaction, how, async (unit) => {
        unit.audit({
          subjectType: 'Test',
          subjectId,
          before: null,
          after: { note: '服务通 “;\u2028\ud800' },
        });
        await work();
      });
    }
  });

const run = (sql: string, parameters: (string | number | null)[] = []) =>
  database.transaction((transaction) => transaction.run(sql, parameters));

async function usersIn({ dataSource }: Pick<Database, 'dataSource'>): Promise<string> {
  const [admin] = await dataSource.query<{ id: string }[]>("SELECT id FROM users WHERE login = 'admin'");
  return admin?.id ?? '';
}

describe('the chains', () => {
  beforeAll(async () => {
    ({ database, dispose } = await freshDatabase());
    await database.transaction((transaction) => seedUsers(transaction, NOW));
    actorId = await usersIn(database);
  });
  afterAll(() => dispose());

  test('are empty and right before the first entry; each numbers its entries from 1, with the hash of the one before', async () => {
    expect(await verifyAudit(database.reader)).toEqual({ entries: 0, heads: [], problem: null });
    await deeds(['a', 'b', 'c']);
    const entries = await database.reader.rows<AuditContent & AuditLink>(ROWS);
    expect(entries.map(({ sequence, subjectId }) => [sequence, subjectId])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      FIRST_PREVIOUS_HASH,
      entries[0]?.hash,
      entries[1]?.hash,
    ]);
    for (const entry of entries) expect(entry.hash).toBe(auditHash(entry, entry));
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: 3, problem: null });
  });

  test('take turns: as many transactions as there are chains append to each once', async () => {
    const before = new Map(
      (await verifyAudit(database.reader)).heads.map(({ chain, sequence }) => [chain, sequence]),
    );
    await Promise.all(Array.from({ length: AUDIT_CHAINS }, (_, n) => deed(`turn ${n}`)));
    const { heads } = await verifyAudit(database.reader);
    expect(heads.map(({ chain, sequence }) => [chain, sequence - (before.get(chain) ?? 0)])).toEqual(
      Array.from({ length: AUDIT_CHAINS }, (_, n) => [n + 1, 1]),
    );
  });

  test('have no gap where changes fail, and one takes all entries of one transaction', async () => {
    await expect(deed('fails', () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
    await deeds(Array.from({ length: 450 }, (_, n) => `many ${n}`));
    expect(
      await database.reader.rows(
        "SELECT chain, COUNT(*) AS total FROM audit_entries WHERE subjectId LIKE 'many %' GROUP BY chain",
      ),
    ).toMatchObject([{ total: 450 }]);
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: 453 + AUDIT_CHAINS, problem: null });
  });

  test('stay whole when sixty append at once, a third of them failing', async () => {
    const works = Array.from({ length: 60 }, (_, n) =>
      deed(`at once ${n}`, () =>
        n % 3 === 0 ? Promise.reject(new Error('a fault')) : Promise.resolve(),
      ).catch(() => 'failed'),
    );
    const failed = (await Promise.all(works)).filter((answer) => answer === 'failed');
    expect(failed).toHaveLength(20);
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: 493 + AUDIT_CHAINS, problem: null });
  });

  test('are walked while others append to them', async () => {
    const [verdict] = await Promise.all([
      verifyAudit(database.reader),
      ...Array.from({ length: 20 }, () => deed('meanwhile')),
    ]);
    expect(verdict.problem).toBeNull();
  });
});

/** What each attempt finds as it was. */
const CHAINED = ['audit_entries', 'audit_chain'];

describe('a chain tampered with', () => {
  /** The chain that the five entries stand in; the one after it has two. */
  let chain: number;
  beforeAll(async () => {
    ({ database, dispose } = await freshDatabase());
    await database.transaction((transaction) => seedUsers(transaction, NOW));
    actorId = await usersIn(database);
    await deeds(['a', 'b', 'c', 'd', 'e']);
    const [entry] = await database.reader.rows<{ chain: number }>('SELECT chain FROM audit_entries');
    chain = entry?.chain ?? 0;
    await deeds(['y', 'z']);
    // Whoever may change the schema can take the triggers away: the chain is for such a one.
    await liftGuards(database.dataSource);
    for (const table of CHAINED)
      await database.dataSource.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  });
  afterEach(async () => {
    for (const table of CHAINED) {
      await run(`DELETE FROM ${table}`);
      await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
  });
  afterAll(() => dispose());

  const problem = async () => (await verifyAudit(database.reader)).problem;
  const entryAt = async (sequence: number, at = chain): Promise<AuditContent & AuditLink> =>
    (await database.reader.rows<AuditContent & AuditLink>(ROWS)).find(
      (entry) => entry.chain === at && entry.sequence === sequence,
    ) as AuditContent & AuditLink;
  /** Entries of the chain that are right before one of them, with those of the chains walked before it. */
  const before = async (sequence: number): Promise<number> => {
    const [others] = await database.reader.rows<{ total: number }>(
      'SELECT COUNT(*) AS total FROM audit_entries WHERE chain < ?',
      [chain],
    );
    return (others?.total ?? 0) + sequence - 1;
  };
  const other = (): number => (chain % AUDIT_CHAINS) + 1;

  test('control: it is right as it stands', async () => {
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: 7, problem: null });
  });

  test.each([
    ['recordedAt', '2026-03-02 02:00:00.001'],
    ['actorId', null],
    ['operation', 'tesT'],
    ['subjectType', 'test'],
    ['subjectId', 'b '],
    ['stateBefore', 'null'],
    ['stateAfter', '{"note":"服务通 ”;\u2028\\ud800"}'],
    ['previousHash', 'f'.repeat(64)],
    ['hash', 'f'.repeat(64)],
  ])('one byte of %s is found, and the entry named', async (column, value) => {
    const { id } = await entryAt(2);
    let changed = value;
    if (column === 'actorId') {
      const [someone] = await database.reader.rows<{ id: string }>(
        "SELECT id FROM users WHERE login = 'sales'",
      );
      changed = someone?.id ?? '';
    }
    await run(`UPDATE audit_entries SET ${column} = ? WHERE id = ?`, [changed, id]);
    const found = await problem();
    expect(found).toMatchObject(
      column === 'previousHash'
        ? { code: 'REMOVED', chain, sequence: 2 }
        : { code: 'CHANGED', chain, sequence: 2, id },
    );
  });

  test('a change with its hash made anew is found by the entry after it, and named', async () => {
    const entry = { ...(await entryAt(3)), subjectId: 'x' };
    await run('UPDATE audit_entries SET subjectId = ?, hash = ? WHERE id = ?', [
      'x',
      auditHash(entry, entry),
      entry.id,
    ]);
    expect(await problem()).toMatchObject({ code: 'CHANGED', sequence: 3, id: entry.id });
  });

  test.each([1, 3, 5])('entry %i removed is found', async (sequence) => {
    await run('DELETE FROM audit_entries WHERE chain = ? AND sequence = ?', [chain, sequence]);
    expect(await verifyAudit(database.reader)).toMatchObject({
      entries: await before(sequence),
      problem: { code: 'REMOVED', chain, sequence },
    });
  });

  test('an entry removed and the others moved up is found', async () => {
    await run('DELETE FROM audit_entries WHERE chain = ? AND sequence = 3', [chain]);
    for (const sequence of [4, 5]) await move(sequence, sequence - 1);
    await setHead(4);
    expect(await problem()).toMatchObject({ code: 'REMOVED', sequence: 3 });
  });

  const move = (from: number, to: number) =>
    run('UPDATE audit_entries SET sequence = ? WHERE chain = ? AND sequence = ?', [to, chain, from]);
  const setHead = (sequence: number) =>
    run('UPDATE audit_chain SET sequence = ? WHERE id = ?', [sequence, headOf(chain)]);

  async function insert(sequence: number | null, previousHash: string | null): Promise<string> {
    const { hash: _, ...like } = await entryAt(1);
    const id = newId();
    const entry = { ...like, id, previousHash };
    const hash =
      sequence === null ? null : auditHash(entry, { chain, sequence, previousHash: previousHash ?? '' });
    const columns = Object.keys({ ...entry, sequence, hash });
    const values = Object.values({ ...entry, sequence, hash });
    await run(
      `INSERT INTO audit_entries (${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`,
      values,
    );
    return id;
  }

  test('an entry inserted between two, the others moved down, is found and named', async () => {
    for (const sequence of [5, 4, 3]) await move(sequence, sequence + 1);
    await setHead(6);
    const { hash } = await entryAt(2);
    const id = await insert(3, hash);
    expect(await problem()).toMatchObject({ code: 'INSERTED', chain, sequence: 3, id });
  });

  test('an entry inserted beside the chain, before its beginning or behind its end is found and named', async () => {
    for (const sequence of [null, 0, 6]) {
      const id = await insert(sequence, sequence === null ? null : (await entryAt(5)).hash);
      expect(await problem()).toMatchObject({ code: 'INSERTED', chain, sequence, id });
      await run('DELETE FROM audit_entries WHERE id = ?', [id]);
    }
  });

  test('an entry in a chain that does not exist is found and named', async () => {
    const id = await insert(6, (await entryAt(5)).hash);
    for (const absent of [0, AUDIT_CHAINS + 1]) {
      await run('UPDATE audit_entries SET chain = ? WHERE id = ?', [absent, id]);
      expect(await problem()).toMatchObject({ code: 'INSERTED', chain: absent, sequence: 6, id });
    }
  });

  test('the last entry of a chain moved to the end of another is found, its head gone back or not', async () => {
    const { id } = await entryAt(5);
    const following = (await entryAt(2, other())).hash;
    await run('UPDATE audit_entries SET chain = ?, sequence = 3, previousHash = ? WHERE id = ?', [
      other(),
      following,
      id,
    ]);
    await run('UPDATE audit_chain SET sequence = 3 WHERE id = ?', [headOf(other())]);
    const found = await problem();
    expect([found?.code, found?.chain]).toEqual(chain < other() ? ['REMOVED', chain] : ['CHANGED', other()]);
    await setHead(4);
    expect(await problem()).toMatchObject({ code: 'CHANGED', chain: other(), sequence: 3, id });
  });

  test('two chains that change their places are found', async () => {
    const free = 1000;
    for (const [from, to] of [
      [chain, free],
      [other(), chain],
      [free, other()],
    ] as const)
      await run('UPDATE audit_entries SET chain = ? WHERE chain = ?', [to, from]);
    await setHead(2);
    await run('UPDATE audit_chain SET sequence = 5 WHERE id = ?', [headOf(other())]);
    expect(await problem()).toMatchObject({ code: 'CHANGED', sequence: 1 });
  });

  test('a chain without its head is found, and nothing is appended to it', async () => {
    await run('DELETE FROM audit_chain WHERE id = ?', [headOf(chain)]);
    expect(await problem()).toMatchObject({ code: 'REMOVED', chain, sequence: null });
    await run('DELETE FROM audit_chain');
    await expect(deed('f')).rejects.toThrow('has no head');
  });

  test('the tail of any chain removed, its head gone back, is found by what was noted of all', async () => {
    await Promise.all(Array.from({ length: AUDIT_CHAINS }, (_, n) => deed(`one for each ${n}`)));
    const noted = (await verifyAudit(database.reader)).heads;
    expect(noted).toHaveLength(AUDIT_CHAINS);
    for (const { chain: cut, sequence } of noted) {
      const [row = {}] = await database.reader.rows<Record<string, string | number>>(
        'SELECT * FROM audit_entries WHERE chain = ? AND sequence = ?',
        [cut, sequence],
      );
      await run('DELETE FROM audit_entries WHERE chain = ? AND sequence = ?', [cut, sequence]);
      await run('UPDATE audit_chain SET sequence = ? WHERE id = ?', [sequence - 1, headOf(cut)]);
      expect(await problem()).toBeNull();
      expect(await verifyAudit(database.reader, noted)).toMatchObject({
        problem: { code: 'REMOVED', chain: cut, sequence },
      });
      await run(
        `INSERT INTO audit_entries (${Object.keys(row).join(',')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(',')})`,
        Object.values(row),
      );
      await run('UPDATE audit_chain SET sequence = ? WHERE id = ?', [sequence, headOf(cut)]);
    }
    expect(await verifyAudit(database.reader, noted)).toMatchObject({ heads: noted, problem: null });
  });

  test('a chain written anew as a whole is right in itself, and found by a hash that was noted elsewhere', async () => {
    const noted = (await verifyAudit(database.reader)).heads;
    let previousHash = FIRST_PREVIOUS_HASH;
    for (const sequence of [1, 2, 3, 4, 5]) {
      const entry = { ...(await entryAt(sequence)), operation: 'other', previousHash };
      const hash = auditHash(entry, entry);
      await run("UPDATE audit_entries SET operation = 'other', previousHash = ?, hash = ? WHERE id = ?", [
        previousHash,
        hash,
        entry.id,
      ]);
      previousHash = hash;
    }
    expect(await problem()).toBeNull();
    expect(await verifyAudit(database.reader, noted)).toMatchObject({
      problem: { code: 'CHANGED', chain, sequence: 5 },
    });
    const later = { chain, sequence: 9, hash: previousHash };
    expect(await verifyAudit(database.reader, [later])).toMatchObject({
      problem: { code: 'REMOVED', chain, sequence: 6 },
    });
  });
});

describe('the migration to a chain', () => {
  const MIGRATION = 'AuditChain1764100000000';
  const COUNT = 451;

  /** Entries as the release before wrote them, and how they read. */
  async function earlier(settings: Parameters<typeof databaseBefore>[0]) {
    const dataSource = await databaseBefore(settings, MIGRATION);
    const userId = newId();
    await dataSource.query(
      "INSERT INTO users (id, login, name, roles, passwordHash, createdAt) VALUES (?, 'admin', '', '[]', '', '2026-01-01 00:00:00.000')",
      [userId],
    );
    for (let n = 0; n < COUNT; n += 1) {
      const state = n % 2 === 0 ? null : JSON.stringify({ n, note: '发票' });
      await dataSource.query(
        `INSERT INTO audit_entries (id, recordedAt, actorId, operation, subjectType, subjectId, stateBefore, stateAfter)
         VALUES (?, ?, ?, 'test', 'Test', ?, ?, ?)`,
        [
          newId(),
          `2026-01-01 00:00:0${n % 10}.${String(n % 3).padStart(3, '0')}`,
          userId,
          String(n),
          state,
          state,
        ],
      );
    }
    const before = await dataSource.query<object[]>(
      'SELECT id, operation, subjectId, stateBefore, stateAfter FROM audit_entries ORDER BY id',
    );
    return { dataSource, before };
  }

  test('chains what is there in the order in which it was made, changes none of it, and goes on after it', async () => {
    const { settings, remove } = await freshDatabaseSettings();
    const { dataSource, before } = await earlier(settings);
    await dataSource.destroy();
    database = await Database.open(settings);
    expect(
      await database.reader.rows(
        'SELECT id, operation, subjectId, stateBefore, stateAfter FROM audit_entries ORDER BY id',
      ),
    ).toEqual(before);
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: COUNT, problem: null });
    actorId = await usersIn(database);
    await deed('after');
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: COUNT + 1, problem: null });
    await expect(run('DELETE FROM audit_entries')).rejects.toThrow('Audit entries are only ever added');
    await database.close();
    await remove();
  });

  test('may be killed half way and run again', async () => {
    const { settings, remove } = await freshDatabaseSettings();
    const { dataSource } = await earlier(settings);
    const runner = dataSource.createQueryRunner();
    const { migrations } = await import('../database/migrations/index.js');
    const migration = new (migrations.find(
      ({ name }) => name === MIGRATION,
    ) as (typeof migrations)[number])();
    // As after a kill on a database that keeps each step: all is there but what the last steps make.
    await migration.up(runner);
    await dataSource.query('DROP TABLE audit_chain');
    await dataSource.query(
      'UPDATE audit_entries SET sequence = NULL, previousHash = NULL, hash = NULL WHERE sequence > 200',
    );
    await runner.dropIndex('audit_entries', 'uq_audit_entries_sequence');
    await runner.release();
    await dataSource.destroy();
    database = await Database.open(settings);
    expect(await verifyAudit(database.reader)).toMatchObject({ entries: COUNT, problem: null });
    await keepGuards(database.dataSource);
    await database.close();
    await remove();
  });
});
