import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../database/reader.js';
import { type Condition, parametersOf, whereOf } from './conditions.js';
import { selectOf } from './joins.js';
import { ownedBy, withId } from './ownership.js';
import type { EntityClass, Reading } from './relations.js';
import { type Selection, selectionOf } from './selection.js';
import { inList, stitch } from './stitch.js';

/**
 * Reads the row with this id and all that is asked for below the field being resolved; null where there is none, or
 * where it does not meet `where`, or it is not the viewer's to see.
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
  const conditions = [...withId(type, id, reading.viewer), ...(where ? [where] : [])];
  const [row] = await reading.database.reader.rows(
    selectOf(reading, type, selection, { isJoined: true }) + whereOf(conditions),
    parametersOf(conditions),
  );
  if (!row) return null;
  await stitch(reading, type, [row], selection, true);
  return row;
}

/** Reads the rows with these ids, in no order, with what is asked for of them; a customer sees their own alone. */
export async function readRows(
  reading: Reading,
  type: EntityClass,
  ids: readonly string[],
  selection: Selection,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const [marks, wanted] = inList(ids);
  const among: Condition = [`id IN (${marks})`, ...wanted];
  const conditions = [among, ownedBy(type, reading.viewer)].filter((each) => !!each);
  const rows = await reading.database.reader.rows(
    selectOf(reading, type, selection, { isJoined: false }) + whereOf(conditions),
    parametersOf(conditions),
  );
  await stitch(reading, type, rows, selection);
  return rows;
}
