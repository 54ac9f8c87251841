import type { Condition } from '../../graphql/connection.js';
import { plainLetters } from '../../graphql/plain-letters.js';
import { containing, searchedText } from '../../graphql/text-search.js';

/** The condition on customers that a search sets. None where nothing is searched for. */
export function customerSearch(search: string | null | undefined): Condition | null {
  const text = searchedText(search);
  if (text === '') return null;
  const plain = plainLetters(text);
  // A name may have been registered with full-width letters.
  const [alsoAsTyped, asTyped] =
    plain === text ? ['', []] : [` OR searchText LIKE ? ESCAPE '!'`, [containing(text.toLowerCase())]];
  return [
    `(searchText LIKE ? ESCAPE '!' OR pinyin LIKE ? ESCAPE '!' OR id IN (SELECT customerId FROM licences WHERE serial LIKE ? ESCAPE '!')${alsoAsTyped})`,
    containing(plain.toLowerCase()),
    containing(plain.toLowerCase()),
    containing(plain.toUpperCase()),
    ...asTyped,
  ];
}

/** What a customer is found by: name and short code in small letters. */
export const searchTextOf = (name: string, shortCode: string): string =>
  `${name} ${shortCode}`.toLowerCase().slice(0, 160);
