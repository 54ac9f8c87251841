import { clauseOf, type Problem, validateTable } from 'policy';
import { saidYuan } from '../../documents/printed-amount.js';
import type { Reason } from '../../graphql/refusal.js';

/** Entries of a list at most: a table has dozens, and what lists thousands is no table but a burden. */
export const LIST_AT_MOST = 400;

/** All that keeps a document from being a rate table, each naming its cell and clause; empty for one that can be stored. */
export function reasonsAgainstTable(document: unknown): Reason[] {
  const tooLong = longListsIn(document);
  if (tooLong.length > 0) {
    return tooLong.map((cell) => ({
      code: 'LIST_TOO_LONG',
      cell,
      clause: clauseOf(cell, document),
      values: { max: LIST_AT_MOST },
    }));
  }
  return validateTable(document).errors.map((problem) => {
    const { code, clause, cell } = problem;
    return { code, clause, cell, values: valuesOf(problem) };
  });
}

const SHOWN_AT_MOST = 40;

/** Whether a cell states an amount. */
export const isMoney = (cell: string): boolean => /Fen(\/|$)/.test(cell);

/** What the sentence about a problem names: `what` is the thing that is stated twice; amounts are in yuan, long texts are cut. */
export function valuesOf({ code, cell, values }: Problem): Record<string, unknown> {
  const say = isMoney(cell) ? said : cut;
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
  if (code !== 'TWICE') return shown;
  return { ...shown, what: shown['found'] ?? `${String(shown['zone'])} ${String(shown['level'])}` };
}

const cut = (value: unknown): unknown =>
  typeof value === 'string' && value.length > SHOWN_AT_MOST ? `${value.slice(0, SHOWN_AT_MOST)}…` : value;

const said = (value: unknown): unknown =>
  typeof value === 'number' && Number.isSafeInteger(value) ? saidYuan(value) : cut(value);

/** The places of lists that are too long. Without recursion: a document may be nested as deep as its sender likes. */
function longListsIn(document: unknown): string[] {
  const found: string[] = [];
  const open: [cell: string, value: unknown][] = [['', document]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [cell, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > LIST_AT_MOST) found.push(cell);
    else
      for (const [key, inner] of Object.entries(value))
        open.push([`${cell}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, inner]);
  }
  return found.toSorted();
}
