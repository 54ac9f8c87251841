import { plainText } from '@/lib/format/plain-text';
import type { Edits } from './draft-edits';

/** What a person typed into a draft and has not saved, with the draft's version that they saw. */
export interface Typing {
  readonly version: number;
  readonly edits: Edits;
  readonly unreadable: Readonly<Record<string, string>>;
  /** What the draft said then at the cells that were typed into. */
  readonly seen: Edits;
}

const keyOf = (userId: string, rateTableId: string): string => `fuwutong.draft.${userId}.${rateTableId}`;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What was typed before the page was left or reloaded; null where nothing was. */
export function readTyping(userId: string, rateTableId: string): Typing | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId, rateTableId)) ?? 'null');
    if (!isRecord(stored) || !isRecord(stored['edits']) || !isRecord(stored['unreadable'])) return null;
    const unreadable = Object.entries(stored['unreadable']).map(([cell, text]): [string, string] => [
      cell,
      plainText(text),
    ]);
    return {
      version: Number(stored['version']),
      edits: stored['edits'],
      unreadable: Object.fromEntries<string>(unreadable),
      seen: isRecord(stored['seen']) ? stored['seen'] : {},
    };
  } catch {
    return null;
  }
}

/** Keeps what was typed, or forgets it where nothing is left. */
export function keepTyping(userId: string, rateTableId: string, typing: Typing): void {
  const key = keyOf(userId, rateTableId);
  const isEmpty = Object.keys(typing.edits).length + Object.keys(typing.unreadable).length === 0;
  try {
    if (isEmpty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typing));
  } catch {
    // A full or closed storage only takes the safety net away.
  }
}
