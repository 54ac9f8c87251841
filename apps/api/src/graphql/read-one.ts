import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../database/reader.js';
import type { Condition } from './connection.js';
import type { EntityClass, Reading } from './relations.js';
import { type Selection, selectionOf } from './selection.js';
import { columnsOf, inList, stitch } from './stitch.js';

/**
 * Reads the row with this id and all that is asked for below the field being resolved; null where there is none, or
 * where it does not meet `where`.
 */
export function readOne(
  reading: Reading,
  info: GraphQLResolveInfo,
  type: EntityClass,
  id: string,
  where?: Condition,
): Promise<Row | null> {
  return readSelected(reading, type, id, selectionOf(info), where);
}

/** As `readOne`, where what is asked for is not that of the field itself: below a payload's field, say. */
export async function readSelected(
  reading: Reading,
  type: EntityClass,
  id: string,
  selection: Selection,
  where?: Condition,
): Promise<Row | null> {
  const { table, columns } = columnsOf(reading.database, type, selection);
  const [condition, ...parameters] = where ?? ['1 = 1'];
  const [row] = await reading.database.reader.rows(
    `SELECT ${columns} FROM ${table} WHERE id = ? AND ${condition}`,
    [id, ...parameters],
  );
  if (!row) return null;
  await stitch(reading, type, [row], selection);
  return row;
}

/** Reads the rows with these ids, in no order, with what is asked for of them. */
export async function readRows(
  reading: Reading,
  type: EntityClass,
  ids: readonly string[],
  selection: Selection,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { table, columns } = columnsOf(reading.database, type, selection);
  const [marks, wanted] = inList(ids);
  const rows = await reading.database.reader.rows(
    `SELECT ${columns} FROM ${table} WHERE id IN (${marks})`,
    wanted,
  );
  await stitch(reading, type, rows, selection);
  return rows;
}
