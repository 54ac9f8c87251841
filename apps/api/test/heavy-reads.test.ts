import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader } from '../src/database/reader.js';
import { SeatsTaken } from '../src/database/seats.js';
import { freshDatabase, testDatabase } from './test-database.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  await insert('one');
});
afterAll(() => fresh.dispose());

const heavily = <T>(work: (reader: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> =>
  fresh.database.heavyReads.run(work, signal);

const insert = (id: string): Promise<number> =>
  fresh.database.transaction((transaction) =>
    transaction.run('INSERT INTO number_sequences (id, lastNumber) VALUES (?, 1)', [id]),
  );

const ids = async (reader: Reader): Promise<string[]> =>
  (await reader.rows<{ id: string }>('SELECT id FROM number_sequences ORDER BY id')).map(({ id }) => id);

/** A statement that counts to a power of ten the long way. */
function counting(power: number): string {
  const digits =
    '(SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 0)';
  const tables = Array.from({ length: power }, (_, at) => `${digits} t${at}`);
  const sum = tables.map((_, at) => `t${at}.n`).join(' + ');
  return `SELECT COUNT(*) AS total FROM ${tables.join(' CROSS JOIN ')} WHERE ${sum} <> -1`;
}

/** For how long, at the longest, nothing else had its turn meanwhile; in milliseconds. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from turn to turn of the loop: one before, one after.
  await pause(5);
  await work();
  await pause(5);
  delay.disable();
  return delay.max / 1e6;
}

test('it reads what others read, parameters and nulls too, and a wrong statement is an error', async () => {
  const sql = "SELECT id, lastNumber, NULL AS missing, '二' AS text FROM number_sequences WHERE id = ?";
  const plain = await fresh.database.reader.rows(sql, ['one']);
  expect(plain).toEqual([{ id: 'one', lastNumber: 1, missing: null, text: '二' }]);
  expect(await heavily((reader) => reader.rows(sql, ['one']))).toEqual(plain);
  await expect(heavily((reader) => reader.rows('SELECT missing FROM nowhere'))).rejects.toThrow(/nowhere/);
  expect(await heavily(ids)).toEqual(['one']);
});

test('all that one reads is of one instant, whatever others commit meanwhile', async () => {
  const [before, after] = await heavily(async (reader) => {
    const first = await ids(reader);
    await insert('two');
    return [first, await ids(reader)];
  });
  expect([before, after]).toEqual([['one'], ['one']]);
  expect(await heavily(ids)).toEqual(['one', 'two']);
});

test('nothing can be written there', async () => {
  const write = "UPDATE number_sequences SET lastNumber = 9 WHERE id = 'one'";
  await expect(heavily((reader) => reader.rows(write))).rejects.toThrow(/readonly|READ ONLY/i);
});

test('a long statement lets everything else go on', async () => {
  await heavily(ids);
  const hold = await longestHold(() => heavily((reader) => reader.rows(counting(6))));
  const control = await longestHold(() => fresh.database.reader.rows(counting(6)));
  // Control: on the embedded database the usual reader holds the process for the whole statement.
  if (testDatabase === 'embedded') expect(hold).toBeLessThan(control / 2);
  else expect(Math.min(hold, control)).toBeLessThan(500);
});

test('two are at work at once, the others follow in their order, and too many are refused', async () => {
  let atWork = 0;
  let most = 0;
  const order: number[] = [];
  const one = (at: number) =>
    heavily(async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      order.push(at);
      await pause(5);
      atWork -= 1;
    });
  const all = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => one(at)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect([most, refused.length]).toEqual([2, 8]);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, at) => at));
  // Nobody is overtaken but by those who sit beside: one that sits may be slow to begin.
  const isLate = (at: number, place: number): number =>
    order.slice(place).filter((later) => later < at).length;
  for (const [place, at] of order.entries()) expect(isLate(at, place)).toBeLessThan(2);
  expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(SeatsTaken);
});

test('who goes away is told at once, whether waiting or at work, and the next have their seats', async () => {
  await heavily(ids);
  const leaving = new AbortController();
  const gone = new Error('gone');
  const work = [1, 2, 3].map(() =>
    heavily((reader) => reader.rows(counting(testDatabase === 'embedded' ? 6 : 8)), leaving.signal),
  );
  await pause(20);
  leaving.abort(gone);
  const startedAt = performance.now();
  for (const each of await Promise.allSettled(work))
    expect(each).toEqual({ status: 'rejected', reason: gone });
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await expect(heavily(ids, leaving.signal)).rejects.toBe(gone);
  expect(await Promise.all([heavily(ids), heavily(ids), heavily(ids)])).toHaveLength(3);
});
