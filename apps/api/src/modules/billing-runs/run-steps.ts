import { storedInstant } from '../../database/instants.js';
import type { BillingRunStatus } from '../../graphql/billing-enums.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { BillingRun } from './billing-run.entity.js';

/** So long a run is its worker’s after each step; then another takes it up. */
const LEASE_MS = 5_000;

/** A run that a worker holds, and where its last step has ended. */
export type HeldRun = Pick<BillingRun, 'id' | 'dueBy' | 'reached'> & { workerId: string };

/** What one step of a run adds to its counts, and where it comes to. */
interface Counts {
  reached: string;
  done: number;
  billed: number;
  drafted: number;
  issued: number;
  totalFen: number;
}

/** A step that was planned: where it ends, whether it is the last of its kind, and what it does in its transaction. */
export interface Step {
  reached: string;
  over: boolean;
  /** Does it. What must come after the step before waits for `turn`; the rest is done beside it. */
  take(unit: Unit, run: HeldRun, turn: Promise<unknown>): Promise<void>;
}

/** Somebody else has billed, issued or discarded a part of a batch meanwhile, or has taken up the run: it is to be planned anew. */
export class TakenMeanwhile extends Error {}

/** The end of a worker's lease from now on, by the machine's time, whatever the clock of the trade says. */
export const leaseEnd = (): string => storedInstant(new Date(Date.now() + LEASE_MS));

/**
 * Counts a step in the run’s row, in the step’s own transaction; the last one moves the run on. Throws TakenMeanwhile where the
 * run has not come to the step's beginning, or is another worker's.
 */
export async function countStep(
  { transaction, now }: Unit,
  run: HeldRun,
  step: Counts,
  status: BillingRunStatus | null,
): Promise<void> {
  const counted = await transaction.run(
    `UPDATE billing_runs SET reached = ?, done = done + ?, billed = billed + ?, drafted = drafted + ?, issued = issued + ?,
     totalFen = totalFen + ?, leaseUntil = ? WHERE id = ? AND workerId = ? AND reached = ?`,
    [
      step.reached,
      step.done,
      step.billed,
      step.drafted,
      step.issued,
      step.totalFen,
      leaseEnd(),
      run.id,
      run.workerId,
      run.reached,
    ],
  );
  if (counted !== 1) throw new TakenMeanwhile();
  if (status === null) return;
  const at = status === 'DRAFTED' ? 'draftedAt' : 'issuedAt';
  await transaction.run(
    `UPDATE billing_runs SET status = ?, ${at} = ?, workerId = NULL, leaseUntil = NULL WHERE id = ?`,
    [status, storedInstant(now), run.id],
  );
}
