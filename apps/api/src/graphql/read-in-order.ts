import type { Row, SqlValue } from '../database/reader.js';
import { type Condition, parametersOf, whereOf } from './conditions.js';
import { after, type Order } from './cursor.js';
import type { EntityClass, Reading } from './relations.js';
import { columnTraits } from './row-columns.js';

/** Which rows of a list. */
interface Slice {
  filters: Condition[];
  order: Order;
  /** After which place; null for the beginning. */
  place: SqlValue[] | null;
  atMost: number;
}

/** Reads rows in an order. Those that lack what it goes by come last, by a statement of their own where it comes to them. */
export async function readInOrder(
  { database }: Reading,
  type: EntityClass,
  select: string,
  { filters, order, place, atMost }: Slice,
): Promise<Row[]> {
  const read = (by: Order, from: SqlValue[] | null, limit: number, ...more: Condition[]): Promise<Row[]> => {
    const direction = by.descending ? 'DESC' : 'ASC';
    const since = from ? [after(by, from)] : [];
    const { within, prefix } = from ? begunAtPlace(database, filters) : { within: filters, prefix: [] };
    const conditions = [...within, ...more, ...since];
    const columns = [...prefix, ...by.orderBy].map((column) => `${column} ${direction}`).join(', ');
    return database.reader.rows(
      `${select}${whereOf(conditions)} ORDER BY ${columns} LIMIT ${limit}`,
      parametersOf(conditions),
    );
  };
  const [first = 'id', ...others] = order.orderBy;
  const { isNullable, isUnique } = columnTraits(database, type, first);
  const present: Order = isUnique ? { ...order, orderBy: [first] } : order;
  const from = isUnique ? (place?.slice(0, 1) ?? null) : place;
  const notNull: Condition = [`${first} IS NOT NULL`];
  if (!isNullable || filters.some(([sql]) => sql === notNull[0])) return read(present, from, atMost);
  const lacking = (since: SqlValue[] | null, limit: number): Promise<Row[]> =>
    read({ ...order, orderBy: others }, since, limit, [`${first} IS NULL`]);
  if (place?.[0] === null) return lacking(place.slice(1), atMost);
  const rows = await read(present, from, atMost, notNull);
  return rows.length < atMost ? [...rows, ...(await lacking(null, atMost - rows.length))] : rows;
}

/**
 * The filters of a later page. For an equality MariaDB takes `ref`, which reads from the first row on and passes over all
 * before the place; as a range of one value, which the order begins with, it starts to read at the place.
 */
function begunAtPlace(
  { dataSource }: Reading['database'],
  filters: Condition[],
): { within: Condition[]; prefix: string[] } {
  const equalities = filters.filter(([sql]) => EQUALITY.test(sql));
  const [only, ...more] = equalities;
  const column = EQUALITY.exec(only?.[0] ?? '')?.[1];
  if (dataSource.options.type !== 'mariadb' || !only || more.length > 0 || !column)
    return { within: filters, prefix: [] };
  const value = only[1] ?? null;
  const range: Condition = [`${column} >= ? AND ${column} <= ?`, value, value];
  return { within: filters.map((each) => (each === only ? range : each)), prefix: [column] };
}

const EQUALITY = /^(\w+) = \?$/;
