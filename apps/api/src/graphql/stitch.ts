import type { Row, SqlValue } from '../database/reader.js';
import { countAnswer, countRead, MOST_NESTED_ROWS, weigh } from './answer-size.js';
import { joinsOf, selectOf, separated } from './joins.js';
import { wantedOfEach } from './nested-lists.js';
import { ownedBy } from './ownership.js';
import {
  completeRows,
  type EntityClass,
  type Reading,
  type Relation,
  wantedComputed,
  wantedRelations,
} from './relations.js';
import { documentsOf } from './row-columns.js';
import type { Selection } from './selection.js';

/**
 * Completes rows in place with the related rows and the computed fields that were asked for: one statement a relation,
 * whatever the number of rows. Where the rows were read with those that they belong to, `isJoined` says so. Errors:
 * BAD_USER_INPUT where the answer would hold too much, or a nested list is asked for in a number that is none.
 */
export async function stitch(
  reading: Reading,
  type: EntityClass,
  rows: Row[],
  selection: Selection,
  isJoined = false,
): Promise<void> {
  await complete(reading, type, rows, selection, isJoined);
  countAnswer(reading, rows, selection);
}

async function complete(
  reading: Reading,
  type: EntityClass,
  rows: Row[],
  selection: Selection,
  isJoined = false,
): Promise<void> {
  if (rows.length === 0) return;
  // As they are stored: completed, they are texts no more.
  const documents = documentsOf(reading.database, type, selection);
  if (documents.length > 0) weigh(reading, rows, documents);
  completeRows(type, rows);
  const joins = isJoined ? joinsOf(reading, type, selection) : [];
  await Promise.all([
    ...joins.map((join) => complete(reading, join.target, separated(join, rows), join.below)),
    ...wantedRelations(type, selection).map(async ([name, relation, below]) => {
      if (joins.some((join) => join.name === name)) return;
      const areJoined = relation.kind !== 'one' && rows.length === 1;
      const found = await readRelated(reading, relation, rows, below, areJoined);
      attach(name, relation, rows, found);
      await complete(reading, relation.target(), found, below, areJoined);
    }),
    ...wantedComputed(type, selection).map(([read, below]) => read(reading, rows, below)),
  ]);
}

/**
 * More keys are read by several statements: all rows of one parent come by one, in their order. On the embedded database
 * a statement holds the process for its whole length; a page’s own rows are read for by one.
 */
const KEYS_A_STATEMENT = { beside: 256, within: 128, each: 64 };

async function readRelated(
  reading: Reading,
  relation: Relation,
  rows: Row[],
  selection: Selection,
  areJoined: boolean,
): Promise<Row[]> {
  const { database } = reading;
  const from = relation.kind === 'one' ? relation.key : 'id';
  const keys = [...new Set(rows.map((row) => row[from]).filter((key) => typeof key === 'string'))];
  if (keys.length === 0) return [];
  const leadsBack = relation.kind === 'one' ? undefined : relation.foreignKey;
  const select = selectOf(reading, relation.target(), selection, { isJoined: areJoined, leadsBack });
  const ofEach = relation.kind === 'many' ? wantedOfEach(selection) : null;
  const most = KEYS_A_STATEMENT[ofEach === null ? (database.writesSideBySide ? 'beside' : 'within') : 'each'];
  const found: Row[] = [];
  for (let at = 0; at < keys.length; at += most) {
    const some = await database.reader.rows(
      ...statementFor(reading, relation, { select, ofEach, keys: keys.slice(at, at + most) }),
    );
    countRead(reading, some.length);
    if (keys.length <= most) return some;
    for (const row of some) found.push(row);
  }
  return found;
}

/** Reads the rows that belong to some keys: all of them, or so many of each in their order. */
function statementFor(
  { viewer }: Reading,
  relation: Relation,
  { select, ofEach, keys }: { select: string; ofEach: number | null; keys: string[] },
): [sql: string, parameters: SqlValue[]] {
  const [own, ...parameters] = ownedBy(relation.target(), viewer) ?? [];
  const to = relation.kind === 'one' ? 'id' : relation.foreignKey;
  const and = own === undefined ? '' : ` AND ${own}`;
  const order = relation.kind !== 'one' && relation.order ? ` ORDER BY ${relation.order}` : '';
  const [marks, padded] = inList(keys);
  if (ofEach === null) {
    const most = relation.kind === 'many' ? ` LIMIT ${MOST_NESTED_ROWS + 1}` : '';
    return [`${select} WHERE ${to} IN (${marks})${and}${order}${most}`, [...padded, ...parameters]];
  }
  const one = `SELECT * FROM (${select} WHERE ${to} = ?${and}${order} LIMIT ${ofEach}) AS of_one`;
  return [
    padded.map(() => one).join(' UNION ALL '),
    // What pads the list would come again: no row has an empty key.
    padded.flatMap((key, index) => [index < keys.length ? key : '', ...parameters]),
  ];
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
