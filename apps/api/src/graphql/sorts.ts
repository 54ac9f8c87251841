import type { Order } from './cursor.js';
import { enumOf } from './enums.js';

/** What a list can be sorted by: the columns, the last of which no two rows share, and a phrase that says it. */
interface Key {
  by: readonly string[];
  says: string;
}

/** The sorts of a list: an enum with both directions of each key, and the order that each of its values stands for. */
export function sortsOf<const Keys extends Record<string, Key>>(
  name: `${string}Sort`,
  list: string,
  keys: Keys,
): { type: object; orders: Record<`${keyof Keys & string}_${'ASC' | 'DESC'}`, Order> } {
  const values = Object.entries(keys).flatMap(([key, { by, says }]) => [
    { value: `${key}_ASC`, says: `By ${says}, ascending.`, order: { orderBy: by, descending: false } },
    { value: `${key}_DESC`, says: `By ${says}, descending.`, order: { orderBy: by, descending: true } },
  ]);
  const type = enumOf(
    name,
    values.map(({ value }) => value),
    `The order of a list of ${list}.`,
    Object.fromEntries(values.map(({ value, says }) => [value, says])),
  );
  return { type, orders: Object.fromEntries(values.map(({ value, order }) => [value, order])) as never };
}
