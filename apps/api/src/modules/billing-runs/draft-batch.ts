import { isDuplicate } from '../../database/retry.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { claimLinedCharges } from '../charges/billing.js';
import { insertDrafts, insertLines } from '../invoices/make-drafts.js';
import type { BillingRun } from './billing-run.entity.js';
import { ChargesTaken, countStep, type Step } from './run-steps.js';
import { planBatch } from './plan-batch.js';

/**
 * Drafts the next batch of a run in one transaction: drafts, lines, claims and the run’s progress are kept together. Throws
 * ChargesTaken where somebody else has billed one of the charges meanwhile: then the batch is planned anew.
 */
export async function draftBatch(unit: Unit, run: BillingRun): Promise<Step> {
  const { transaction } = unit;
  const batch = await planBatch(transaction, run);
  const drafts = await insertDrafts(unit, batch.bills, run.id);
  try {
    await insertLines(unit, drafts);
  } catch (error) {
    throw isDuplicate(error) ? new ChargesTaken() : error;
  }
  const chargeIds = drafts.flatMap(({ lines }) => lines.map(({ chargeId }) => chargeId));
  if (chargeIds.length > 0 && (await claimLinedCharges(transaction, chargeIds)) !== chargeIds.length) {
    throw new ChargesTaken();
  }
  const step = {
    reached: batch.reached,
    done: batch.size,
    billed: chargeIds.length,
    drafted: drafts.length,
    issued: 0,
    totalFen: drafts.reduce((sum, { totalFen }) => sum + totalFen, 0),
  };
  const over = batch.size === 0;
  await countStep(unit, run, step, over ? 'DRAFTED' : null);
  const made = drafts.map(({ id, customerId, totalFen, lines }) => ({
    id,
    customerId,
    totalFen,
    lines: lines.length,
  }));
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, after: { ...step, drafts: made } });
  return { over };
}
