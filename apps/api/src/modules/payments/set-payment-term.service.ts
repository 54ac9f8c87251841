import type { Unit } from '../../unit-of-work/mutate.js';
import { BillingSettings } from './billing-settings.entity.js';
import { paymentTermDays } from './receivable-balance.js';

/** Sets how many days after their date invoices are due that are issued from now on. Gives the days. */
export async function setPaymentTerm(unit: Unit, days: number): Promise<string> {
  const { transaction, actor } = unit;
  const before = await paymentTermDays(transaction);
  const changed = await transaction.run(
    "UPDATE billing_settings SET paymentTermDays = ?, changedById = ? WHERE id = 'billing'",
    [days, actor.id],
  );
  if (changed === 0) {
    await transaction.insert(BillingSettings, [
      { id: 'billing', paymentTermDays: days, changedById: actor.id },
    ]);
  }
  unit.audit({
    subjectType: 'BillingSettings',
    subjectId: 'billing',
    before: { paymentTermDays: before },
    after: { paymentTermDays: days },
  });
  return String(days);
}
