import { readFileSync } from 'node:fs';
import type { Reader } from '../database/reader.js';
import type { RateTableStatus } from '../graphql/enums.js';
import { readJsonText } from '../modules/rate-tables/json-text.js';
import { rateTableRow, type RateTableRow } from '../modules/rate-tables/rate-table-rows.js';
import { Problem, WrongUse } from './command.js';

/** How a table is named on the command line. */
export const TABLE_SAYS = 'YEAR/REVISION such as 2026/1, or YEAR for the year’s highest revision';

/** The table that is named, a draft or a published one. */
export async function findTable(
  reader: Reader,
  reference: string,
  status?: RateTableStatus,
): Promise<RateTableRow> {
  const [, year, revision] = /^(\d{4})(?:\/(\d{1,6}))?$/.exec(reference) ?? [];
  if (year === undefined) throw new WrongUse(`A table is named ${TABLE_SAYS}, not "${reference}"`);
  const where = [revision === undefined ? '' : ' AND revision = ?', status ? ' AND status = ?' : ''].join('');
  const values = [
    Number(year),
    ...(revision === undefined ? [] : [Number(revision)]),
    ...(status ? [status] : []),
  ];
  const [found] = await reader.rows<{ id: string }>(
    `SELECT id FROM rate_tables WHERE year = ?${where} ORDER BY revision DESC LIMIT 1`,
    values,
  );
  const row = found ? await rateTableRow(reader, found.id) : null;
  if (!row)
    throw new Problem(`There is no ${status === undefined ? 'table' : status.toLowerCase()} ${reference}.`);
  return row;
}

/** The text of a file; `-` is what comes in. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Problem(`The file cannot be read: ${(error as Error).message}`);
  }
}

/** The JSON value in a text. */
export function jsonIn(text: string, file: string): unknown {
  const reading = readJsonText(text);
  if (!reading.ok) throw new Problem(`${file} is not JSON: line ${reading.line}, column ${reading.column}`);
  return reading.value;
}
