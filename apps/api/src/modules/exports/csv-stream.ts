import { csvText, yuanOf } from '../reports/csv.js';
import { type CellKind, PIECE, type Sheet, type SheetRow } from './sheet.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A sheet as CSV that a spreadsheet opens right in any language, some rows at a time, the headings first: UTF-8 with a byte
 * order mark, lines ended by CRLF, texts quoted and never formulas, figures plain.
 */
export async function* csvStream({ columns, rows }: Sheet): AsyncGenerator<Buffer> {
  const kinds = columns.map(({ kind }) => kind);
  yield Buffer.from(`${BYTE_ORDER_MARK}${columns.map(({ heading }) => csvText(heading)).join(',')}\r\n`);
  for await (const some of rows) {
    let text = '';
    for (const row of some) {
      text += lineOf(row, kinds);
      if (text.length < PIECE) continue;
      yield Buffer.from(text);
      text = '';
    }
    if (text !== '') yield Buffer.from(text);
  }
}

function lineOf(row: SheetRow, kinds: readonly CellKind[]): string {
  let line = '';
  for (let at = 0; at < kinds.length; at += 1) {
    if (at > 0) line += ',';
    const value = row[at] ?? null;
    const kind = kinds[at];
    if (value === null) continue;
    if (kind === 'text') line += csvText(String(value));
    else line += kind === 'yuan' ? yuanOf(Number(value)) : String(value);
  }
  return `${line}\r\n`;
}
