/** The figures of one table as they stand: rows of cells (JSON Pointers), null where a row has no figure in a column. */
export interface GridMap {
  readonly element: Element;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Where a cell stands in its map. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const FIGURE = 'td[data-figure]';

/** The tables of a sheet that have figures, from the top. */
export const gridsOf = (sheet: Element): readonly Element[] =>
  [...sheet.querySelectorAll('table[role="grid"]')].filter((grid) => grid.querySelector(FIGURE) !== null);

export const cellOf = (element: Element): string => (element as HTMLElement).dataset['cell'] ?? '';

/** The element of a cell's figure. */
export const figureElement = (sheet: Element, cell: string): HTMLElement | null =>
  sheet.querySelector<HTMLElement>(`${FIGURE}[data-cell="${CSS.escape(cell)}"]`);

/** Lays the figures of a table out by where they stand on the page, so that merged headings and shorter rows keep their columns. */
export function mapOf(grid: Element): GridMap {
  const figures = [...grid.querySelectorAll<HTMLElement>(FIGURE)].map((element) => ({
    cell: cellOf(element),
    row: element.parentElement,
    // Not offsetLeft: what that is measured from depends on the cell's own position.
    left: Math.round(element.getBoundingClientRect().left),
  }));
  const lefts = [...new Set(figures.map(({ left }) => left))].toSorted((one, other) => one - other);
  const rows = new Map<Element | null, (string | null)[]>();
  for (const { cell, row, left } of figures) {
    const cells = rows.get(row) ?? lefts.map(() => null);
    cells[lefts.indexOf(left)] = cell;
    rows.set(row, cells);
  }
  return { element: grid, rows: [...rows.values()] };
}

export function placeOf({ rows }: GridMap, cell: string): Place | null {
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf(cell);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** The block between two places, both included, row by row. */
export function blockBetween(
  { rows }: GridMap,
  one: Place,
  other: Place,
): readonly (readonly (string | null)[])[] {
  const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
  return rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

/** The next cell from a place in a direction within the table; past what a row doesn't have. Undefined at its edge. */
export function neighbourOf({ rows }: GridMap, from: Place, down: number, right: number): string | undefined {
  for (let { row, column } = from; ;) {
    row += down;
    column += right;
    if (row < 0 || row >= rows.length || column < 0 || column >= (rows[0]?.length ?? 0)) return undefined;
    const cell = rows[row]?.[column];
    if (typeof cell === 'string') return cell;
  }
}

/** The last cell that can be reached in a direction: what Ctrl with an arrow goes to. */
export function edgeOf(map: GridMap, from: Place, down: number, right: number): string | undefined {
  let reached: string | undefined;
  for (let place: Place | null = from; place !== null;) {
    const next = neighbourOf(map, place, down, right);
    if (next === undefined) return reached;
    reached = next;
    place = placeOf(map, next);
  }
  return reached;
}
