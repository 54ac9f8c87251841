import type { Row } from '../database/reader.js';
import { ownedBy } from './ownership.js';
import { type EntityClass, type Reading, wantedRelations } from './relations.js';
import { columnsOf } from './row-columns.js';
import type { Selection } from './selection.js';

/** A row that others belong to, read with them in one statement. */
interface Join {
  /** The field that holds it; the names of its columns begin with it. */
  name: string;
  /** Column that holds its key. */
  key: string;
  target: EntityClass;
  /** What is asked for below it. */
  below: Selection;
}

/**
 * What rows of a type can be read with: those that they belong to, for a viewer who sees all of them. A statement saved is
 * worth more than columns that come again, as long as the rows are few.
 */
export function joinsOf(reading: Reading, type: EntityClass, selection: Selection): Join[] {
  return wantedRelations(type, selection).flatMap(([name, relation, below]) => {
    if (relation.kind !== 'one' || ownedBy(relation.target(), reading.viewer)) return [];
    return [{ name, key: relation.key, target: relation.target(), below }];
  });
}

/** `SELECT … FROM …` for rows of a type with what is asked for of them, joined to those that they belong to or not. */
export function selectOf(
  reading: Reading,
  type: EntityClass,
  selection: Selection,
  isJoined: boolean,
): string {
  const { table, names } = columnsOf(reading.database, type, selection);
  const joins = isJoined ? joinsOf(reading, type, selection) : [];
  const joined = joins.map(({ name, key, target, below }) => {
    const other = columnsOf(reading.database, target, below);
    const renamed = other.names.map((column) => `${column} AS ${name}__${column}`);
    // Renamed within, so that conditions and orders need not say whose column they mean.
    return {
      columns: other.names.map((column) => `${name}__${column}`),
      from: ` LEFT JOIN (SELECT ${renamed.join(',')} FROM ${other.table}) AS ${name} ON ${name}__id = ${key}`,
    };
  });
  const read = [...names, ...joined.flatMap((each) => each.columns)];
  return `SELECT ${read.join(',')} FROM ${table}${joined.map(({ from }) => from).join('')}`;
}

/** Takes what was joined out of the rows and into their field, and gives it, each row once. */
export function separated({ name }: Join, rows: readonly Row[]): Row[] {
  const prefix = `${name}__`;
  const found = new Map<unknown, Row>();
  for (const row of rows) {
    const id = row[`${prefix}id`];
    if (id !== null && !found.has(id)) found.set(id, columnsUnder(prefix, row));
    row[name] = found.get(id) ?? null;
  }
  return [...found.values()];
}

function columnsUnder(prefix: string, row: Row): Row {
  const own: Row = {};
  for (const column in row) if (column.startsWith(prefix)) own[column.slice(prefix.length)] = row[column];
  return own;
}
