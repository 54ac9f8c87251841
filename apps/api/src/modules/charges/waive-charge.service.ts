import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { Charge } from './charge.entity.js';
import { takeBackCharges } from './take-back-charges.js';

/**
 * Waives a charge out of goodwill, with the reason; what a discount takes off it goes with it. Refuses with NOT_FOUND,
 * CHARGE_INVOICED, CHARGE_DRAFTED, CHARGE_TAKEN_BACK, and CHARGE_NOT_WAIVABLE for a credit.
 */
export async function waiveCharge(unit: Unit, input: { chargeId: string; reason: string }): Promise<object> {
  const { transaction } = unit;
  const field = 'input.chargeId';
  const before = await find(unit, input.chargeId);
  if (before.amountFen < 0) refuse('CHARGE_NOT_WAIVABLE', { field });
  if (before.status === 'INVOICED') refuse('CHARGE_INVOICED', { field });
  if (before.status === 'DRAFTED') refuse('CHARGE_DRAFTED', { field });
  if (before.status !== 'UNBILLED') refuse('CHARGE_TAKEN_BACK', { field });
  const discounts = await transaction.rows<Charge>(
    "SELECT id, amountFen FROM charges WHERE billingKey = ? AND status = 'UNBILLED'",
    [`${before.billingKey}:discount`],
  );
  const reason = input.reason.trim();
  await takeBackCharges(unit, [before, ...discounts], { kind: 'WAIVER', reason, field });
  const after = await find(unit, input.chargeId);
  unit.audit({
    subjectType: 'Charge',
    subjectId: after.id,
    before,
    after: { charge: after, reason, discounts },
  });
  return after;
}

async function find(unit: Unit, id: string): Promise<Charge> {
  const [charge] = await unit.transaction.rows<Charge>('SELECT * FROM charges WHERE id = ?', [id]);
  return charge ?? refuse('NOT_FOUND', { field: 'input.chargeId' });
}
