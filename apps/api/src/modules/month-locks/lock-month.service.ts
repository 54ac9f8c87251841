import { addMonths } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import { saidYuan } from '../../documents/printed-amount.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { reportTieOut } from '../reports/tie-out.service.js';
import { AccountingMonth } from './accounting-month.entity.js';
import { isMonthLocked, monthOf } from './require-open-month.js';

const FIELD = 'input.month';

/**
 * Locks a month that is over and ties out: it takes no more entries, for ever. Refuses with MONTH_NOT_PAST,
 * MONTH_ALREADY_LOCKED, MONTH_OUT_OF_ORDER naming the month to be locked first, and with MONTH_NOT_TIED_OUT naming the
 * first difference.
 */
export async function lockMonth(unit: Unit, month: string): Promise<object> {
  const { transaction, today } = unit;
  const latest = monthOf(addMonths(`${monthOf(today)}-01`, -1));
  if (month > latest) refuse('MONTH_NOT_PAST', { field: FIELD, values: { latest } });
  await putLock(unit, month);
  await requireNextInOrder(unit, month);
  // Whoever was entering something in the month has ended, and whoever begins now waits for this.
  const { differences } = await reportTieOut(transaction, month);
  const [first] = differences;
  if (first) {
    const values = { month, number: first.number, difference: saidYuan(first.differenceFen) };
    refuse('MONTH_NOT_TIED_OUT', { field: FIELD, values });
  }
  const locked = { id: month, lockedAt: storedInstant(unit.now), lockedById: unit.actor.id };
  unit.audit({ subjectType: 'MonthLock', subjectId: month, after: locked });
  return locked;
}

/**
 * Locked months stand side by side: an open one among them would let entries change what the later ones say. Asked once
 * the month's own lock is put: of two at once the second waits for it.
 */
async function requireNextInOrder({ transaction }: Unit, month: string): Promise<void> {
  const [others] = await transaction.rows<{ first: string | null; last: string | null }>(
    'SELECT MIN(id) AS first, MAX(id) AS last FROM accounting_months WHERE lockedAt IS NOT NULL AND id <> ?',
    [month],
  );
  if (!others?.first || !others.last) return;
  const [before, after] = [neighbour(others.first, -1), neighbour(others.last, 1)];
  if (month === before || month === after) return;
  refuse('MONTH_OUT_OF_ORDER', {
    field: FIELD,
    values: { month, next: month < others.first ? before : after },
  });
}

const neighbour = (month: string, by: number): string => monthOf(addMonths(`${month}-01`, by));

async function putLock({ transaction, now, actor }: Unit, month: string): Promise<void> {
  const [lockedAt, lockedById] = [storedInstant(now), actor.id];
  const put = () =>
    transaction.run(
      'UPDATE accounting_months SET lockedAt = ?, lockedById = ? WHERE id = ? AND lockedAt IS NULL',
      [lockedAt, lockedById, month],
    );
  const refuseAgain = (): never => refuse('MONTH_ALREADY_LOCKED', { field: FIELD, values: { month } });
  if ((await put()) === 1) return;
  if (await isMonthLocked(transaction, month)) refuseAgain();
  try {
    await transaction.insert(AccountingMonth, [{ id: month, lateEntries: 0, lockedAt, lockedById }]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if ((await put()) !== 1) refuseAgain();
  }
}
