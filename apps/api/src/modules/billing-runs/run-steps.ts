import { storedInstant } from '../../database/instants.js';
import type { BillingRunStatus } from '../../graphql/billing-enums.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { BillingRun } from './billing-run.entity.js';

/** What one step of a run has added to its counts, and where it has come to. */
export interface Counts {
  reached: string;
  done: number;
  billed: number;
  drafted: number;
  issued: number;
  totalFen: number;
}

/** Whether the step was the last of its kind. */
export interface Step {
  over: boolean;
}

/** Somebody else has billed one of a batch’s charges meanwhile. */
export class ChargesTaken extends Error {}

/** Counts a step in the run’s row, in the step’s own transaction; the last one moves the run on. */
export async function countStep(
  { transaction, now }: Unit,
  run: BillingRun,
  step: Counts,
  status: BillingRunStatus | null,
): Promise<void> {
  await transaction.run(
    `UPDATE billing_runs SET reached = ?, done = done + ?, billed = billed + ?, drafted = drafted + ?, issued = issued + ?,
     totalFen = totalFen + ? WHERE id = ?`,
    [step.reached, step.done, step.billed, step.drafted, step.issued, step.totalFen, run.id],
  );
  if (status === null) return;
  const at = status === 'DRAFTED' ? 'draftedAt' : 'issuedAt';
  await transaction.run(
    `UPDATE billing_runs SET status = ?, ${at} = ?, workerId = NULL, leaseUntil = NULL WHERE id = ?`,
    [status, storedInstant(now), run.id],
  );
}
