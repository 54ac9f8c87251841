import { isDeepStrictEqual } from 'node:util';
import { clauseOf, PolicyError, type RateTable as TableDocument, readCell, withCell } from 'policy';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { editConflicts } from './edit-conflicts.js';
import { keepEdits, type MadeEdit } from './edit-history.js';
import type { CellEditInput, EditRateTableDraftInput } from './rate-table.inputs.js';
import { lockTable, type RateTableRow, refuseVersion, requireAnyDraft } from './rate-table-rows.js';
import { withdrawWaiting } from './submission-rows.js';
import { isIdentityCell } from './table-identity.js';
import { reasonsAgainstTable } from './table-problems.js';

/**
 * Makes all edits of a draft, or none: where the result would be no rate table, all that is wrong with it is told. Edits
 * that say which value they replace may be made on an older version: they are put on top of what others have saved since,
 * unless these have changed one of the same cells. Whatever waits for approval is withdrawn.
 */
export async function editRateTableDraft(unit: Unit, input: EditRateTableDraftInput): Promise<RateTableRow> {
  const { transaction } = unit;
  const { rateTableId, expectedVersion, edits } = input;
  // Who comes second waits here, and then sees what the first has saved.
  await lockTable(transaction, rateTableId);
  const draft = await requireAnyDraft(unit, rateTableId);
  const saysWhatItSaw = edits.every(({ expected }) => expected !== undefined);
  if (draft.version !== expectedVersion && !(saysWhatItSaw && expectedVersion < draft.version))
    refuseVersion();
  const conflicts = await editConflicts(transaction, draft, input);
  if (conflicts.length > 0) throw new Refusal(...conflicts);
  const { document, made } = edited(draft.document, edits);
  // What changes nothing makes no version: each version but the first has its edits.
  const isSame = made.length === 0;
  const after = isSame ? draft : { ...draft, document, version: draft.version + 1 };
  const isWithdrawn = !isSame && (await withdrawWaiting(unit, draft.id));
  if (!isSame) {
    await transaction.run(
      "UPDATE rate_tables SET document = ?, version = ? WHERE id = ? AND status = 'DRAFT'",
      [JSON.stringify(document), after.version, draft.id],
    );
    await keepEdits(unit, after, made);
  }
  const said = (row: RateTableRow) => ({ version: row.version, cells: cellsOf(row.document, edits) });
  unit.audit({
    subjectType: 'RateTable',
    subjectId: draft.id,
    before: said(draft),
    after: { ...said(after), ...(isWithdrawn && { submission: 'WITHDRAWN' }) },
  });
  return after;
}

function edited(
  document: TableDocument,
  edits: readonly CellEditInput[],
): { document: TableDocument; made: MadeEdit[] } {
  const reasons: Reason[] = [];
  const made: MadeEdit[] = [];
  const result = edits.reduce((current, { cell, value = null }, index) => {
    const next = isIdentityCell(cell) ? 'CELL_NOT_EDITABLE' : withEdit(current, cell, value);
    if (typeof next !== 'string') {
      const before = readCell(current, cell);
      if (!isDeepStrictEqual(before, value)) made.push({ cell, before, after: value });
      return next;
    }
    reasons.push({ code: next, field: `input.edits.${index}.cell`, cell, clause: clauseOf(cell, document) });
    return current;
  }, document);
  for (const reason of reasonsAgainstTable(result))
    reasons.push({ ...reason, field: fieldOf(reason.cell ?? '', edits) });
  if (reasons.length > 0) throw new Refusal(...reasons);
  return { document: result, made };
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
