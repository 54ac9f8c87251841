import type { Row, SqlValue } from '../../database/reader.js';
import type { ListQuery } from '../../graphql/connection.js';
import { parametersOf, whereOf } from '../../graphql/conditions.js';
import { readInOrder } from '../../graphql/read-in-order.js';
import type { Reading } from '../../graphql/relations.js';

/** What is read of a list: columns of its table, among them those that it is ordered by. */
interface Walk {
  table: string;
  columns: readonly string[];
  atATime: number;
}

/** Reads a whole list in its order, some rows at a time, each time from where the last ended. */
export async function* walk<T extends object>(
  reading: Reading,
  { type, where = [], orderBy = ['id'], descending = true }: ListQuery,
  { table, columns, atATime }: Walk,
): AsyncGenerator<T[]> {
  const filters = where.filter((condition) => !!condition);
  const select = `SELECT ${[...new Set([...columns, ...orderBy])].join(', ')} FROM ${table}`;
  for (let place: SqlValue[] | null = null; ;) {
    const slice = { filters, order: { orderBy, descending }, place, atMost: atATime };
    const rows: Row[] = await readInOrder(reading, type, select, slice);
    if (rows.length > 0) yield rows as T[];
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    place = orderBy.map((column) => last[column] as SqlValue);
  }
}

/** How many lines the documents of a list have in all. */
export async function countLines(
  { database }: Reading,
  { where = [] }: ListQuery,
  { lines, of, table }: { lines: string; of: string; table: string },
): Promise<number> {
  const filters = where.filter((condition) => !!condition);
  const condition =
    filters.length === 0 ? '' : ` WHERE ${of} IN (SELECT id FROM ${table}${whereOf(filters)})`;
  const [row] = await database.reader.rows<{ total: number }>(
    `SELECT COUNT(*) AS total FROM ${lines}${condition}`,
    parametersOf(filters),
  );
  return row?.total ?? 0;
}

/** Begins to read the next while one is being used. */
export async function* ahead<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = parts[Symbol.asyncIterator]();
  try {
    for (let next = iterator.next(); ;) {
      const part = await next;
      if (part.done) return;
      next = iterator.next();
      // Whoever stops in between hears of its failure by nobody.
      next.catch(() => undefined);
      yield part.value;
    }
  } finally {
    await iterator.return?.();
  }
}
