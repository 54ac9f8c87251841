import { isDuplicate } from '../../database/retry.js';
import type { Transaction } from '../../database/transaction.js';
import { NumberSequence } from './number-sequence.entity.js';

/** Takes the next `count` numbers of a series, which begins with 1, and gives the last of them. They are taken with the transaction: rolled back, they are given again, so no gap arises. */
export async function takeNumbers(transaction: Transaction, series: string, count: number): Promise<number> {
  if (!(await raise(transaction, series, count))) {
    try {
      await transaction.insert(NumberSequence, [{ id: series, lastNumber: count }]);
      return count;
    } catch (error) {
      if (!isDuplicate(error) || !(await raise(transaction, series, count))) throw error;
    }
  }
  const [row] = await transaction.rows<{ lastNumber: number }>(
    'SELECT lastNumber FROM number_sequences WHERE id = ?',
    [series],
  );
  if (!row) throw new Error(`The series ${series} vanished`);
  return row.lastNumber;
}

async function raise(transaction: Transaction, series: string, count: number): Promise<boolean> {
  const raised = await transaction.run(
    'UPDATE number_sequences SET lastNumber = lastNumber + ? WHERE id = ?',
    [count, series],
  );
  return raised === 1;
}

/** A number such as `Q-2026-0007`: prefix, year of the date, and the next of that series. */
export async function nextDocumentNumber(
  transaction: Transaction,
  prefix: string,
  on: string,
  digits = 4,
): Promise<string> {
  const [number] = await nextDocumentNumbers(transaction, { prefix, on, digits, count: 1 });
  return number as string;
}

/** As `nextDocumentNumber`, the next `count` of them in one row. */
export async function nextDocumentNumbers(
  transaction: Transaction,
  { prefix, on, digits, count }: { prefix: string; on: string; digits: number; count: number },
): Promise<string[]> {
  const last = await takeNumbers(transaction, seriesOf(prefix, on), count);
  return Array.from({ length: count }, (_, index) =>
    writtenNumber(prefix, on, last - count + 1 + index, digits),
  );
}

/** The series of a prefix in a date's year. */
export const seriesOf = (prefix: string, on: string): string => `${prefix || 'invoice'}:${on.slice(0, 4)}`;

/** A number as it is written: prefix, year, and at least so many digits. */
export function writtenNumber(prefix: string, on: string, number: number, digits = 4): string {
  return [prefix, on.slice(0, 4), String(number).padStart(digits, '0')]
    .filter((part) => part !== '')
    .join('-');
}
