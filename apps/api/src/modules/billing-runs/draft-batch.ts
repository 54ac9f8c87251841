import { isDuplicate } from '../../database/retry.js';
import type { Reader } from '../../database/reader.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { claimLinedCharges } from '../charges/billing.js';
import { insertDrafts, insertLines, type NewDraft } from '../invoices/make-drafts.js';
import { type Ask, type Batch, planBatch } from './plan-batch.js';
import { countStep, type HeldRun, type Step, TakenMeanwhile } from './run-steps.js';

/** Plans the next batch of a run’s drafts; one without charges is the last. */
export async function planDrafts(reader: Reader, ask: Ask): Promise<Step> {
  const batch = await planBatch(reader, ask);
  return {
    reached: batch.reached,
    over: batch.size === 0,
    take: (unit, run, turn) => draftBatch(unit, run, batch, turn),
  };
}

/**
 * Drafts a batch in one transaction: drafts, lines, claims and the run’s progress are kept together. Throws TakenMeanwhile
 * where somebody else has billed one of the charges since it was planned.
 */
async function draftBatch(unit: Unit, run: HeldRun, batch: Batch, turn: Promise<unknown>): Promise<void> {
  const drafts = await insertDrafts(unit, batch.bills, run.id);
  const billed = await billCharges(unit, drafts);
  const step = {
    reached: batch.reached,
    done: batch.size,
    billed,
    drafted: drafts.length,
    issued: 0,
    totalFen: drafts.reduce((sum, { totalFen }) => sum + totalFen, 0),
  };
  await turn;
  await countStep(unit, run, step, batch.size === 0 ? 'DRAFTED' : null);
  const made = drafts.map(({ id, customerId, totalFen, lines }) => ({
    id,
    customerId,
    totalFen,
    lines: lines.length,
  }));
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, after: { ...step, drafts: made } });
}

/** Puts the drafts’ charges on them, and gives how many there are. */
async function billCharges(unit: Unit, drafts: readonly NewDraft[]): Promise<number> {
  try {
    await insertLines(unit, drafts);
  } catch (error) {
    throw isDuplicate(error) ? new TakenMeanwhile() : error;
  }
  const chargeIds = drafts.flatMap(({ lines }) => lines.map(({ chargeId }) => chargeId));
  if (chargeIds.length === 0) return 0;
  const claimed = await claimLinedCharges(unit.transaction, chargeIds);
  if (claimed !== chargeIds.length) throw new TakenMeanwhile();
  return claimed;
}
