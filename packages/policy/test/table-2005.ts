import { readFileSync } from 'node:fs';
import { type RateTable, withCell } from '../src/index.js';

const text = readFileSync(new URL('../data/2005.json', import.meta.url), 'utf8');

/** The guide's own table, as the package ships it. */
export const table2005 = JSON.parse(text) as RateTable;

/** The guide's table with some cells changed: pointer → value. */
export const tableWith = (cells: Readonly<Record<string, unknown>>): RateTable =>
  Object.entries(cells).reduce((table, [cell, value]) => withCell(table, cell, value), table2005);

/** A copy of the guide's table that may be changed at will. */
export const freshTable = (): RateTable => JSON.parse(text) as RateTable;
