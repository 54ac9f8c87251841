/** What a column holds: a text, fen shown as yuan, a whole number, a percentage, or a civil date. */
export type CellKind = 'text' | 'yuan' | 'count' | 'percent' | 'day';

/** One column of a sheet. */
export interface Column {
  heading: string;
  kind: CellKind;
  /** Width in characters. */
  width: number;
}

/** A cell as it is stored: fen, a whole number, a percentage as decimal text, `YYYY-MM-DD`, any text, or nothing. */
export type Value = string | number | null;
export type SheetRow = readonly Value[];

/** Something to be exported: one table, its rows read while they are written. */
export interface Sheet {
  /** Name of the file without its ending, and of the sheet. */
  name: string;
  /** The same in plain letters, for programs that know no others. */
  plainName: string;
  /** What it is called where it is read as a page; its name where left out. */
  title?: string;
  /** What was chosen, for the page: `2026-01 – 2026-12`. */
  about?: readonly string[];
  /** Whether its last row is a total. */
  hasTotal?: boolean;
  columns: readonly Column[];
  /** How many rows there will be, headings left out. */
  total: number;
  /** The rows, some at a time. */
  rows: AsyncIterable<readonly SheetRow[]>;
}

/** So many characters are handed on at a time: little memory, and between two of them everybody else has a turn. */
export const PIECE = 65_536;

/** Formats in which a sheet can be had. */
export type Format = 'csv' | 'xlsx' | 'pdf';

/** The parts of a sheet that is made at once. */
export async function* atOnce(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[]> {
  yield rows;
}
