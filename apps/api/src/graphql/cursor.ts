import type { Row, SqlValue } from '../database/reader.js';
import type { Condition } from './conditions.js';

/** The columns by which a list is ordered, all in one direction. */
export interface Order {
  orderBy: readonly string[];
  descending: boolean;
}

/** The place of a row in an order, as clients get it. */
export function cursorOf({ orderBy }: Order, row: Row): string {
  return Buffer.from(JSON.stringify(orderBy.map((column) => row[column]))).toString('base64url');
}

/** The values that a cursor holds, one a column of the order, of which the first may be null; null where it is no cursor of this order. */
export function placeOf({ orderBy }: Order, cursor: string): SqlValue[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === orderBy.length && values.every(isPart)) return values;
  } catch {
    // whatever it was, it is no cursor
  }
  return null;
}

const isPart = (value: unknown, index: number): value is SqlValue =>
  typeof value === 'string' || typeof value === 'number' || (value === null && index === 0);

/** What stands after a place in an order. Its first column is bounded by itself too: so both databases begin to read there. */
export function after({ orderBy, descending }: Order, place: readonly SqlValue[]): Condition {
  const than = descending ? '<' : '>';
  const parameters: SqlValue[] = [];
  const cases = orderBy.map((column, index) => {
    parameters.push(...place.slice(0, index + 1));
    const equal = orderBy
      .slice(0, index)
      .map((each) => `${each} = ? AND `)
      .join('');
    return `(${equal}${column} ${than} ?)`;
  });
  if (cases.length === 1) return [cases[0] ?? '', ...parameters];
  return [`${orderBy[0]} ${than}= ? AND (${cases.join(' OR ')})`, place[0] ?? null, ...parameters];
}
