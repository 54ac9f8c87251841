import type { Row } from '../database/reader.js';
import { badInput } from './bad-input.js';
import type { Selection } from './selection.js';

/** So many rows are read at most for what one answer nests. */
export const MOST_NESTED_ROWS = 10_000;

/** So many values an answer holds at most, each row's fields counted as often as the row stands in it. */
const MOST_VALUES = 100_000;

/** A longer text counts as several values: so many characters as one. */
const VALUE_LENGTH = 24;

/** How much more than its fields a row weighs, where it holds documents. */
const WEIGHT = Symbol('weight');

/** How much of a selection each row holds. */
interface Sizes {
  nested: [name: string, below: Selection, times: number][];
  known: Map<Row, number>;
}

interface Counted {
  rows: number;
  values: number;
  sizes: Map<Selection, Sizes>;
}

const answers = new WeakMap<object, Counted>();

function countedFor(request: object): Counted {
  let counted = answers.get(request);
  if (!counted) answers.set(request, (counted = { rows: 0, values: 0, sizes: new Map() }));
  return counted;
}

/** Counts rows that were read for what an answer nests. Errors: BAD_USER_INPUT once they are too many. */
export function countRead(request: object, rows: number): void {
  const counted = countedFor(request);
  counted.rows += rows;
  if (counted.rows > MOST_NESTED_ROWS) throw tooMuch(`${MOST_NESTED_ROWS} nested records`);
}

/**
 * Counts what rows bring into an answer. A row that many others belong to is read once and written with each of them, and
 * lists nested in a circle multiply: what is written has a bound of its own. Errors: BAD_USER_INPUT past it.
 */
export function countAnswer(request: object, rows: readonly Row[], selection: Selection): void {
  const counted = countedFor(request);
  for (const row of rows) counted.values += (selection.times ?? 1) * sizeOf(counted.sizes, row, selection);
  if (counted.values > MOST_VALUES) throw tooMuch(`${MOST_VALUES} values`);
}

/** Notes how long the documents of rows are. */
export function weigh(rows: readonly Row[], documents: readonly string[]): void {
  for (const row of rows) {
    const length = documents.reduce((sum, name) => sum + lengthOf(row[name]), 0);
    (row as { [WEIGHT]?: number })[WEIGHT] = Math.ceil(length / VALUE_LENGTH);
  }
}

const lengthOf = (document: unknown): number => (typeof document === 'string' ? document.length : 0);

function sizeOf(sizes: Counted['sizes'], row: Row, selection: Selection): number {
  const { nested, known } = sizesOf(sizes, selection);
  const own = selection.size + ((row as { [WEIGHT]?: number })[WEIGHT] ?? 0);
  if (nested.length === 0) return own;
  const before = known.get(row);
  if (before !== undefined) return before;
  let size = own;
  for (const [name, below, times] of nested) {
    const value = row[name];
    if (Array.isArray(value)) for (const each of value) size += times * sizeOf(sizes, each as Row, below);
    else if (value) size += times * sizeOf(sizes, value as Row, below);
  }
  known.set(row, size);
  return size;
}

function sizesOf(sizes: Counted['sizes'], selection: Selection): Sizes {
  let found = sizes.get(selection);
  if (!found) {
    const nested = [...selection].filter(([, below]) => below.size > 0);
    found = {
      nested: nested.map(([name, below]) => [name, below, below.times ?? 1]),
      known: new Map(),
    };
    sizes.set(selection, found);
  }
  return found;
}

const tooMuch = (what: string): Error =>
  badInput(
    `The answer would hold more than ${what}: ask for fewer of each nested list with \`first\`, or for a page of the list itself`,
  );
