import type { RateTable } from 'policy';
import { useEffect, useMemo, useState } from 'react';
import { readFigure, type FigureKind } from '../sheet/figure-kinds';
import {
  applyEdits,
  newerThan,
  pendingEdits,
  setCell,
  valuesAt,
  type Edits,
  type Newer,
} from './draft-edits';
import { keepTyping, readTyping } from './stored-edits';

/** A draft as the server has it. */
export interface SavedDraft {
  readonly id: string;
  readonly version: number;
  readonly document: RateTable;
}

/** A draft with what one person has typed over it. */
export interface Draft {
  readonly saved: SavedDraft;
  readonly document: RateTable;
  readonly edits: Edits;
  readonly unreadable: Readonly<Record<string, string>>;
  /** How many cells differ from what is saved. */
  readonly unsaved: number;
  /** Whether what was typed came back from an earlier visit. */
  readonly restored: boolean;
  /** What somebody else's version beneath the typing changed there; null where there is none that the person was not told of. */
  readonly newer: Newer | null;
  readonly type: (cell: string, kind: FigureKind, text: string) => void;
  readonly set: (cell: string, value: unknown) => void;
  /** Takes one's own version as what is saved; what was typed since stays on top. */
  readonly adopt: (saved: SavedDraft) => void;
  /** Takes somebody else's version as what is saved, says so, and keeps what was typed on top. */
  readonly layOver: (theirs: SavedDraft) => void;
  readonly reset: () => void;
}

interface State {
  readonly saved: SavedDraft;
  readonly edits: Edits;
  readonly unreadable: Readonly<Record<string, string>>;
  readonly restored: boolean;
  readonly newer: Newer | null;
}

const without = (texts: Readonly<Record<string, string>>, cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).filter(([other]) => other !== cell && !other.startsWith(`${cell}/`)),
  );

function begin(saved: SavedDraft, userId: string): State {
  const typing = readTyping(userId, saved.id);
  if (typing === null) return { saved, edits: {}, unreadable: {}, restored: false, newer: null };
  const { edits, unreadable, seen } = typing;
  const state: State = { saved, edits, unreadable, restored: true, newer: null };
  return typing.version < saved.version ? laidOver(state, seen, saved) : restedOn(state, saved);
}

const typedInto = (state: State, cell: string, value: unknown): State => ({
  ...state,
  unreadable: without(state.unreadable, cell),
  edits: setCell(state.edits, state.saved.document, cell, value),
});

const typedCells = ({ edits, unreadable }: Pick<State, 'edits' | 'unreadable'>): readonly string[] =>
  Object.keys({ ...edits, ...unreadable });

/** Another version beneath what was typed: what it says already is no edit any more. */
const restedOn = (state: State, saved: SavedDraft): State => ({
  ...state,
  saved,
  edits: pendingEdits(state.edits, saved.document),
  newer: null,
});

/** Somebody else's version beneath what was typed over what was seen: the person is told what both have changed. */
function laidOver(state: State, seen: Edits, theirs: SavedDraft): State {
  const rested = restedOn(state, theirs);
  const { cells, gone } = newerThan(typedCells(state), seen, theirs.document);
  const unreadable = gone.reduce(without, rested.unreadable);
  const kept = new Set(typedCells({ edits: rested.edits, unreadable }));
  return { ...rested, unreadable, newer: { cells: cells.filter((cell) => kept.has(cell)), gone } };
}

const laidOverSaved = (state: State, theirs: SavedDraft): State =>
  laidOver(state, valuesAt(typedCells(state), state.saved.document), theirs);

/** Holds what a person types into a draft until it is saved; it survives a reload. */
export function useDraft(fetched: SavedDraft, userId: string): Draft {
  const [state, setState] = useState(() => begin(fetched, userId));
  const { saved, edits, unreadable } = state;
  const unsaved = Object.keys(edits).length + Object.keys(unreadable).length;
  // Another's saved change is taken up unsaid only while nothing is typed.
  if (fetched.version > saved.version)
    setState(unsaved === 0 ? restedOn(state, fetched) : laidOverSaved(state, fetched));
  useEffect(() => {
    const seen = valuesAt(Object.keys({ ...edits, ...unreadable }), saved.document);
    keepTyping(userId, saved.id, { version: saved.version, edits, unreadable, seen });
  }, [userId, saved, edits, unreadable]);
  const document = useMemo(() => applyEdits(saved.document, edits), [saved, edits]);
  // The same functions for ever: a figure is drawn anew for what it shows alone.
  const actions = useMemo(
    () => ({
      type(cell: string, kind: FigureKind, text: string) {
        const typed = readFigure(kind, text);
        setState((now) =>
          typed.ok
            ? typedInto(now, cell, typed.value)
            : { ...now, unreadable: { ...now.unreadable, [cell]: text } },
        );
      },
      set: (cell: string, value: unknown) => setState((now) => typedInto(now, cell, value)),
      adopt: (next: SavedDraft) => setState((now) => restedOn(now, next)),
      layOver: (theirs: SavedDraft) => setState((now) => laidOverSaved(now, theirs)),
      reset: () => setState((now) => ({ ...now, edits: {}, unreadable: {}, restored: false, newer: null })),
    }),
    [],
  );
  const { restored, newer } = state;
  return { saved, document, edits, unreadable, unsaved, restored, newer, ...actions };
}
