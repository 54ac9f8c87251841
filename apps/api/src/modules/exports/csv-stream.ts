import { csvRow, type CsvCell, yuanOf } from '../reports/csv.js';
import type { CellKind, Sheet, SheetRow, Value } from './sheet.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as CSV, some rows at a time, the headings first. */
export async function* csvStream({ columns, rows }: Sheet): AsyncGenerator<Buffer> {
  const kinds = columns.map(({ kind }) => kind);
  yield Buffer.from(BYTE_ORDER_MARK + csvRow(columns.map(({ heading }) => ({ text: heading }))));
  for await (const some of rows) {
    yield Buffer.from(some.map((row) => lineOf(row, kinds)).join(''));
  }
}

const lineOf = (row: SheetRow, kinds: readonly CellKind[]): string =>
  csvRow(row.map((value, at) => cellOf(value, kinds[at])));

function cellOf(value: Value, kind: CellKind | undefined): CsvCell {
  if (value === null) return null;
  // A total's label may stand where numbers do.
  if (kind === 'yuan' && typeof value === 'number') return { number: yuanOf(value) };
  if (kind === 'count' || kind === 'percent' || kind === 'day') return { number: String(value) };
  return { text: String(value) };
}
