import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/test-database.js';
import { AUDIT_CHAINS } from '../database/audit-hash.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { verifyAudit } from '../integrity/verify-audit.js';
import { seedUsers } from '../seed/seed-users.js';
import { AuditHeads, type Head } from './audit-heads.js';
import { inUnit } from './mutate.js';

const END = { sequence: 7, hash: 'a'.repeat(64) };
const LATER = { sequence: 9, hash: 'b'.repeat(64) };

/** Has every chain appended to once; gives what was known of their ends. */
function round(heads: AuditHeads, left: Head | null, found?: Head): (Head | null)[] {
  return Array.from({ length: AUDIT_CHAINS }, () => {
    const { head, ...taken } = heads.take();
    if (found) taken.found(found);
    taken.giveBack(left);
    return head;
  });
}

describe('what a process knows of where the chains end', () => {
  test('is nothing at first, and then what it has left there', () => {
    const heads = new AuditHeads();
    expect(round(heads, END)).toEqual(Array.from({ length: AUDIT_CHAINS }, () => null));
    for (const head of round(heads, LATER)) expect(head).toMatchObject(END);
  });

  test('is doubted once appending behind it has failed', () => {
    const heads = new AuditHeads();
    round(heads, END);
    round(heads, null);
    expect(round(heads, END)).toEqual(Array.from({ length: AUDIT_CHAINS }, () => null));
    expect(round(heads, END)).not.toContain(null);
  });

  test('is read each time once others were found to append', () => {
    const heads = new AuditHeads();
    round(heads, END);
    round(heads, END, LATER);
    expect(round(heads, END)).toEqual(Array.from({ length: AUDIT_CHAINS }, () => null));
  });

  test('is of no use where more append at once than there are chains', () => {
    const heads = new AuditHeads();
    round(heads, END);
    const taken = Array.from({ length: AUDIT_CHAINS }, () => heads.take());
    expect(new Set(taken.map(({ chain }) => chain)).size).toBe(AUDIT_CHAINS);
    expect(heads.take().head).toBeNull();
  });
});

describe('two processes on one database', () => {
  let first: Database;
  let second: Database;
  let dispose: () => Promise<void>;
  let actorId: string;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    ({ database: first, dispose } = fresh);
    second = await Database.open(fresh.settings);
    await first.transaction((transaction) => seedUsers(transaction, new Date()));
    const [admin] = await first.reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
    actorId = admin?.id ?? '';
  });
  afterAll(async () => {
    await second.close();
    await dispose();
  });

  const deed = (database: Database, subjectId: string) =>
    database.transaction((transaction) =>
      inUnit(
        transaction,
        { operation: 'test', actor: { id: actorId, login: 'admin', name: '', roles: [] }, now: new Date() },
        async (unit) => unit.audit({ subjectType: 'Test', subjectId, after: { subjectId } }),
      ),
    );

  test('append in turn and at once: each entry once, every chain right', { timeout: 120_000 }, async () => {
    const subjects: string[] = [];
    const one = (database: Database): Promise<unknown> => {
      const subjectId = newId();
      subjects.push(subjectId);
      return deed(database, subjectId);
    };
    for (let turn = 0; turn < 2 * AUDIT_CHAINS; turn += 1) await one(first);
    for (let turn = 0; turn < 2 * AUDIT_CHAINS; turn += 1) await one(turn % 2 === 0 ? second : first);
    await Promise.all(Array.from({ length: 60 }, (_, turn) => one(turn % 2 === 0 ? first : second)));
    const rows = await first.reader.rows<{ subjectId: string }>(
      "SELECT subjectId FROM audit_entries WHERE operation = 'test'",
    );
    expect(rows.map(({ subjectId }) => subjectId).toSorted()).toEqual(subjects.toSorted());
    expect(await verifyAudit(first.reader)).toMatchObject({ problem: null });
  });
});
