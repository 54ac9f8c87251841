import type { DataSource } from 'typeorm';
import type { Database } from '../database/database.js';
import { columnsAsked, type EntityClass, withRequirements } from './relations.js';
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
): { table: string; columns: string; names: string[] } {
  const shape = shapeOf(database, type);
  const heavy = shape.heavy.length > 0 ? heavyAsked(type, shape.heavy, selection) : [];
  const names = [...shape.light, ...heavy];
  return { table: shape.table, columns: names.join(','), names };
}

/** The table of an entity and the columns that hold what is asked for, with its key and `besides`; where that cannot be told, as `columnsOf`. */
export function columnsNeeded(
  database: Pick<Database, 'dataSource'>,
  type: EntityClass,
  selection: Selection,
  besides: readonly string[],
): { table: string; names: string[] } {
  const { table, light, heavy } = shapeOf(database, type);
  const asked = columnsAsked(type, selection);
  const known = (name: string): boolean => light.includes(name) || heavy.includes(name);
  const key = known('id') ? ['id'] : [];
  if (!asked?.every(known)) return columnsOf(database, type, selection);
  return { table, names: [...new Set([...key, ...besides, ...asked])] };
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

/** The documents among the columns of rows that were read for a selection; of what is no entity, none. */
export function documentsOf(
  database: Pick<Database, 'dataSource'>,
  type: EntityClass,
  selection: Selection,
): string[] {
  if (!database.dataSource.hasMetadata(type as never)) return [];
  const { heavy } = shapeOf(database, type);
  return heavy.length > 0 ? heavyAsked(type, heavy, selection) : [];
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
