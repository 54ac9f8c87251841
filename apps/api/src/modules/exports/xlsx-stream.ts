import { writeXlsxStream } from 'hucre/xlsx';
import type { CellKind, Column, Sheet, Value } from './sheet.js';

const FORMATS: Record<CellKind, string | undefined> = {
  text: undefined,
  yuan: '#,##0.00',
  count: '0',
  percent: '0.##',
  day: 'yyyy-mm-dd',
};

/** What XML can't hold at all: control characters and single halves of a pair. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
/** What a sheet may not be called by. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;
const LONGEST_NAME = 31;

/** A sheet as XLSX while its rows are read: real numbers and dates, headings that stay in sight, a text never a formula. */
export function xlsxStream({ name, columns, rows }: Sheet): AsyncIterable<Uint8Array> {
  return writeXlsxStream(cells(columns, rows), {
    name: name.replaceAll(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME),
    columns: columns.map(({ heading, kind, width }) => {
      const numFmt = FORMATS[kind];
      return { header: heading, width, ...(numFmt !== undefined && { numFmt }) };
    }),
    freezePane: { rows: 1 },
  });
}

async function* cells(columns: readonly Column[], rows: Sheet['rows']) {
  for await (const some of rows) {
    for (const row of some) yield row.map((value, at) => cellOf(value, columns[at]?.kind));
  }
}

function cellOf(value: Value, kind: CellKind | undefined): string | number | Date | null {
  if (value === null) return null;
  if (kind === 'day') return new Date(`${value}T00:00:00Z`);
  if (kind === 'percent') return Number(value);
  if (typeof value === 'number') return kind === 'yuan' ? value / 100 : value;
  return value.replaceAll(UNWRITABLE, '\uFFFD');
}
