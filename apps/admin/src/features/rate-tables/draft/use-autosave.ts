import { useEffect, useState } from 'react';
import type { Draft } from './use-draft';
import type { SaveDraft } from './use-save-draft';

/** How a draft stands: kept, on its way, or not kept and why. */
export type SaveState =
  | 'saved'
  | 'saving'
  | 'waiting'
  | 'unreachable'
  | 'unreadable'
  | 'refused'
  | 'conflict';

const PAUSE_MS = 600;
const LONGEST_WAIT_MS = 15_000;

function stateOf(draft: Draft, saving: SaveDraft): SaveState {
  if (draft.newer !== null && draft.newer.cells.length > 0) return 'conflict';
  if (Object.keys(draft.edits).length === 0)
    return Object.keys(draft.unreadable).length > 0 ? 'unreadable' : 'saved';
  if (saving.busy) return 'saving';
  if (saving.isRefused) return 'refused';
  return saving.unreachable > 0 ? 'unreachable' : 'waiting';
}

/**
 * Saves what was typed as soon as the person pauses; where the server can't be reached it tries again, later each time,
 * and at once when the network is back. A figure that is being typed is not sent half.
 */
export function useAutosave(draft: Draft, saving: SaveDraft, isTyping: boolean): SaveState {
  const state = stateOf(draft, saving);
  const [online, setOnline] = useState(0);
  useEffect(() => {
    const again = (): void => setOnline((times) => times + 1);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  const { save, unreachable } = saving;
  const { edits } = draft;
  const isDue = (state === 'waiting' || state === 'unreachable') && !isTyping;
  useEffect(() => {
    if (!isDue) return undefined;
    const wait = unreachable === 0 ? PAUSE_MS : Math.min(1000 * 2 ** unreachable, LONGEST_WAIT_MS);
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [isDue, edits, unreachable, online, save]);
  return state;
}
