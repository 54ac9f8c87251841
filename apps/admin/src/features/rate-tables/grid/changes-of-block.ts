import { adjusted, readCell, type Adjustment } from 'policy';
import { figureInput, kindOf, readFigure } from '../sheet/figure-kinds';
import type { Block } from './clipboard-block';
import type { GridMap, Place } from './grid-map';

/** What a cell is to say: a value of the document, or a text that is no figure and stays as it was typed. */
export type CellInput =
  | { readonly cell: string; readonly value: unknown }
  | { readonly cell: string; readonly text: string };

type Cells = readonly (readonly (string | null)[])[];

/** Longer is no figure: whatever a clipboard holds, a cell keeps no more of it. */
export const LONGEST_TEXT = 200;

/** What typing a text into a cell means. */
export function typedInto(cell: string, text: string): CellInput {
  const typed = readFigure(kindOf(cell), text);
  return typed.ok ? { cell, value: typed.value } : { cell, text: text.slice(0, LONGEST_TEXT) };
}

/** The chosen figures as a block of texts, as they are shown; what isn't stated, or isn't there, is empty. */
export const copied = (
  cells: Cells,
  document: unknown,
  unreadable: Readonly<Record<string, string>> = {},
): Block =>
  cells.map((row) =>
    row.map((cell) =>
      cell === null ? '' : (unreadable[cell] ?? figureInput(kindOf(cell), readCell(document, cell))),
    ),
  );

/** What pasting does: the cells that change, and how many values found no cell. */
export interface Pasted {
  readonly changes: readonly CellInput[];
  readonly beyond: number;
}

/**
 * A block laid over the table from a place on. One that fits the chosen cells several times fills them; else it is laid
 * down once, past what was chosen too, as a spreadsheet does.
 */
export function pasted(block: Block, map: GridMap, from: Place, chosen: Cells): Pasted {
  const height = block.length;
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const fills = chosen.length % height === 0 && (chosen[0]?.length ?? 0) % width === 0;
  const [rows, columns] = fills ? [chosen.length, chosen[0]?.length ?? 0] : [height, width];
  const changes: CellInput[] = [];
  let beyond = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = block[row % height]?.[column % width];
      const cell = map.rows[from.row + row]?.[from.column + column];
      if (text === undefined) continue;
      if (typeof cell === 'string') changes.push(typedInto(cell, text));
      else if (text.trim() !== '') beyond += 1;
    }
  }
  return { changes, beyond };
}

/** The first cells of a block repeated over all of it: `height` rows and `width` columns are the pattern, and stay. */
export function filled(
  cells: Cells,
  document: unknown,
  { height, width }: { readonly height: number; readonly width: number },
): readonly CellInput[] {
  return cells.flatMap((row, rowAt) =>
    row.flatMap((cell, columnAt) => {
      const from = cells[rowAt % height]?.[columnAt % width];
      if (cell === null || typeof from !== 'string' || from === cell) return [];
      return [typedInto(cell, figureInput(kindOf(from), readCell(document, from)))];
    }),
  );
}

/** Nothing stated in any of the cells. */
export const cleared = (cells: Iterable<string>): readonly CellInput[] =>
  [...cells].map((cell) => ({ cell, value: null }));

/** What an adjustment does, and how many cells it leaves as they are because nothing is stated that it could start from. */
export interface Adjusted {
  readonly changes: readonly CellInput[];
  readonly left: number;
}

const wholeOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Many figures adjusted at once, fees rounded to a step in fen, counts to whole numbers. */
export function adjustedCells(
  cells: Iterable<string>,
  adjustment: Adjustment,
  stepFen: number,
  document: unknown,
  before: (cell: string) => unknown,
): Adjusted {
  const changes: CellInput[] = [];
  let left = 0;
  for (const cell of cells) {
    const isFee = kindOf(cell) === 'yuan';
    const value = adjusted(
      adjustment,
      { current: wholeOf(readCell(document, cell)), base: wholeOf(before(cell)) },
      isFee ? { step: stepFen, unit: 100 } : { step: 1, unit: 1 },
    );
    if (value === null) left += 1;
    else changes.push({ cell, value });
  }
  return { changes, left };
}
