import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addDraft } from './add-draft.js';
import type { CreateRateTableDraftInput, DiscardRateTableDraftInput } from './rate-table.inputs.js';
import { rateTableRow, type RateTableRow, refuseVersion, requireDraft } from './rate-table-rows.js';

/**
 * Copies a table into a draft of a year. Its first day is provisional, the year's first or today if later: the
 * publisher chooses. A copy of a draft is based on what that draft is based on, so a draft can always be discarded.
 */
export async function createRateTableDraft(
  unit: Unit,
  { year, copyFromId }: CreateRateTableDraftInput,
): Promise<RateTableRow> {
  const source = await rateTableRow(unit.transaction, copyFromId);
  if (!source) refuse('NOT_FOUND', { field: 'input.copyFromId' });
  const firstDay = `${year}-01-01`;
  return addDraft(unit, {
    year,
    effectiveFrom: firstDay > unit.today ? firstDay : unit.today,
    document: source.document,
    basedOnId: source.status === 'PUBLISHED' ? source.id : source.basedOnId,
  });
}

/** What belongs to a draft alone and goes with it; the audit trail keeps what was done. */
const PARTS = ['rate_table_edits', 'rate_table_comments', 'rate_table_submissions'];

/** Throws a draft away, with its history, comments and submissions, and gives its id. */
export async function discardRateTableDraft(unit: Unit, input: DiscardRateTableDraftInput): Promise<string> {
  const draft = await requireDraft(unit, input);
  for (const part of PARTS)
    await unit.transaction.run(`DELETE FROM ${part} WHERE rateTableId = ?`, [draft.id]);
  const removed = await unit.transaction.run(
    "DELETE FROM rate_tables WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [draft.id, draft.version],
  );
  if (removed === 0) refuseVersion();
  unit.audit({ subjectType: 'RateTable', subjectId: draft.id, before: draft });
  return draft.id;
}
