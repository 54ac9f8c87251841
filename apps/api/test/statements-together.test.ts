import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from './test-database.js';
import { NumberSequence } from '../src/modules/numbers/number-sequence.entity.js';

const { database, dispose } = await freshDatabase();
afterAll(dispose);

const stored = async (id: string) =>
  (
    await database.reader.rows<{ lastNumber: number }>(
      'SELECT lastNumber FROM number_sequences WHERE id = ?',
      [id],
    )
  )[0]?.lastNumber;
const RAISE = 'UPDATE number_sequences SET lastNumber = lastNumber + 1 WHERE id = ?';

test('what was left for later is there for the next statement, in order, and after the commit', async () => {
  const seen = await database.transaction(async (transaction) => {
    await transaction.insertLater(NumberSequence, [{ id: 'a', lastNumber: 1 }]);
    await transaction.runLater(RAISE, ['a']);
    const matched = await transaction.run(RAISE, ['a']);
    await transaction.runLater(RAISE, ['a']);
    const both = await transaction.runAndRead(
      [RAISE, ['a']],
      ['SELECT lastNumber FROM number_sequences WHERE id = ?', ['a']],
    );
    await transaction.runLater(RAISE, ['a']);
    return { matched, both };
  });
  expect(seen).toEqual({ matched: 1, both: { matched: 1, rows: [{ lastNumber: 5 }] } });
  expect(await stored('a')).toBe(6);
});

test('an error of what was left for later is never passed over: nothing of the transaction is kept', async () => {
  const done = database.transaction(async (transaction) => {
    await transaction.insert(NumberSequence, [{ id: 'b', lastNumber: 1 }]);
    try {
      await transaction.insertLater(NumberSequence, [{ id: 'b', lastNumber: 2 }]);
      await transaction.run(RAISE, ['b']);
    } catch {
      // as someone might who thinks that it was the last statement's
    }
    await transaction.run(RAISE, ['b']);
  });
  const outcome = await done.then(
    () => 'kept',
    (error: unknown) => String(error),
  );
  // The embedded database has said it at once, to whom it concerned.
  expect(outcome).toMatch(database.writesSideBySide ? /duplicate|only ever/i : /^kept$|only ever/);
  expect(await stored('b')).toBe(database.writesSideBySide ? undefined : 2);
});

test('an error at the commit itself keeps nothing, and the connection serves the next', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const done = database.transaction(async (transaction) => {
      await transaction.insertLater(NumberSequence, [{ id: `c${turn}`, lastNumber: 1 }]);
      await transaction.insertLater(NumberSequence, [{ id: `c${turn}`, lastNumber: 1 }]);
    });
    await expect(done).rejects.toThrow(/duplicate|unique|only ever goes on/i);
    expect(await stored(`c${turn}`)).toBeUndefined();
  }
  await database.transaction((transaction) =>
    transaction.insertLater(NumberSequence, [{ id: 'd', lastNumber: 1 }]),
  );
  expect(await stored('d')).toBe(1);
});

test('values are values, whatever they look like', async () => {
  const texts = [
    "'; DELETE FROM number_sequences; -- ",
    "\\'; DELETE",
    'a\0b"`?;\n\r\u001A%_',
    '服务通 😀',
    "''",
  ];
  await database.transaction(async (transaction) => {
    for (const id of texts) await transaction.insertLater(NumberSequence, [{ id, lastNumber: 7 }]);
  });
  for (const id of texts) expect(await stored(id), id).toBe(7);
});

describe('a change on condition that a row is as it was read', () => {
  const raiseFrom = (id: string, from: number) =>
    [
      'UPDATE number_sequences SET lastNumber = lastNumber + 1 WHERE id = ? AND lastNumber = ?',
      [id, from],
    ] as const;

  test('is kept with all behind it, at the first attempt', async () => {
    await database.transaction((open) => open.insert(NumberSequence, [{ id: 'e', lastNumber: 1 }]));
    const isRepeated = await database.transaction(async (transaction) => {
      await transaction.runLaterIfUnchanged(...raiseFrom('e', 1));
      await transaction.insertLater(NumberSequence, [{ id: 'e behind', lastNumber: 1 }]);
      return transaction.isRepeated;
    });
    expect([isRepeated, await stored('e'), await stored('e behind')]).toEqual([false, 2, 1]);
  });

  test('is done again from the start where others were quicker, and nothing of the first attempt is kept', async () => {
    await database.transaction((open) => open.insert(NumberSequence, [{ id: 'f', lastNumber: 5 }]));
    let attempts = 0;
    await database.transaction(async (transaction) => {
      attempts += 1;
      const read = transaction.isRepeated ? 5 : 4; // the first attempt goes by what was true a moment ago
      await transaction.insertLater(NumberSequence, [{ id: `f before ${attempts}`, lastNumber: 1 }]);
      await transaction.runLaterIfUnchanged(...raiseFrom('f', read));
      await transaction.insertLater(NumberSequence, [{ id: `f behind ${attempts}`, lastNumber: 1 }]);
    });
    expect(attempts).toBe(2);
    expect(await stored('f')).toBe(6);
    expect([await stored('f before 1'), await stored('f behind 1')]).toEqual([undefined, undefined]);
    expect([await stored('f before 2'), await stored('f behind 2')]).toEqual([1, 1]);
  });
});
