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

// Each window keeps its own: two of the same person must not forget each other's.
const ownWindow = crypto.getRandomValues(new Uint32Array(2)).join('-');
const prefixOf = (userId: string, rateTableId: string): string => `fuwutong.draft.${userId}.${rateTableId}`;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function storedKeys(userId: string, rateTableId: string): readonly string[] {
  const prefix = prefixOf(userId, rateTableId);
  return Object.keys(localStorage)
    .filter((key) => key === prefix || key.startsWith(`${prefix}.`))
    .toSorted();
}

function typingAt(key: string): Typing | null {
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
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
}

const together = (one: Typing, other: Typing): Typing => ({
  version: Math.min(one.version, other.version),
  edits: { ...one.edits, ...other.edits },
  unreadable: { ...one.unreadable, ...other.unreadable },
  seen: { ...one.seen, ...other.seen },
});

/** What was typed before the page was left or reloaded, in whatever window; null where nothing was. */
export function readTyping(userId: string, rateTableId: string): Typing | null {
  try {
    const typings = storedKeys(userId, rateTableId).flatMap((key) => typingAt(key) ?? []);
    return typings.length === 0 ? null : typings.reduce(together);
  } catch {
    return null;
  }
}

/** Keeps what was typed in this window, or forgets it where nothing is left. */
export function keepTyping(userId: string, rateTableId: string, typing: Typing): void {
  const key = `${prefixOf(userId, rateTableId)}.${ownWindow}`;
  const isEmpty = Object.keys(typing.edits).length + Object.keys(typing.unreadable).length === 0;
  try {
    if (isEmpty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typing));
  } catch {
    // A full or closed storage only takes the safety net away.
  }
}

/** Forgets what other windows have kept of a draft: it was taken up in this one. */
export const forgetOthersTyping = (userId: string, rateTableId: string): void =>
  forget(userId, rateTableId, (key) => !key.endsWith(`.${ownWindow}`));

/** Forgets what was typed into a draft in whatever window: it is wanted no more. */
export const forgetTyping = (userId: string, rateTableId: string): void =>
  forget(userId, rateTableId, () => true);

function forget(userId: string, rateTableId: string, which: (key: string) => boolean): void {
  try {
    for (const key of storedKeys(userId, rateTableId).filter(which)) localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
