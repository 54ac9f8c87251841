import { readCell, withCell } from 'policy';

/** What a person has changed and not saved: cell (JSON Pointer) → its new value. */
export type Edits = Readonly<Record<string, unknown>>;

// On the way to the server and back the keys of an object change their order.
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
const isWithin = (cell: string, container: string): boolean => cell.startsWith(`${container}/`);

/** The document with the edits in it. A cell that the document no longer has is left out. */
export function applyEdits<Document>(document: Document, edits: Edits): Document {
  return Object.entries(edits).reduce(
    (result, [cell, value]) =>
      readCell(result, cell) === undefined ? result : withCell(result, cell, value),
    document,
  );
}

/**
 * The edits after one more cell was changed. A value equal to the document's takes the edit back; a change within a
 * list that is edited as a whole goes into that edit; one of a whole list replaces those within it.
 */
export function setCell(edits: Edits, document: unknown, cell: string, value: unknown): Edits {
  const whole = Object.keys(edits).find((edited) => isWithin(cell, edited));
  if (whole !== undefined) {
    const inner = withCell({ whole: edits[whole] }, `/whole${cell.slice(whole.length)}`, value).whole;
    return setCell(edits, document, whole, inner);
  }
  const kept = Object.entries(edits).filter(([edited]) => edited !== cell && !isWithin(edited, cell));
  return Object.fromEntries(same(readCell(document, cell), value) ? kept : [...kept, [cell, value]]);
}

/** What another's version says against one's own edits. */
export interface Newer {
  /** The cells that both have changed. */
  readonly cells: readonly string[];
  /** The cells of one's own that the other version no longer has: what was typed there can't be kept. */
  readonly gone: readonly string[];
}

/** What the document says now at the cells that a person has typed into. */
export const valuesAt = (cells: readonly string[], document: unknown): Edits =>
  Object.fromEntries(cells.map((cell) => [cell, readCell(document, cell)]));

/** Compares what a person saw where they typed with another's version; what they saw may not be known. */
export function newerThan(cells: readonly string[], seen: Edits, theirs: unknown): Newer {
  const now = valuesAt(cells, theirs);
  return {
    cells: cells.filter((cell) => now[cell] !== undefined && !same(seen[cell], now[cell])),
    gone: cells.filter((cell) => now[cell] === undefined),
  };
}

/** The edits that still say something else than the document. */
export const pendingEdits = (edits: Edits, document: unknown): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([cell, value]) => {
      const now = readCell(document, cell);
      return now !== undefined && !same(now, value);
    }),
  );
