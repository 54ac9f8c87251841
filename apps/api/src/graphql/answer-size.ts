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

type Nested = readonly (readonly [name: string, below: Selection, times: number])[];

interface Counted {
  rows: number;
  values: number;
  /** Whether any row holds documents, and so weighs more than its fields. */
  weighed: boolean;
  /** How much of a selection each row holds that nests others. */
  sizes: Map<Selection, Map<Row, number>>;
}

/** Where a request's count stands: with the request itself, for a map of what lives so shortly costs the collector a tenth of all time. */
const COUNTED = Symbol('counted');

function countedFor(request: { [COUNTED]?: Counted }): Counted {
  return (request[COUNTED] ??= { rows: 0, values: 0, weighed: false, sizes: new Map() });
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
  counted.values += (selection.times ?? 1) * sizeOfAll(counted, rows, selection);
  if (counted.values > MOST_VALUES) throw tooMuch(`${MOST_VALUES} values`);
}

/** Notes how long the documents of rows are. */
export function weigh(request: object, rows: readonly Row[], documents: readonly string[]): void {
  countedFor(request).weighed = true;
  for (const row of rows) {
    const length = documents.reduce((sum, name) => sum + lengthOf(row[name]), 0);
    (row as { [WEIGHT]?: number })[WEIGHT] = Math.ceil(length / VALUE_LENGTH);
  }
}

const lengthOf = (document: unknown): number => (typeof document === 'string' ? document.length : 0);

function sizeOfAll(counted: Counted, rows: readonly Row[], selection: Selection): number {
  if (!counted.weighed && nestedOf(selection).length === 0) return rows.length * selection.size;
  let size = 0;
  for (const row of rows) size += sizeOf(counted, row, selection);
  return size;
}

function sizeOf(counted: Counted, row: Row, selection: Selection): number {
  const nested = nestedOf(selection);
  const own = selection.size + (counted.weighed ? ((row as { [WEIGHT]?: number })[WEIGHT] ?? 0) : 0);
  if (nested.length === 0) return own;
  let known = counted.sizes.get(selection);
  if (!known) counted.sizes.set(selection, (known = new Map<Row, number>()));
  const before = known.get(row);
  if (before !== undefined) return before;
  let size = own;
  for (const [name, below, times] of nested) {
    const value = row[name];
    if (Array.isArray(value)) size += times * sizeOfAll(counted, value as Row[], below);
    else if (value) size += times * sizeOf(counted, value as Row, below);
  }
  known.set(row, size);
  return size;
}

const nestedKnown = new WeakMap<Selection, Nested>();

function nestedOf(selection: Selection): Nested {
  let nested = nestedKnown.get(selection);
  if (!nested) {
    nested = [...selection]
      .filter(([, below]) => below.size > 0)
      .map(([name, below]) => [name, below, below.times ?? 1] as const);
    nestedKnown.set(selection, nested);
  }
  return nested;
}

const tooMuch = (what: string): Error =>
  badInput(
    `The answer would hold more than ${what}: ask for fewer of each nested list with \`first\`, or for a page of the list itself`,
  );
