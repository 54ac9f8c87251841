import { isDuplicate } from '../../database/retry.js';
import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { refuse } from '../../graphql/refusal.js';
import { AccountingMonth } from './accounting-month.entity.js';

/** The month of a date, `YYYY-MM`. */
export const monthOf = (date: string): string => date.slice(0, 'YYYY-MM'.length);

/** What making an entry needs to know. */
interface Entering {
  transaction: Transaction;
  /** Today in Asia/Shanghai. */
  today: string;
}

/**
 * Lets an entry dated `date` through where its month takes entries. Refuses with MONTH_LOCKED, or another code, whose sentence names the way out. An
 * entry in a month that is over passes through the month's row and holds it until its transaction ends: no lock can be put
 * on meanwhile, and of the two, entry and lock, the second sees the first.
 */
export async function requireOpenMonth(
  { transaction, today }: Entering,
  date: string,
  field: string,
  code = 'MONTH_LOCKED',
): Promise<void> {
  const month = monthOf(date);
  const refuseLocked = (): never => refuse(code, { field, values: { month, today } });
  if (month >= monthOf(today)) {
    // Nobody locks a month that is not over; only a clock set back finds one locked.
    if (await isMonthLocked(transaction, month)) refuseLocked();
    return;
  }
  if (await pass(transaction, month)) return;
  if (await isMonthLocked(transaction, month)) refuseLocked();
  try {
    await transaction.insert(AccountingMonth, [{ id: month, lateEntries: 1 }]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (!(await pass(transaction, month))) refuseLocked();
  }
}

/**
 * Lets an entry of money through where its month takes entries and does not lie before the first one that is locked: what
 * came before would change what was owed when that one was locked. Refuses with MONTH_LOCKED.
 */
export async function requireOpenSinceLocks(entering: Entering, date: string, field: string): Promise<void> {
  const { transaction, today } = entering;
  const month = monthOf(date);
  const [first] = await transaction.rows<{ id: string | null }>(
    'SELECT MIN(id) AS id FROM accounting_months WHERE lockedAt IS NOT NULL',
  );
  if (first?.id && month < first.id) refuse('MONTH_LOCKED', { field, values: { month: first.id, today } });
  await requireOpenMonth(entering, date, field);
}

async function pass(transaction: Transaction, month: string): Promise<boolean> {
  const passed = await transaction.run(
    'UPDATE accounting_months SET lateEntries = lateEntries + 1 WHERE id = ? AND lockedAt IS NULL',
    [month],
  );
  return passed === 1;
}

/** Whether a month takes no more entries. */
export async function isMonthLocked(reader: Reader, month: string): Promise<boolean> {
  const rows = await reader.rows('SELECT id FROM accounting_months WHERE id = ? AND lockedAt IS NOT NULL', [
    month,
  ]);
  return rows.length > 0;
}

/** The locked months, the earliest first. */
export async function lockedMonths(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    'SELECT id FROM accounting_months WHERE lockedAt IS NOT NULL ORDER BY id',
  );
  return rows.map(({ id }) => id);
}
