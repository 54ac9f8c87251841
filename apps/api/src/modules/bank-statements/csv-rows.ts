/** A row of a CSV file: where it begins, counted from 1 as a spreadsheet does, and its cells. */
export interface CsvRow {
  row: number;
  cells: readonly string[];
}

const SEPARATORS = [',', '\t', ';'] as const;

/** The rows of a CSV text that hold anything. Separated by commas, tabs or semicolons, whichever comes most often; quoted as RFC 4180 says. */
export function csvRows(text: string): CsvRow[] {
  const count = (separator: string): number => text.slice(0, 4_000).split(separator).length;
  const separator = SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let row = 1;
  const endCell = (): void => {
    cells.push(plain(cell));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((each) => each !== '')) rows.push({ row, cells });
    cells = [];
    row += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else isQuoted = false;
    } else if (character === '"' && /^\s*=?$/.test(cell)) isQuoted = true;
    else if (character === separator) endCell();
    else if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

/** What a cell says: without blanks at its ends, and without what keeps a spreadsheet from reading digits as a number. */
const plain = (cell: string): string => cell.trim().replace(/^[='\t]+(?=\S)/, '');

/** The name of a cell as a spreadsheet has it: column 0 of row 5 is A5. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${letters}${row}`;
}
