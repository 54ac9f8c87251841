import { clauseOf, PolicyError, type RateTable as TableDocument, readCell, withCell } from 'policy';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { CellEditInput, EditRateTableDraftInput } from './rate-table.inputs.js';
import { type RateTableRow, refuseVersion, requireDraft } from './rate-table-rows.js';
import { isIdentityCell } from './table-identity.js';
import { reasonsAgainstTable } from './table-problems.js';

/** Makes all edits of a draft, or none: where the result would be no rate table, all that is wrong with it is told. */
export async function editRateTableDraft(unit: Unit, input: EditRateTableDraftInput): Promise<RateTableRow> {
  const draft = await requireDraft(unit, input);
  const document = edited(draft.document, input.edits);
  const changed = await unit.transaction.run(
    "UPDATE rate_tables SET document = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [JSON.stringify(document), draft.id, draft.version],
  );
  if (changed === 0) refuseVersion();
  const after = { ...draft, document, version: draft.version + 1 };
  const said = (row: RateTableRow) => ({ version: row.version, cells: cellsOf(row.document, input.edits) });
  unit.audit({ subjectType: 'RateTable', subjectId: draft.id, before: said(draft), after: said(after) });
  return after;
}

function edited(document: TableDocument, edits: readonly CellEditInput[]): TableDocument {
  const reasons: Reason[] = [];
  const result = edits.reduce((current, { cell, value = null }, index) => {
    const next = isIdentityCell(cell) ? 'CELL_NOT_EDITABLE' : withEdit(current, cell, value);
    if (typeof next !== 'string') return next;
    reasons.push({ code: next, field: `input.edits.${index}.cell`, cell, clause: clauseOf(cell, document) });
    return current;
  }, document);
  for (const reason of reasonsAgainstTable(result))
    reasons.push({ ...reason, field: fieldOf(reason.cell ?? '', edits) });
  if (reasons.length > 0) throw new Refusal(...reasons);
  return result;
}

function withEdit(document: TableDocument, cell: string, value: unknown): TableDocument | 'CELL_UNKNOWN' {
  try {
    return withCell(document, cell, value);
  } catch (error) {
    if (error instanceof PolicyError) return 'CELL_UNKNOWN';
    throw error;
  }
}

/**
 * The edit that a problem comes from: the last one of its cell or of what encloses it, else one of something within
 * it (a product taken out of a row), else the only one. A draft had no problem before its edits.
 */
function fieldOf(problem: string, edits: readonly CellEditInput[]): string | null {
  const under = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  const enclosing = edits.findLastIndex(({ cell }) => under(problem, cell));
  const within = edits.findLastIndex(({ cell }) => under(cell, problem));
  const index = [enclosing, within, edits.length === 1 ? 0 : -1].find((each) => each >= 0);
  return index === undefined ? null : `input.edits.${index}.cell`;
}

const cellsOf = (document: TableDocument, edits: readonly CellEditInput[]): Record<string, unknown> =>
  Object.fromEntries(edits.map(({ cell }) => [cell, readCell(document, cell) ?? null]));
