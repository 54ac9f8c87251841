import { describe, expect, test } from 'vitest';
import { type Left, left, leftIfUnchanged, merged, textsOf } from './left-statements.js';

const insert = (table: string, ...values: (string | number)[]): Left =>
  left(
    `INSERT INTO ${table} (${values.map((_, at) => `c${at}`).join(',')}) VALUES (${values.map(() => '?').join(',')})`,
    values,
  );
const raise = (id: string, from: number): Left =>
  leftIfUnchanged('UPDATE counters SET n = n + 1 WHERE id = ? AND n = ?', [id, from]);
const sent = (...transactions: Left[][]): string[] => textsOf(merged(transactions));
const unless = (rows: number): string => `SET @unchanged = 9223372036854775807 + (ROW_COUNT() <> ${rows})`;

describe('the statements of several transactions as those of one', () => {
  test('put rows of a table, and changes of different rows, into one statement each', () => {
    expect(
      sent(
        [raise('a', 1), insert('orders', 'x'), insert('audit', 'p', 1)],
        [raise('b', 7), insert('orders', 'y'), insert('audit', 'q', 2)],
      ),
    ).toEqual([
      "UPDATE counters SET n = n + 1 WHERE id = 'a' AND n = 1 OR id = 'b' AND n = 7",
      unless(2),
      "INSERT INTO orders (c0) VALUES ('x'),('y')",
      "INSERT INTO audit (c0,c1) VALUES ('p',1),('q',2)",
    ]);
  });

  test('change one row by one after the other, in the order they came', () => {
    expect(sent([raise('a', 1)], [raise('b', 4)], [raise('a', 2)])).toEqual([
      "UPDATE counters SET n = n + 1 WHERE id = 'a' AND n = 1 OR id = 'b' AND n = 4",
      unless(2),
      "UPDATE counters SET n = n + 1 WHERE id = 'a' AND n = 2",
      unless(1),
    ]);
  });

  test('keep the order of each transaction, and wait with a table that another comes to later', () => {
    expect(
      sent(
        [insert('orders', 1), insert('keys', 1)],
        [insert('orders', 2), insert('charges', 2), insert('keys', 2)],
      ),
    ).toEqual([
      'INSERT INTO orders (c0) VALUES (1),(2)',
      'INSERT INTO charges (c0) VALUES (2)',
      'INSERT INTO keys (c0) VALUES (1),(2)',
    ]);
    expect(sent([insert('a', 1), insert('b', 1)], [insert('b', 2), insert('a', 2)])).toEqual([
      'INSERT INTO a (c0) VALUES (1)',
      'INSERT INTO b (c0) VALUES (1),(2)',
      'INSERT INTO a (c0) VALUES (2)',
    ]);
  });

  test('leave nothing out, whatever they are', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const transactions = madeFrom(seed);
      const all = merged(transactions);
      const rows = all.flatMap(({ own, matching }) => own.split(matching.length > 0 ? ' OR ' : /(?<=\)),/));
      const wanted = transactions.flat().map(({ own }) => own);
      expect(rows.toSorted(), `seed ${seed}`).toEqual(wanted.toSorted());
      for (const transaction of transactions) {
        const places = transaction.map((one) => rows.indexOf(one.own));
        expect(places, `seed ${seed}`).toEqual(places.toSorted((a, b) => a - b));
      }
    }
  });
});

test('only what says itself what it relies on is written together with others’', () => {
  expect(left('UPDATE counters SET n = n + 1 WHERE id = ?', ['a']).alike).toBeNull();
  expect(left('DELETE FROM counters', []).alike).toBeNull();
  expect(left('INSERT INTO a (c0) SELECT 1', []).alike).toBeNull();
});

/** A few transactions of insertions and conditions, each row different. */
function madeFrom(seed: number): Left[][] {
  let state = seed;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  let row = 0;
  return Array.from({ length: 1 + next(5) }, () =>
    Array.from({ length: 1 + next(6) }, () => {
      row += 1;
      return next(3) === 0 ? raise(`r${next(3)}`, 1_000 + row) : insert(`t${next(4)}`, row);
    }),
  );
}
