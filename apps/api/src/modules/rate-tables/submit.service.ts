import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { publishDraft, reasonsAgainstPublication } from './publish.service.js';
import type {
  RejectRateTableInput,
  SubmitRateTableInput,
  WithdrawRateTableInput,
} from './rate-table.inputs.js';
import { RateTableSubmission } from './rate-table-submission.entity.js';
import { lockTable, type RateTableRow, requireAnyDraft, requireDraft } from './rate-table-rows.js';
import { requireWaiting, settle, type SubmissionRow, withdrawWaiting } from './submission-rows.js';

/**
 * Submits a draft for another administrator's approval: this version of it, from this day. What waited before is
 * withdrawn. Refuses as publishing does.
 */
export async function submitRateTable(unit: Unit, input: SubmitRateTableInput): Promise<RateTableRow> {
  const draft = await requireDraft(unit, input);
  const reasons = reasonsAgainstPublication(draft, input.effectiveFrom, unit.today);
  if (reasons.length > 0) throw new Refusal(...reasons);
  await withdrawWaiting(unit, draft.id);
  const submission: SubmissionRow = {
    id: newId(),
    rateTableId: draft.id,
    version: draft.version,
    state: 'WAITING_FOR_APPROVAL',
    effectiveFrom: input.effectiveFrom,
    note: input.note?.trim() || null,
    reason: null,
    waitingTableId: draft.id,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
    decidedAt: null,
    decidedById: null,
  };
  await unit.transaction.insert(RateTableSubmission, [submission]);
  unit.audit({ subjectType: 'RateTable', subjectId: draft.id, after: { submission } });
  return draft;
}

/**
 * Publishes what was submitted, exactly as it was submitted. Refuses with NOT_FOUND, SUBMISSION_NOT_WAITING,
 * APPROVER_SUBMITTED where it would be the submitter's own, and as publishing does (its day may be past by now).
 */
export async function approveRateTable(unit: Unit, submissionId: string): Promise<RateTableRow> {
  const { submission, draft } = await waitingDraft(unit, submissionId);
  requireSecondPerson(unit, submission);
  const { effectiveFrom, note, version } = submission;
  if (version !== draft.version) refuse('SUBMISSION_NOT_WAITING', { field: 'input.submissionId' });
  const approved = await settle(unit, submission, { state: 'APPROVED' });
  return publishDraft(unit, draft, { effectiveFrom, note, submission: approved });
}

/** Rejects what was submitted. Refuses with NOT_FOUND, SUBMISSION_NOT_WAITING, APPROVER_SUBMITTED. */
export async function rejectRateTable(
  unit: Unit,
  { submissionId, reason }: RejectRateTableInput,
): Promise<RateTableRow> {
  const { submission, draft } = await waitingDraft(unit, submissionId);
  requireSecondPerson(unit, submission);
  return settled(unit, draft, submission, { state: 'REJECTED', reason: reason.trim() });
}

/** Takes one's own submission back. Refuses with NOT_FOUND, SUBMISSION_NOT_WAITING, SUBMISSION_OF_ANOTHER. */
export async function withdrawRateTable(
  unit: Unit,
  { submissionId }: WithdrawRateTableInput,
): Promise<RateTableRow> {
  const { submission, draft } = await waitingDraft(unit, submissionId);
  if (submission.createdById !== unit.actor.id)
    refuse('SUBMISSION_OF_ANOTHER', { field: 'input.submissionId' });
  return settled(unit, draft, submission, { state: 'WITHDRAWN' });
}

async function waitingDraft(
  unit: Unit,
  submissionId: string,
): Promise<{ submission: SubmissionRow; draft: RateTableRow }> {
  const { rateTableId } = await requireWaiting(unit.transaction, submissionId);
  // Nobody edits the draft from here on; what was read before is read again.
  await lockTable(unit.transaction, rateTableId);
  const submission = await requireWaiting(unit.transaction, submissionId);
  return { submission, draft: await requireAnyDraft(unit, rateTableId) };
}

function requireSecondPerson({ actor }: Unit, { createdById }: SubmissionRow): void {
  if (createdById === actor.id) refuse('APPROVER_SUBMITTED', { field: 'input.submissionId' });
}

async function settled(
  unit: Unit,
  draft: RateTableRow,
  submission: SubmissionRow,
  outcome: Parameters<typeof settle>[2],
): Promise<RateTableRow> {
  const after = await settle(unit, submission, outcome);
  unit.audit({
    subjectType: 'RateTable',
    subjectId: draft.id,
    before: { submission },
    after: { submission: after },
  });
  return draft;
}
