/** A block of texts, row by row, as a spreadsheet puts it on the clipboard. */
export type Block = readonly (readonly string[])[];

/**
 * Reads the plain text that a spreadsheet copies: cells parted by tabs, rows by line ends; a cell with either in it is
 * quoted, its quotes doubled. The line end after the last row is no row.
 */
export function readBlock(text: string): Block {
  const rows: string[][] = [[]];
  const cell = /"([^"]*(?:""[^"]*)*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    const raw = match?.[0] ?? '';
    rows.at(-1)?.push(match?.[1]?.replaceAll('""', '"') ?? raw);
    at += raw.length;
    const end = /^(?:\t|\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    at += end.length;
    if (end === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

/** A block as plain text that a spreadsheet takes apart into the same cells. */
export const blockText = (block: Block): string =>
  block
    .map((row) =>
      row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\r\n');
