import type { Row, SqlValue } from '../database/reader.js';
import { joinsOf, selectOf, separated } from './joins.js';
import { ownedBy } from './ownership.js';
import {
  completeRows,
  type EntityClass,
  type Reading,
  type Relation,
  wantedComputed,
  wantedRelations,
} from './relations.js';
import type { Selection } from './selection.js';

/**
 * Completes rows in place with the related rows and the computed fields that were asked for: one statement a relation,
 * whatever the number of rows. Where the rows were read with those that they belong to, `isJoined` says so.
 */
export async function stitch(
  reading: Reading,
  type: EntityClass,
  rows: Row[],
  selection: Selection,
  isJoined = false,
): Promise<void> {
  if (rows.length === 0) return;
  completeRows(type, rows);
  const joins = isJoined ? joinsOf(reading, type, selection) : [];
  await Promise.all([
    ...joins.map((join) => stitch(reading, join.target, separated(join, rows), join.below)),
    ...wantedRelations(type, selection).map(async ([name, relation, below]) => {
      if (joins.some((join) => join.name === name)) return;
      const areJoined = relation.kind !== 'one' && rows.length === 1;
      const found = await readRelated(reading, relation, rows, below, areJoined);
      attach(name, relation, rows, found);
      await stitch(reading, relation.target(), found, below, areJoined);
    }),
    ...wantedComputed(type, selection).map(([read, below]) => read(reading, rows, below)),
  ]);
}

/**
 * More keys are read by several statements: all rows of one parent come by one, in their order. On the embedded database
 * a statement holds the process for its whole length; a page’s own rows are read for by one.
 */
const KEYS_A_STATEMENT = { beside: 256, within: 128 };

async function readRelated(
  reading: Reading,
  relation: Relation,
  rows: Row[],
  selection: Selection,
  areJoined: boolean,
): Promise<Row[]> {
  const { database, viewer } = reading;
  const [from, to] = relation.kind === 'one' ? [relation.key, 'id'] : ['id', relation.foreignKey];
  const keys = [...new Set(rows.map((row) => row[from]).filter((key) => typeof key === 'string'))];
  if (keys.length === 0) return [];
  const select = selectOf(reading, relation.target(), selection, areJoined);
  const order = relation.kind !== 'one' && relation.order ? ` ORDER BY ${relation.order}` : '';
  const [own, ...parameters] = ownedBy(relation.target(), viewer) ?? [];
  const most = KEYS_A_STATEMENT[database.writesSideBySide ? 'beside' : 'within'];
  const found: Row[] = [];
  for (let at = 0; at < keys.length; at += most) {
    const [marks, padded] = inList(keys.slice(at, at + most));
    const some = await database.reader.rows(
      `${select} WHERE ${to} IN (${marks})${own === undefined ? '' : ` AND ${own}`}${order}`,
      [...padded, ...parameters],
    );
    if (keys.length <= most) return some;
    for (const row of some) found.push(row);
  }
  return found;
}

function attach(name: string, relation: Relation, rows: Row[], found: Row[]): void {
  if (relation.kind === 'one') {
    const byId = new Map(found.map((row) => [row['id'], row]));
    for (const row of rows) row[name] = byId.get(row[relation.key]) ?? null;
    return;
  }
  if (relation.kind === 'one back') {
    const byParent = new Map(found.map((row) => [row[relation.foreignKey], row]));
    for (const row of rows) row[name] = byParent.get(row['id']) ?? null;
    return;
  }
  const byParent = new Map<unknown, Row[]>(rows.map((row) => [row['id'], []]));
  for (const row of found) byParent.get(row[relation.foreignKey])?.push(row);
  for (const row of rows) row[name] = byParent.get(row['id']) ?? [];
}

/** The marks and parameters of an IN-list, padded to a few sizes, so that few statements are prepared. */
export function inList(keys: readonly string[]): [marks: string, parameters: SqlValue[]] {
  const size = [1, 4, 16, 64, 128].find((each) => each >= keys.length) ?? Math.ceil(keys.length / 256) * 256;
  const last = keys.at(-1) ?? null;
  const padded = [...keys, ...Array.from({ length: size - keys.length }, () => last)];
  return [padded.map(() => '?').join(','), padded];
}
