import { isDeepStrictEqual } from 'node:util';
import { civilMomentAt, clauseOf, type RateTable as TableDocument, readCell } from 'policy';
import { isoInstant } from '../../database/instants.js';
import type { Reader } from '../../database/reader.js';
import { saidYuan } from '../../documents/printed-amount.js';
import type { Reason } from '../../graphql/refusal.js';
import { editsAfter, type KnownEdit } from './edit-history.js';
import type { CellEditInput } from './rate-table.inputs.js';
import type { RateTableRow } from './rate-table-rows.js';
import { isMoney } from './table-problems.js';

/**
 * What keeps edits that were made on an older version from being put on top of what others have saved since: a cell
 * that isn't what its editor saw, or one that lies in something replaced meanwhile, where the same path may mean another
 * row. One that already states what it shall state is no conflict. Each reason names who, when, and their value.
 */
export async function editConflicts(
  reader: Reader,
  draft: RateTableRow,
  { edits, expectedVersion }: { edits: readonly CellEditInput[]; expectedVersion: number },
): Promise<Reason[]> {
  const range = { after: Math.min(expectedVersion, draft.version), upTo: draft.version };
  const since = await editsAfter(reader, draft.id, range);
  const seen = new Set<string>();
  return edits.flatMap((edit, index) => {
    // Of several edits of one cell in one save only the first was made on what was seen.
    if (seen.has(edit.cell)) return [];
    seen.add(edit.cell);
    const conflict = conflictOf(edit, draft.document, since);
    return conflict === null ? [] : [{ ...conflict, field: `input.edits.${index}.cell` }];
  });
}

const isWithin = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`);

function conflictOf(
  { cell, value = null, expected }: CellEditInput,
  document: TableDocument,
  since: readonly KnownEdit[],
): Reason | null {
  const current = readCell(document, cell);
  const moved = since.findLast((each) => isWithin(cell, each.cell));
  // A cell that is gone is for the edit itself to refuse, unless somebody has just taken it away.
  if (current === undefined && !moved) return null;
  if (!moved && isDeepStrictEqual(current, value)) return null;
  const isAsSeen = expected === undefined || isDeepStrictEqual(current, expected);
  if (isAsSeen && !moved) return null;
  const last = since.findLast((each) => each.cell === cell || isWithin(each.cell, cell)) ?? moved;
  const clause = clauseOf(cell, document);
  if (!last) return { code: 'CELL_NOT_AS_SEEN', cell, clause, values: { theirs: shown(cell, current) } };
  const values = { who: last.by, when: shownInstant(last.createdAt), theirs: shown(cell, current) };
  return { code: current === null ? 'CELL_CLEARED' : 'CELL_CHANGED', cell, clause, values };
}

const SHOWN_AT_MOST = 80;

/** A value as a sentence shows it: money in yuan, what is long cut. */
function shown(cell: string, value: unknown): string {
  if (typeof value === 'number' && isMoney(cell)) return saidYuan(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text;
}

/** Day and minute in Asia/Shanghai. */
function shownInstant(stored: string): string {
  const { date, minuteOfDay } = civilMomentAt(isoInstant(stored));
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date} ${part(Math.floor(minuteOfDay / 60))}:${part(minuteOfDay % 60)}`;
}
