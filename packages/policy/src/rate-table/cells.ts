import { isCount } from '../money.js';
import { clauseOf } from './clause-of-cell.js';
import type { Cell } from './compiled-table.js';
import { listOf, readCell, textOf, valueOf } from './document.js';

/** A map of which the first entry with a key holds, and entries without one are left out: a draft may state anything. */
export function firstOfEach<Value>(
  entries: Iterable<readonly [string | undefined, Value | undefined]>,
): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [key, value] of entries) {
    if (key !== undefined && value !== undefined && !map.has(key)) map.set(key, value);
  }
  return map;
}

/** A map of the entries of one of the document's lists, each with its code and its place. */
export function mapOfList<Value>(
  document: unknown,
  list: string,
  entryOf: (code: string, pointer: string) => Value | undefined,
): Map<string, Value> {
  return firstOfEach(
    listOf(readCell(document, list)).map((entry, index) => {
      const code = textOf(valueOf(entry, 'code'));
      return [code, code === undefined ? undefined : entryOf(code, `${list}/${index}`)] as const;
    }),
  );
}

/** What is not a count, in a draft, is not stated; a zero bears no sign. */
export const countOf = (value: unknown): number | null => (isCount(value) ? value + 0 : null);

/** The figure at a place. */
export const cellAt = (document: unknown, pointer: string): Cell => ({
  value: countOf(readCell(document, pointer)),
  pointer,
  clause: clauseOf(pointer, document),
});

/** Finds the cells of a schedule's rows by product; for a product in no row it names the rows themselves. */
export function schedule(document: unknown, rows: string): (product: string, path: string) => Cell {
  const rowOf = firstOfEach(
    listOf(readCell(document, rows)).flatMap((row, index) =>
      listOf(readCell(row, '/products')).map((product) => [textOf(product), `${rows}/${index}`] as const),
    ),
  );
  return (product, path) => {
    const row = rowOf.get(product);
    return row === undefined
      ? { value: null, pointer: rows, clause: clauseOf(rows, document) }
      : cellAt(document, `${row}/${path}`);
  };
}
