import { isDuplicate } from '../../database/retry.js';
import type { Transaction } from '../../database/transaction.js';
import { NumberSequence } from './number-sequence.entity.js';

/** Gives the next number of a series, from 1. It is taken with the transaction: rolled back, it is given again, so no gap arises. */
export async function nextNumber(transaction: Transaction, series: string): Promise<number> {
  if (!(await raise(transaction, series))) {
    try {
      await transaction.insert(NumberSequence, [{ id: series, lastNumber: 1 }]);
      return 1;
    } catch (error) {
      if (!isDuplicate(error) || !(await raise(transaction, series))) throw error;
    }
  }
  const [row] = await transaction.rows<{ lastNumber: number }>(
    'SELECT lastNumber FROM number_sequences WHERE id = ?',
    [series],
  );
  if (!row) throw new Error(`The series ${series} vanished`);
  return row.lastNumber;
}

async function raise(transaction: Transaction, series: string): Promise<boolean> {
  return (
    (await transaction.run('UPDATE number_sequences SET lastNumber = lastNumber + 1 WHERE id = ?', [
      series,
    ])) === 1
  );
}

/** A number such as `Q-2026-0007`: prefix, year of the date, and the next of that series. */
export async function nextDocumentNumber(
  transaction: Transaction,
  prefix: string,
  on: string,
  digits = 4,
): Promise<string> {
  const year = on.slice(0, 4);
  const number = await nextNumber(transaction, `${prefix || 'invoice'}:${year}`);
  return [prefix, year, String(number).padStart(digits, '0')].filter((part) => part !== '').join('-');
}
