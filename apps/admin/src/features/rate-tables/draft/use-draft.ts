import type { RateTable } from 'policy';
import { useEffect, useMemo, useState } from 'react';
import { readFigure, type FigureKind } from '../sheet/figure-kinds';
import { applyEdits, pendingEdits, setCell, type Edits } from './draft-edits';
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
  readonly type: (cell: string, kind: FigureKind, text: string) => void;
  readonly set: (cell: string, value: unknown) => void;
  /** Takes a version as what is saved; what was typed and it does not say stays on top. */
  readonly adopt: (saved: SavedDraft) => void;
  readonly reset: () => void;
}

interface State {
  readonly saved: SavedDraft;
  readonly edits: Edits;
  readonly unreadable: Readonly<Record<string, string>>;
  readonly restored: boolean;
}

const without = (texts: Readonly<Record<string, string>>, cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).filter(([other]) => other !== cell && !other.startsWith(`${cell}/`)),
  );

function begin(saved: SavedDraft, userId: string): State {
  const typing = readTyping(userId, saved.id);
  if (typing === null) return { saved, edits: {}, unreadable: {}, restored: false };
  const edits = pendingEdits(typing.edits, saved.document);
  return { saved, edits, unreadable: typing.unreadable, restored: true };
}

const typedInto = (state: State, cell: string, value: unknown): State => ({
  ...state,
  unreadable: without(state.unreadable, cell),
  edits: setCell(state.edits, state.saved.document, cell, value),
});

/** Another version beneath what was typed: what it says already is no edit any more. */
const restedOn = (state: State, saved: SavedDraft): State => ({
  ...state,
  saved,
  edits: pendingEdits(state.edits, saved.document),
});

/** Holds what a person types into a draft until it is saved; it survives a reload. */
export function useDraft(fetched: SavedDraft, userId: string): Draft {
  const [state, setState] = useState(() => begin(fetched, userId));
  const { saved, edits, unreadable } = state;
  const unsaved = Object.keys(edits).length + Object.keys(unreadable).length;
  // Another's saved change is taken up unseen only while nothing is typed.
  if (fetched.version > saved.version && unsaved === 0) setState({ ...state, saved: fetched });
  useEffect(
    () => keepTyping(userId, saved.id, { version: saved.version, edits, unreadable }),
    [userId, saved, edits, unreadable],
  );
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
      reset: () => setState((now) => ({ ...now, edits: {}, unreadable: {}, restored: false })),
    }),
    [],
  );
  return { saved, document, edits, unreadable, unsaved, restored: state.restored, ...actions };
}
