import { badInput } from './connection.js';

const LONGEST = 120;

/** What a search box holds, without what stands in no name; empty where nothing is searched for. Errors: BAD_USER_INPUT above 120 characters. */
export function searchedText(search: string | null | undefined): string {
  // A control character stands in no name; some drivers end the text at it.
  const text = (search ?? '').replaceAll(/\p{Cc}/gu, '').trim();
  if (text.length > LONGEST) throw badInput(`\`search\` must have at most ${LONGEST} characters`);
  return text;
}

/** The pattern for `LIKE ? ESCAPE '!'` that finds a text anywhere: each character stands for itself, `%` and `_` too. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[!%_]/g, (character) => `!${character}`)}%`;
