import type { Row } from '../database/reader.js';
import { bySelection } from './by-selection.js';
import { isCustomer, ownedBy } from './ownership.js';
import { type EntityClass, type Reading, wantedRelations } from './relations.js';
import { columnsNeeded } from './row-columns.js';
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
export function joinsOf({ viewer }: Reading, type: EntityClass, selection: Selection): Join[] {
  const possible = possibleJoins(type, selection);
  return isCustomer(viewer) ? possible.filter(({ target }) => !ownedBy(target, viewer)) : possible;
}

const possibleJoins = bySelection((type, selection): Join[] =>
  wantedRelations(type, selection).flatMap(([name, relation, below]) =>
    relation.kind === 'one' ? [{ name, key: relation.key, target: relation.target(), below }] : [],
  ),
);

interface Wanted {
  /** Whether they are joined to those that they belong to. */
  isJoined: boolean;
  /** The column that leads back to whom they are read for. */
  leadsBack?: string | undefined;
}

/** What was selected before for a question: it is the same for all who are kept to nothing. */
const selectsKnown = bySelection(() => new Map<string, string>());

/** `SELECT … FROM …` for rows of a type with what is asked for of them, joined to those that they belong to or not. */
export function selectOf(
  reading: Reading,
  type: EntityClass,
  selection: Selection,
  { isJoined, leadsBack }: Wanted,
): string {
  const known = isCustomer(reading.viewer) ? null : selectsKnown(type, selection);
  const name = `${isJoined} ${leadsBack ?? ''}`;
  let select = known?.get(name);
  if (select === undefined) {
    select = selected(reading, type, selection, { isJoined, leadsBack });
    known?.set(name, select);
  }
  return select;
}

function selected(
  reading: Reading,
  type: EntityClass,
  selection: Selection,
  { isJoined, leadsBack }: Wanted,
): string {
  const besides = leadsBack === undefined ? [] : [leadsBack];
  const { table, names } = columnsNeeded(reading.database, type, selection, besides);
  const joins = isJoined ? joinsOf(reading, type, selection) : [];
  const joined = joins.map(({ name, key, target, below }) => {
    const other = columnsNeeded(reading.database, target, below, []);
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
