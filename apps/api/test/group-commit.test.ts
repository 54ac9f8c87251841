import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './test-database.js';
import { NumberSequence } from '../src/modules/numbers/number-sequence.entity.js';
import type { Transaction } from '../src/database/transaction.js';

const { database, dispose } = await freshDatabase();
afterAll(dispose);

const stored = async (like: string): Promise<string[]> => {
  const sql = 'SELECT id FROM number_sequences WHERE id LIKE ? ORDER BY id';
  return (await database.reader.rows<{ id: string }>(sql, [like])).map(({ id }) => id);
};
const add = (id: string) => (transaction: Transaction) =>
  transaction.insertLater(NumberSequence, [{ id, lastNumber: 1 }]);
const raise = (id: string, from: number) => (transaction: Transaction) =>
  transaction.runLaterIfUnchanged(
    'UPDATE number_sequences SET lastNumber = lastNumber + 1 WHERE id = ? AND lastNumber = ?',
    [id, from],
  );

/** Transactions that come at the same time. */
const atOnce = (works: readonly ((transaction: Transaction) => Promise<void>)[]) =>
  Promise.allSettled(works.map((work) => database.transaction(work)));

test('of transactions that come at the same time one that fails is nobody else’s fault', async () => {
  await database.transaction(add('twice 1'));
  const outcomes = await atOnce([add('a 1'), add('twice 1'), add('a 2'), add('a 3')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(await stored('a %')).toEqual(['a 1', 'a 2', 'a 3']);
});

test('one whose row has changed meanwhile is done again, and the others with it are kept once', async () => {
  await database.transaction(add('b row'));
  let attempts = 0;
  const late = async (transaction: Transaction): Promise<void> => {
    attempts += 1;
    await raise('b row', transaction.isRepeated ? 1 : 0)(transaction);
    await add('b late')(transaction);
  };
  const outcomes = await atOnce([add('b 1'), late, add('b 2')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(attempts).toBe(2);
  expect(await stored('b %')).toEqual(['b 1', 'b 2', 'b late', 'b row']);
});

test('a hundred that go on from where the one before leaves a row each find it so', async () => {
  await database.transaction(add('c row'));
  const outcomes = await atOnce(
    Array.from({ length: 100 }, (_, at) => async (transaction: Transaction) => {
      await raise('c row', transaction.isRepeated ? -1 : at + 1)(transaction);
      await add(`c ${at}`)(transaction);
    }),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(await stored('c %')).toHaveLength(101);
  const sql = 'SELECT lastNumber FROM number_sequences WHERE id = ?';
  expect(await database.reader.rows(sql, ['c row'])).toEqual([{ lastNumber: 101 }]);
});

test('those that wait while a row is held up do not keep later ones', async () => {
  await database.transaction(add('d row'));
  const order: string[] = [];
  const holder = database.transaction(async (transaction) => {
    await transaction.run('UPDATE number_sequences SET lastNumber = lastNumber WHERE id = ?', ['d row']);
    if (database.writesSideBySide) await new Promise((resolve) => setTimeout(resolve, 300));
    order.push('holder');
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const held = database.transaction(raise('d row', 1)).then(() => order.push('held up'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await database.transaction(add('d later')).then(() => order.push('later'));
  await Promise.all([holder, held]);
  expect(order).toEqual(
    database.writesSideBySide ? ['later', 'holder', 'held up'] : ['holder', 'held up', 'later'],
  );
});
