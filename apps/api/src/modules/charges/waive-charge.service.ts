import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import type { Charge } from './charge.entity.js';
import { findCharge, requireUnbilled } from './find-charge.js';
import { takeBackCharges } from './take-back-charges.js';

/**
 * Waives a charge out of goodwill, with the reason; what a discount takes off it goes with it. Refuses with NOT_FOUND,
 * CHARGE_INVOICED, CHARGE_DRAFTED, CHARGE_TAKEN_BACK, MONTH_LOCKED, and CHARGE_NOT_WAIVABLE for a credit.
 */
export async function waiveCharge(unit: Unit, input: { chargeId: string; reason: string }): Promise<object> {
  const { transaction } = unit;
  const field = 'input.chargeId';
  const before = await findCharge(unit.transaction, input.chargeId, field);
  if (before.amountFen < 0) refuse('CHARGE_NOT_WAIVABLE', { field });
  requireUnbilled(before, field);
  await requireOpenMonth(unit, unit.today, field);
  const discounts = await transaction.rows<Charge>(
    "SELECT id, amountFen FROM charges WHERE billingKey = ? AND status = 'UNBILLED'",
    [`${before.billingKey}:discount`],
  );
  const reason = input.reason.trim();
  await takeBackCharges(unit, [before, ...discounts], { kind: 'WAIVER', reason, field });
  const after = await findCharge(unit.transaction, input.chargeId, field);
  unit.audit({
    subjectType: 'Charge',
    subjectId: after.id,
    before,
    after: { charge: after, reason, discounts },
  });
  return after;
}
