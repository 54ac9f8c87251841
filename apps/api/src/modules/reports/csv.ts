/** One cell: a text of any content, a number already written in digits, or nothing. */
export type CsvCell = { text: string } | { number: string } | null;

/** What a spreadsheet takes for the beginning of a formula, full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A row of CSV that a spreadsheet opens right in any language, ended by CRLF: each text quoted, one that would be taken for
 * a formula with an apostrophe before it; numbers stay plain numbers.
 */
export const csvRow = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`;

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if ('number' in cell) return cell.number;
  const inert = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** An amount in fen as yuan with two decimals, exactly: 123456 is `1234.56`. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
