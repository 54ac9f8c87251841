import type { Reader } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { IncomeAxis } from '../../graphql/report-enums.js';
import { AXIS_COLUMNS, byAxis, monthsBetween } from './income-axes.js';
import { type IncomeFilter, incomeConditions } from './income-filter.js';
import { requireMonths } from './income-months.js';
import type { IncomeFigures, IncomePivot, IncomePivotRow } from './income-pivot.js';
import { type IncomeSum, summedBy, sumOf, SUMS } from './income-rollup.js';

const MOST_AXES = 3;

/** Which income is laid out, and how: months `YYYY-MM`, both included. */
export interface AskedPivot {
  from: string;
  to: string;
  filter?: IncomeFilter | null;
  down: readonly IncomeAxis[];
  across?: IncomeAxis | null;
}

type Sums = Pick<IncomeSum, (typeof SUMS)[number]>;
type Cell = Sums & Partial<Record<(typeof AXIS_COLUMNS)[IncomeAxis], string>>;

const NOTHING: Sums = { lineCount: 0, untaxedLines: 0, amountFen: 0, netFen: 0, taxFen: 0 };

/**
 * Lays out the income of issued invoices less their credit notes, from the rollup: cells, and the sums of rows, of columns
 * and of all. Errors: BAD_USER_INPUT on months as in the income report, on no axis or more than three down, or one twice.
 */
export async function incomePivot(
  reader: Reader,
  { from, to, filter, down, across = null }: AskedPivot,
): Promise<IncomePivot> {
  requireMonths(from, to);
  const axes = across === null ? [...down] : [...down, across];
  if (down.length < 1 || down.length > MOST_AXES) throw badInput(`\`down\` takes one to ${MOST_AXES} axes`);
  if (new Set(axes).size < axes.length) throw badInput('`down` and `across` take each axis once');
  const cells = await cellsOf(reader, from, to, filter ?? null, axes);
  const months = (axis: IncomeAxis): string[] => (axis === 'MONTH' ? monthsBetween(from, to) : []);
  const columns =
    across === null ? [] : keysOf(across, [...months(across), ...cells.map((cell) => keyOf(cell, across))]);
  const [only, ...others] = down;
  const empty = only !== undefined && others.length === 0 ? months(only).map((month) => [month]) : [];
  return {
    from,
    to,
    down: [...down],
    across,
    columns: columns.map((key) => ({
      key,
      figures: figuresOf(cells.filter((cell) => across !== null && keyOf(cell, across) === key)),
    })),
    rows: rowsOf(cells, down, empty).map(([keys, own]) => rowOf(keys, own, across, columns)),
    figures: figuresOf(cells),
  };
}

function cellsOf(
  reader: Reader,
  from: string,
  to: string,
  filter: IncomeFilter | null,
  axes: readonly IncomeAxis[],
): Promise<Cell[]> {
  const conditions = incomeConditions(filter);
  const grouped = axes.map((axis) => AXIS_COLUMNS[axis]).join(', ');
  return summedBy<Cell>(
    reader,
    `SELECT ${grouped}, ${SUMS.map((column) => `SUM(${column}) AS ${column}`).join(', ')} FROM income_rollup
     WHERE month >= ? AND month <= ?${conditions.map(([sql]) => ` AND ${sql}`).join('')} GROUP BY ${grouped}`,
    [from, to, ...conditions.flatMap(([, ...parameters]) => parameters)],
  );
}

const keyOf = (cell: Cell, axis: IncomeAxis): string => cell[AXIS_COLUMNS[axis]] ?? '';

const keysOf = (axis: IncomeAxis, keys: readonly string[]): string[] =>
  [...new Set(keys)].toSorted((a, b) => byAxis(axis, a, b));

/** The cells of each row with its keys, in the order of the axes; `empty` are rows that are there without any. */
function rowsOf(
  cells: readonly Cell[],
  down: readonly IncomeAxis[],
  empty: readonly string[][],
): [keys: string[], own: Cell[]][] {
  const rows = new Map<string, [string[], Cell[]]>(empty.map((keys) => [keys.join(' '), [keys, []]]));
  for (const cell of cells) {
    const keys = down.map((axis) => keyOf(cell, axis));
    const row = rows.get(keys.join(' '));
    if (row) row[1].push(cell);
    else rows.set(keys.join(' '), [keys, [cell]]);
  }
  return [...rows.values()].toSorted(([a], [b]) => {
    const at = down.findIndex((axis, place) => byAxis(axis, a[place] ?? '', b[place] ?? '') !== 0);
    const axis = down[at];
    return axis ? byAxis(axis, a[at] ?? '', b[at] ?? '') : 0;
  });
}

function rowOf(
  keys: string[],
  own: readonly Cell[],
  across: IncomeAxis | null,
  columns: readonly string[],
): IncomePivotRow {
  const byColumn = new Map(across === null ? [] : own.map((cell) => [keyOf(cell, across), cell]));
  const cells = columns.map((key) => {
    const cell = byColumn.get(key);
    return cell ? figuresOf([cell]) : null;
  });
  return { keys, cells, figures: figuresOf(own) };
}

function figuresOf(cells: readonly Sums[]): IncomeFigures {
  const sum = cells.reduce<Sums>((before, cell) => sumOf<Sums>(before, cell), NOTHING);
  for (const column of SUMS)
    // A wrong sum is worse than none.
    if (!Number.isSafeInteger(sum[column]))
      throw new Error(`A sum of income is no safe integer: ${sum[column]}`);
  return {
    lines: sum.lineCount,
    amountFen: sum.amountFen,
    // Part of the tax is not the tax.
    netFen: sum.untaxedLines > 0 ? null : sum.netFen,
    taxFen: sum.untaxedLines > 0 ? null : sum.taxFen,
  };
}
