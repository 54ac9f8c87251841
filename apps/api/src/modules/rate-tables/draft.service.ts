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

/** Throws a draft away and gives its id. */
export async function discardRateTableDraft(unit: Unit, input: DiscardRateTableDraftInput): Promise<string> {
  const draft = await requireDraft(unit, input);
  const removed = await unit.transaction.run(
    "DELETE FROM rate_tables WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [draft.id, draft.version],
  );
  if (removed === 0) refuseVersion();
  unit.audit({ subjectType: 'RateTable', subjectId: draft.id, before: draft });
  return draft.id;
}
