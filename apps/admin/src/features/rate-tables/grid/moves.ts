import { cellOf, edgeOf, gridsOf, mapOf, neighbourOf, placeOf, type GridMap, type Place } from './grid-map';
import type { Command } from './keys';
import type { CellSelection } from './selection';

type Move = Extract<Command, { readonly do: 'move' }>;

const leftOf = (sheet: Element, cell: string): number =>
  sheet.querySelector(`td[data-cell="${CSS.escape(cell)}"]`)?.getBoundingClientRect().left ?? 0;

/** Past the first or last row of a table: the nearest figure of the table before or after it. */
function inNextTable(sheet: Element, map: GridMap, cell: string, down: number): string | undefined {
  const grids = gridsOf(sheet);
  const next = grids[grids.indexOf(map.element) + Math.sign(down)];
  const row = next && mapOf(next).rows.at(down > 0 ? 0 : -1);
  const here = leftOf(sheet, cell);
  return row
    ?.filter((each) => each !== null)
    .toSorted((one, other) => Math.abs(leftOf(sheet, one) - here) - Math.abs(leftOf(sheet, other) - here))[0];
}

function stepped(map: GridMap, from: Place, { down, right }: Move): string | undefined {
  let reached: string | undefined;
  const steps = Math.max(Math.abs(down), Math.abs(right));
  for (let step = 0, place: Place | null = from; step < steps && place; step += 1) {
    const next = neighbourOf(map, place, Math.sign(down), Math.sign(right));
    if (next === undefined) break;
    reached = next;
    place = placeOf(map, next);
  }
  return reached;
}

/** Moves the chosen cell, or the end of the block, as a key asks. */
export function moveChosen(sheet: Element, selection: CellSelection, command: Move): void {
  const map = selection.map();
  const cell = command.extend ? selection.state.head : selection.state.active;
  const from = map === null || cell === null ? null : placeOf(map, cell);
  if (map === null || cell === null || from === null) return;
  const inTable =
    command.to === 'edge' ? edgeOf(map, from, command.down, command.right) : stepped(map, from, command);
  if (command.extend) {
    if (inTable !== undefined) selection.extend(inTable);
    return;
  }
  const target = inTable ?? (command.down === 0 ? undefined : inNextTable(sheet, map, cell, command.down));
  selection.choose(target ?? cell);
}

/** Goes to the first or last figure of the row or the table. */
export function moveToEnd(
  selection: CellSelection,
  command: Extract<Command, { readonly do: 'row' | 'table' }>,
): void {
  const map = selection.map();
  const { active, head } = selection.state;
  const place = map === null || head === null ? null : placeOf(map, command.extend ? head : (active ?? head));
  if (map === null || place === null) return;
  const cells = (command.do === 'row' ? map.rows[place.row] : map.rows.flat())?.filter(
    (cell) => cell !== null,
  );
  const target = cells?.at(command.end ? -1 : 0);
  if (target === undefined) return;
  if (command.extend) selection.extend(target);
  else selection.choose(target);
}

const STOPS = 'td[data-figure], button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"]';

/**
 * Goes to the next or previous stop of the sheet, figures and controls alike; false at its end, or between two controls,
 * where the browser's own Tab is right.
 */
export function moveByTab(sheet: Element, from: Element, selection: CellSelection, back: boolean): boolean {
  const here = from.closest('td[data-figure]') ?? from;
  const stops = [...sheet.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.matches('td') || stop.closest('td[data-figure]') === null,
  );
  const next = stops[stops.findIndex((stop) => stop === here) + (back ? -1 : 1)];
  if (next === undefined || !stops.includes(here as HTMLElement)) return false;
  if (next.matches('td')) selection.choose(cellOf(next));
  else if (here.matches('td')) next.focus();
  else return false;
  return true;
}
