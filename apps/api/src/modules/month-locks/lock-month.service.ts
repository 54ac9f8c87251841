import { addMonths } from 'policy';
import { storedInstant } from '../../database/instants.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { yuanOf } from '../reports/csv.js';
import { reportTieOut } from '../reports/tie-out.service.js';
import { AccountingMonth } from './accounting-month.entity.js';
import { isMonthLocked, monthOf } from './require-open-month.js';

const FIELD = 'input.month';

/**
 * Locks a month that is over and ties out: it takes no more entries, for ever. Refuses with MONTH_NOT_PAST,
 * MONTH_ALREADY_LOCKED, and with MONTH_NOT_TIED_OUT naming the first difference.
 */
export async function lockMonth(unit: Unit, month: string): Promise<object> {
  const { transaction, today } = unit;
  const latest = monthOf(addMonths(`${monthOf(today)}-01`, -1));
  if (month > latest) refuse('MONTH_NOT_PAST', { field: FIELD, values: { latest } });
  await putLock(unit, month);
  // Whoever was entering something in the month has ended, and whoever begins now waits for this.
  const { differences } = await reportTieOut(transaction, month);
  const [first] = differences;
  if (first) {
    const values = { month, number: first.number, difference: yuanOf(first.differenceFen) };
    refuse('MONTH_NOT_TIED_OUT', { field: FIELD, values });
  }
  const locked = { id: month, lockedAt: storedInstant(unit.now), lockedById: unit.actor.id };
  unit.audit({ subjectType: 'MonthLock', subjectId: month, after: locked });
  return locked;
}

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
