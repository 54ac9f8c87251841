import type { RateTable } from 'policy';
import { useEffect, useMemo, useState } from 'react';
import type { CellInput } from '../grid/changes-of-block';
import { valuesAt } from './draft-edits';
import {
  abandoned,
  begun,
  documentOf,
  laidOver,
  redone,
  restedOn,
  settled,
  typedCells,
  undone,
  written,
  type DraftState,
  type SavedDraft,
} from './draft-state';
import { forgetOthersTyping, keepTyping, readTyping } from './stored-edits';

/** A draft with what one person has typed over it. */
export interface Draft extends DraftState {
  readonly document: RateTable;
  /** How many cells differ from what is saved. */
  readonly unsaved: number;
  /** Writes cells as one thing to undo; with a session, what is typed on in it is one thing. */
  readonly write: (changes: readonly CellInput[], session?: string) => void;
  /** Takes back what a session has typed. */
  readonly abandon: (session: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes one's own version as what is saved; what was typed since stays on top. */
  readonly adopt: (saved: SavedDraft) => void;
  /** Takes somebody else's version as what is saved, says so, and keeps what was typed on top. */
  readonly layOver: (theirs: SavedDraft) => void;
  /** Settles a cell that both have changed. */
  readonly settle: (cell: string, whose: 'mine' | 'theirs') => void;
  /** Forgets what was typed: the draft itself is gone. */
  readonly forget: () => void;
  /** Takes note that rows which the other removed are gone. */
  readonly dismiss: () => void;
}

/** Holds what a person types into a draft until it is saved; it survives a reload. */
export function useDraft(fetched: SavedDraft, userId: string): Draft {
  const [state, setState] = useState(() => begun(fetched, readTyping(userId, fetched.id)));
  const { saved, edits, unreadable } = state;
  const unsaved = typedCells(state).length;
  // Another's saved change is taken up unsaid only while nothing is typed.
  if (fetched.version > saved.version)
    setState(unsaved === 0 ? restedOn(state, fetched) : laidOver(state, fetched));
  useEffect(() => {
    const seen = valuesAt(Object.keys({ ...edits, ...unreadable }), saved.document);
    keepTyping(userId, saved.id, { version: saved.version, edits, unreadable, seen });
  }, [userId, saved, edits, unreadable]);
  // Kept here first: what other windows had kept was taken up above.
  useEffect(() => forgetOthersTyping(userId, saved.id), [userId, saved.id]);
  const document = useMemo(() => documentOf({ saved, edits }), [saved, edits]);
  const actions = useMemo(
    () => ({
      write: (changes: readonly CellInput[], session?: string) =>
        setState((now) => written(now, changes, session ?? null)),
      abandon: (session: string) => setState((now) => abandoned(now, session)),
      undo: () => setState(undone),
      redo: () => setState(redone),
      adopt: (next: SavedDraft) => setState((now) => restedOn(now, next)),
      layOver: (theirs: SavedDraft) =>
        // What was laid beneath already was said already.
        setState((now) => (theirs.version > now.saved.version ? laidOver(now, theirs) : now)),
      settle: (cell: string, whose: 'mine' | 'theirs') => setState((now) => settled(now, cell, whose)),
      forget: () => setState((now) => begun(now.saved, null)),
      dismiss: () => setState((now) => ({ ...now, newer: null })),
    }),
    [],
  );
  return { ...state, document, unsaved, ...actions };
}
