import { badInput, type Condition } from '../../graphql/connection.js';

const LONGEST = 120;

/** The condition on customers that a search sets: each character stands for itself, `%` and `_` too. None where nothing is searched for. */
export function customerSearch(search: string | null | undefined): Condition | null {
  // A control character stands in no name; some drivers end the text at it.
  const text = (search ?? '').replaceAll(/\p{Cc}/gu, '').trim();
  if (text === '') return null;
  if (text.length > LONGEST) throw badInput(`\`search\` must have at most ${LONGEST} characters`);
  return [
    `(searchText LIKE ? ESCAPE '!' OR id IN (SELECT customerId FROM licences WHERE serial LIKE ? ESCAPE '!'))`,
    containing(text.toLowerCase()),
    containing(text.toUpperCase()),
  ];
}

const containing = (text: string): string => `%${text.replaceAll(/[!%_]/g, (character) => `!${character}`)}%`;

/** What a customer is found by: name and short code in small letters. */
export const searchTextOf = (name: string, shortCode: string): string =>
  `${name} ${shortCode}`.toLowerCase().slice(0, 160);
