import type { DataSource } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Row, SqlValue } from '../database/reader.js';
import { ownedBy } from './ownership.js';
import {
  completeRows,
  type EntityClass,
  type Reading,
  type Relation,
  wantedComputed,
  wantedRelations,
  withRequirements,
} from './relations.js';
import type { Selection } from './selection.js';

interface Shape {
  table: string;
  light: string[];
  heavy: string[];
  nullable: ReadonlySet<string>;
  /** Columns that tell rows apart, each alone. */
  unique: ReadonlySet<string>;
}

const columnsKnown = new WeakMap<DataSource, Map<EntityClass, Shape>>();

/** The table of an entity and the columns to read: all but the heavy ones, and of these what is asked for. */
export function columnsOf(
  database: Pick<Database, 'dataSource'>,
  type: EntityClass,
  selection: Selection,
): { table: string; columns: string } {
  const shape = shapeOf(database, type);
  const heavy = shape.heavy.length > 0 ? heavyAsked(type, shape.heavy, selection) : [];
  return { table: shape.table, columns: [...shape.light, ...heavy].join(',') };
}

/** Whether a column of an entity may be empty, and whether it tells its rows apart alone. */
export function columnTraits(
  database: Pick<Database, 'dataSource'>,
  type: EntityClass,
  column: string,
): { isNullable: boolean; isUnique: boolean } {
  const { nullable, unique } = shapeOf(database, type);
  return { isNullable: nullable.has(column), isUnique: unique.has(column) };
}

function shapeOf(database: Pick<Database, 'dataSource'>, type: EntityClass): Shape {
  let known = columnsKnown.get(database.dataSource);
  if (!known) {
    known = new Map<EntityClass, Shape>();
    columnsKnown.set(database.dataSource, known);
  }
  let shape = known.get(type);
  if (!shape) {
    const { tableName, columns, indices } = database.dataSource.getMetadata(type as never);
    shape = {
      table: tableName,
      light: columns.filter((column) => column.isSelect).map((column) => column.propertyName),
      heavy: columns.filter((column) => !column.isSelect).map((column) => column.propertyName),
      nullable: new Set(columns.filter((column) => column.isNullable).map((column) => column.propertyName)),
      unique: new Set(
        indices.flatMap((index) => {
          const [only, ...more] = index.isUnique ? index.columns : [];
          return only && more.length === 0 ? [only.propertyName] : [];
        }),
      ),
    };
    known.set(type, shape);
  }
  return shape;
}

function heavyAsked(type: EntityClass, heavy: string[], selection: Selection): string[] {
  const asked = withRequirements(type, selection);
  return heavy.filter((column) => asked.has(column));
}

/**
 * Completes rows in place with the related rows and the computed fields that were asked for: one statement a relation,
 * whatever the number of rows.
 */
export async function stitch(
  reading: Reading,
  type: EntityClass,
  rows: Row[],
  selection: Selection,
): Promise<void> {
  if (rows.length === 0) return;
  completeRows(type, rows);
  await Promise.all([
    ...wantedRelations(type, selection).map(async ([name, relation, below]) => {
      const found = await readRelated(reading, relation, rows, below);
      attach(name, relation, rows, found);
      await stitch(reading, relation.target(), found, below);
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
  { database, viewer }: Reading,
  relation: Relation,
  rows: Row[],
  selection: Selection,
): Promise<Row[]> {
  const [from, to] = relation.kind === 'one' ? [relation.key, 'id'] : ['id', relation.foreignKey];
  const keys = [...new Set(rows.map((row) => row[from]).filter((key) => typeof key === 'string'))];
  if (keys.length === 0) return [];
  const { table, columns } = columnsOf(database, relation.target(), selection);
  const order = relation.kind !== 'one' && relation.order ? ` ORDER BY ${relation.order}` : '';
  const [own, ...parameters] = ownedBy(relation.target(), viewer) ?? [];
  const most = KEYS_A_STATEMENT[database.writesSideBySide ? 'beside' : 'within'];
  const found: Row[] = [];
  for (let at = 0; at < keys.length; at += most) {
    const [marks, padded] = inList(keys.slice(at, at + most));
    const some = await database.reader.rows(
      `SELECT ${columns} FROM ${table} WHERE ${to} IN (${marks})${own === undefined ? '' : ` AND ${own}`}${order}`,
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
