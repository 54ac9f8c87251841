import { useCallback, useSyncExternalStore } from 'react';
import { blockBetween, figureElement, mapOf, placeOf, type GridMap } from './grid-map';

/** How the chosen cell takes keys: it is replaced by typing, it is being typed, or edited with a caret. */
export type Mode = 'choose' | 'type' | 'edit';

interface State {
  /** The cell that has the keyboard. */
  readonly active: string | null;
  /** The cell at the other end of the range; the active one where one alone is chosen. */
  readonly head: string | null;
  readonly chosen: ReadonlySet<string>;
  /** The last cell of the block, where it can be pulled further. */
  readonly corner: string | null;
  readonly mode: Mode;
  /** Whether the person chose it, so that it may take the focus. */
  readonly wanted: boolean;
}

/** What is chosen on a sheet: one cell with the keyboard, and a block of cells in the same table. */
export class CellSelection {
  #state: State = {
    active: null,
    head: null,
    chosen: new Set(),
    corner: null,
    mode: 'choose',
    wanted: false,
  };
  readonly #listeners = new Set<() => void>();
  readonly #sheet: () => Element | null;

  constructor(sheet: () => Element | null) {
    this.#sheet = sheet;
  }

  get state(): State {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Chooses one cell; `quietly` without taking the focus. */
  choose(cell: string, { quietly = false } = {}): void {
    this.#set({
      active: cell,
      head: cell,
      chosen: new Set([cell]),
      corner: cell,
      mode: 'choose',
      wanted: !quietly,
    });
  }

  /** Stretches the block to a cell of the same table. */
  extend(cell: string): void {
    const map = this.map();
    const [from, to] = [this.#place(map, this.#state.active), this.#place(map, cell)];
    if (map === null || from === null || to === null) return;
    const cells = blockBetween(map, from, to)
      .flat()
      .filter((each) => each !== null);
    const corner = cells.at(-1) ?? null;
    this.#set({ ...this.#state, head: cell, chosen: new Set(cells), corner, mode: 'choose', wanted: true });
  }

  /** Chooses every figure of the table. */
  chooseAll(): void {
    const cells = this.map()
      ?.rows.flat()
      .filter((cell) => cell !== null);
    const [first, last] = [cells?.[0], cells?.at(-1)];
    if (first === undefined || last === undefined) return;
    this.choose(first);
    this.extend(last);
  }

  turn(mode: Mode): void {
    if (mode !== this.#state.mode) this.#set({ ...this.#state, mode, wanted: true });
  }

  /** The table of the active cell. */
  map(): GridMap | null {
    const sheet = this.#sheet();
    const { active } = this.#state;
    const grid = sheet && active !== null ? figureElement(sheet, active)?.closest('table') : null;
    return grid ? mapOf(grid) : null;
  }

  /** The chosen block row by row; of a row without a figure there, null. */
  block(): readonly (readonly (string | null)[])[] {
    const map = this.map();
    const [from, to] = [this.#place(map, this.#state.active), this.#place(map, this.#state.head)];
    return map === null || from === null || to === null ? [] : blockBetween(map, from, to);
  }

  #place(map: GridMap | null, cell: string | null): ReturnType<typeof placeOf> {
    return map === null || cell === null ? null : placeOf(map, cell);
  }

  #set(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** How one cell stands in what is chosen: not at all, within the block, or with the keyboard. */
export type Chosen = 'no' | 'block' | 'active';

export function useChosen(selection: CellSelection, cell: string): Chosen {
  const read = useCallback((): Chosen => {
    const { active, chosen } = selection.state;
    if (active === cell) return 'active';
    return chosen.has(cell) ? 'block' : 'no';
  }, [selection, cell]);
  return useSyncExternalStore(selection.subscribe, read);
}

/** Whether the block can be pulled further from this cell. */
export const useIsCorner = (selection: CellSelection, cell: string): boolean =>
  useSyncExternalStore(selection.subscribe, () => selection.state.corner === cell);

export const useMode = (selection: CellSelection): Mode =>
  useSyncExternalStore(selection.subscribe, () => selection.state.mode);

export const useChosenCells = (selection: CellSelection): ReadonlySet<string> =>
  useSyncExternalStore(selection.subscribe, () => selection.state.chosen);
