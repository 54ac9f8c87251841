import { readCell, type RateTable } from 'policy';
import type { CellInput } from '../grid/changes-of-block';
import {
  applyEdits,
  newerThan,
  pendingEdits,
  setCell,
  valuesAt,
  type Edits,
  type Newer,
} from './draft-edits';
import type { Typing } from './stored-edits';

/** A draft as the server has it. */
export interface SavedDraft {
  readonly id: string;
  readonly version: number;
  readonly document: RateTable;
}

/** One thing that was done to cells: what they said before and what after. */
interface Step {
  readonly before: readonly CellInput[];
  readonly after: readonly CellInput[];
  /** Typing on in the same cell is one thing. */
  readonly session: string | null;
}

type Texts = Readonly<Record<string, string>>;

/** What a person has done to a draft since it was saved, and all that can be undone. */
export interface DraftState {
  readonly saved: SavedDraft;
  readonly edits: Edits;
  readonly unreadable: Texts;
  /** Whether what was typed came back from an earlier visit. */
  readonly restored: boolean;
  /** What somebody else's version beneath the typing changed there; null where there is none that the person was not told of. */
  readonly newer: Newer | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const without = (texts: Texts, cell: string): Texts =>
  Object.fromEntries(
    Object.entries(texts).filter(([other]) => other !== cell && !other.startsWith(`${cell}/`)),
  );

export const documentOf = ({ saved, edits }: Pick<DraftState, 'saved' | 'edits'>): RateTable =>
  applyEdits(saved.document, edits);

/** A draft as somebody opens it, with what they typed at an earlier visit. */
export function begun(saved: SavedDraft, typing: Typing | null): DraftState {
  const clean = { saved, edits: {}, unreadable: {}, restored: false, newer: null, past: [], future: [] };
  if (typing === null) return clean;
  const { edits, unreadable, seen } = typing;
  const state: DraftState = { ...clean, edits, unreadable, restored: true };
  return typing.version < saved.version ? laidOver(state, saved, seen) : restedOn(state, saved);
}

function laid(state: DraftState, changes: readonly CellInput[]): DraftState {
  const document = documentOf(state);
  let { edits, unreadable } = state;
  for (const change of changes) {
    const { cell } = change;
    // A row that somebody took away meanwhile takes no more figures.
    if (readCell(document, cell) === undefined) continue;
    unreadable = 'text' in change ? { ...unreadable, [cell]: change.text } : without(unreadable, cell);
    if ('value' in change) edits = setCell(edits, state.saved.document, cell, change.value);
  }
  return { ...state, edits, unreadable };
}

function standing(state: DraftState, cells: readonly string[]): readonly CellInput[] {
  const document = documentOf(state);
  return cells.flatMap((cell): CellInput[] => {
    const value = { cell, value: readCell(document, cell) };
    const text = state.unreadable[cell];
    return text === undefined ? [value] : [value, { cell, text }];
  });
}

/** Cells say something else; what was typed on in the same session is undone as one. */
export function written(
  state: DraftState,
  changes: readonly CellInput[],
  session: string | null = null,
): DraftState {
  if (changes.length === 0) return state;
  const last = state.past.at(-1);
  const goesOn = session !== null && last?.session === session;
  const before = goesOn ? last.before : standing(state, [...new Set(changes.map(({ cell }) => cell))]);
  const past = goesOn ? state.past.slice(0, -1) : state.past;
  return { ...laid(state, changes), past: [...past, { before, after: changes, session }], future: [] };
}

/** Takes back what a session typed, as though nothing had been. */
export function abandoned(state: DraftState, session: string): DraftState {
  return state.past.at(-1)?.session === session ? { ...undone(state), future: state.future } : state;
}

export function undone(state: DraftState): DraftState {
  const step = state.past.at(-1);
  if (step === undefined) return state;
  return { ...laid(state, step.before), past: state.past.slice(0, -1), future: [step, ...state.future] };
}

export function redone(state: DraftState): DraftState {
  const [step, ...future] = state.future;
  if (step === undefined) return state;
  return { ...laid(state, step.after), past: [...state.past, step], future };
}

/** One of the cells that both have changed is settled: one's own figure stays, or theirs is taken. */
export function settled(state: DraftState, cell: string, whose: 'mine' | 'theirs'): DraftState {
  const { newer } = state;
  if (newer === null) return state;
  const cells = newer.cells.filter((each) => each !== cell);
  const taken =
    whose === 'mine' ? state : written(state, [{ cell, value: readCell(state.saved.document, cell) }]);
  return { ...taken, newer: cells.length + newer.gone.length === 0 ? null : { ...newer, cells } };
}

export const typedCells = ({
  edits,
  unreadable,
}: Pick<DraftState, 'edits' | 'unreadable'>): readonly string[] => Object.keys({ ...edits, ...unreadable });

/** Another version beneath what was typed: what it says already is no edit any more. */
export const restedOn = (state: DraftState, saved: SavedDraft): DraftState => ({
  ...state,
  saved,
  edits: pendingEdits(state.edits, saved.document),
  newer: null,
});

/** Somebody else's version beneath what was typed over what was seen: the person is told what both have changed. */
export function laidOver(
  state: DraftState,
  theirs: SavedDraft,
  seen: Edits = valuesAt(typedCells(state), state.saved.document),
): DraftState {
  const rested = restedOn(state, theirs);
  const { cells, gone } = newerThan(typedCells(state), seen, theirs.document);
  const unreadable = gone.reduce(without, rested.unreadable);
  const kept = new Set(typedCells({ edits: rested.edits, unreadable }));
  const both = cells.filter((cell) => kept.has(cell));
  return { ...rested, unreadable, newer: both.length + gone.length === 0 ? null : { cells: both, gone } };
}
