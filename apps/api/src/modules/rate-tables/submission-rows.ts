import { storedInstant } from '../../database/instants.js';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { RateTableSubmission, SubmissionState } from './rate-table-submission.entity.js';

/** A submission as a plain row. */
export type SubmissionRow = Omit<RateTableSubmission, 'createdBy' | 'decidedBy'>;

/** The submission that waits. Refuses with NOT_FOUND, or SUBMISSION_NOT_WAITING where it does no more. */
export async function requireWaiting(reader: Reader, submissionId: string): Promise<SubmissionRow> {
  const field = 'input.submissionId';
  const [row] = await reader.rows<SubmissionRow>('SELECT * FROM rate_table_submissions WHERE id = ?', [
    submissionId,
  ]);
  if (!row) refuse('NOT_FOUND', { field });
  if (row.state !== 'WAITING_FOR_APPROVAL') refuse('SUBMISSION_NOT_WAITING', { field });
  return row;
}

/** Withdraws what waits for the approval of a draft, and tells whether anything did. */
export async function withdrawWaiting(unit: Unit, rateTableId: string): Promise<boolean> {
  const [waiting] = await unit.transaction.rows<SubmissionRow>(
    'SELECT * FROM rate_table_submissions WHERE waitingTableId = ?',
    [rateTableId],
  );
  if (!waiting) return false;
  await settle(unit, waiting, { state: 'WITHDRAWN' });
  return true;
}

/** Says what became of a submission that waits. Refuses with SUBMISSION_NOT_WAITING where somebody else was faster. */
export async function settle(
  { transaction, now, actor }: Unit,
  submission: SubmissionRow,
  {
    state,
    reason = null,
  }: { state: Exclude<SubmissionState, 'WAITING_FOR_APPROVAL'>; reason?: string | null },
): Promise<SubmissionRow> {
  const decided = { state, reason, decidedAt: storedInstant(now), decidedById: actor.id };
  const changed = await transaction.run(
    `UPDATE rate_table_submissions SET state = ?, reason = ?, decidedAt = ?, decidedById = ?, waitingTableId = NULL
     WHERE id = ? AND state = 'WAITING_FOR_APPROVAL'`,
    [...Object.values(decided), submission.id],
  );
  if (changed === 0) refuse('SUBMISSION_NOT_WAITING', { field: 'input.submissionId' });
  return { ...submission, ...decided, waitingTableId: null };
}
