import { getNamedType, type GraphQLSchema, isEnumType, isObjectType } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Database } from '../../src/database/database.js';
import { liftGuards } from '../../src/database/guards/keep-guards.js';
import type { SqlValue } from '../../src/database/reader.js';
import { copyOfGuidesTable } from '../tables.js';
import { dayAt, drawn, keyOf, parentsOf } from './filled-values.js';

/** A value for a column of the row at an index; undefined leaves it to what its type says. */
export type Override = (index: number) => SqlValue | undefined;

/** How tables are filled. */
export interface Filling {
  /** Rows of a table. */
  rowsOf: (table: string) => number;
  /** Whether some parents and values are far more frequent than others, and some columns empty; else each row has one parent, child and neighbour. */
  skewed: boolean;
  /** Values of single columns, by `table.column`. */
  overrides?: Record<string, Override>;
}

/** Tables that the product’s own machinery fills, or the seed. */
const LEFT_ALONE = new Set([
  'audit_chain',
  'billing_settings',
  'idempotency_keys',
  'number_sequences',
  'sessions',
  'settings',
  'users',
]);

const GUIDES_TABLE = JSON.stringify(copyOfGuidesTable());

const OUTCOME = JSON.stringify({ ok: true, drawn: 0, allowance: null, lines: [], totalFen: 0, trace: [] });

/** What a column must hold for its type to be read at all. */
const FORMS: Record<string, Override> = {
  'rate_tables.document': () => GUIDES_TABLE,
  'rate_tables.effectiveFrom': () => '2030-01-01',
  'decisions.outcome': () => OUTCOME,
  'audit_entries.chain': () => 1,
  // Below it are those that the seed has left.
  'audit_entries.sequence': (index) => index + 1000,
  'accounting_months.id': (index) =>
    `${1000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  'incidents.targetRow': () => '/responseTargets/0',
  'incidents.level': (index) => (index % 3) + 1,
  'incident_level_changes.levelBefore': () => 1,
  'incident_level_changes.levelAfter': () => 2,
};

/**
 * Fills every table of the entities with rows that hang together, as the columns’ names and types say, without regard to
 * what the services would let in. A table that is new is filled by itself.
 */
export async function fillTables(database: Database, schema: GraphQLSchema, filling: Filling): Promise<void> {
  await liftGuards(database.dataSource);
  const users = await database.reader.rows<{ id: string }>('SELECT id FROM users ORDER BY id');
  const filled = { schema, filling, users: users.map(({ id }) => id) };
  const wanted = database.dataSource.entityMetadatas.filter(({ tableName }) => !LEFT_ALONE.has(tableName));
  for (const entity of parentsFirst(wanted)) {
    const columns = entity.columns.map(({ propertyName: name }) => ({
      name,
      value: valueOf(entity, name, filled),
    }));
    await insert(database, entity.tableName, columns, filling.rowsOf(entity.tableName));
  }
}

interface Filled {
  schema: GraphQLSchema;
  filling: Filling;
  users: string[];
}

type Values = { name: string; value: (index: number) => SqlValue }[];

async function insert(database: Database, table: string, columns: Values, rows: number): Promise<void> {
  const names = columns.map(({ name }) => name).join(',');
  const marks = `(${columns.map(() => '?').join(',')})`;
  const atOnce = Math.max(1, Math.floor(30_000 / columns.length / 4));
  await database.transaction(async (transaction) => {
    for (let from = 0; from < rows; from += atOnce) {
      const size = Math.min(atOnce, rows - from);
      const values = Array.from({ length: size }, (_, at) => columns.map(({ value }) => value(from + at)));
      await transaction.run(
        `INSERT INTO ${table} (${names}) VALUES ${Array.from({ length: size }, () => marks).join(',')}`,
        values.flat(),
      );
    }
  });
}

/** The entities, those that others refer to first. */
function parentsFirst(entities: EntityMetadata[]): EntityMetadata[] {
  const sorted: EntityMetadata[] = [];
  const visit = (entity: EntityMetadata): void => {
    if (sorted.includes(entity) || !entities.includes(entity)) return;
    for (const { referencedEntityMetadata } of entity.foreignKeys)
      if (referencedEntityMetadata !== entity) visit(referencedEntityMetadata);
    sorted.push(entity);
  };
  for (const entity of entities) visit(entity);
  return sorted;
}

function valueOf(entity: EntityMetadata, name: string, rest: Filled): (index: number) => SqlValue {
  const place = `${entity.tableName}.${name}`;
  const override = rest.filling.overrides?.[place] ?? FORMS[place];
  const plain = plainValue(entity, name, rest);
  return (index) => {
    const stated = override?.(index);
    return stated === undefined ? plain(index) : stated;
  };
}

function plainValue(entity: EntityMetadata, name: string, rest: Filled): (index: number) => SqlValue {
  const { filling, users } = rest;
  const table = entity.tableName;
  const salt = `${table}.${name}`;
  const column = entity.findColumnWithPropertyName(name);
  if (!column) throw new Error(`${table} has no column ${name}`);
  const isUnique = entity.indices.some((index) => index.isUnique && index.columns.includes(column));
  const parent = parentsOf(entity)[name];
  const mayBeEmpty = filling.skewed && column.isNullable && !isUnique;
  const full =
    parent === 'users'
      ? (index: number) => users[drawn(salt, index, users.length)] ?? null
      : parent !== undefined
        ? keyValue(salt, parent, filling, isUnique || column.isPrimary)
        : column.isPrimary
          ? (index: number) => keyOf(table, index, Number(column.length))
          : columnValue(entity, column, isUnique, rest);
  if (mayBeEmpty && parent === table) return () => null;
  return (index) => (mayBeEmpty && drawn(`${salt} none`, index, 10) < 3 ? null : full(index));
}

/** A key of another table: of half the rows the first one’s, where some are more frequent than others. */
function keyValue(salt: string, parent: string, { rowsOf, skewed }: Filling, isUnique: boolean) {
  const rows = rowsOf(parent);
  if (!skewed || isUnique) return (index: number) => keyOf(parent, index % rows);
  return (index: number) => keyOf(parent, drawn(salt, index, 2) * drawn(`${salt} rest`, index, rows));
}

function columnValue(
  entity: EntityMetadata,
  { propertyName: name, type, length, isNullable }: ColumnMetadata,
  isUnique: boolean,
  { schema, filling }: Filled,
): (index: number) => SqlValue {
  const table = entity.tableName;
  const salt = `${table}.${name}`;
  const states = enumValues(schema, entity.name, name);
  if (states.length > 0) {
    const rest = (index: number): number => drawn(`${salt} rest`, index, states.length);
    return (index) => states[filling.skewed && drawn(salt, index, 10) > 7 ? rest(index) : 0] ?? '';
  }
  const day = (index: number): string => dayAt(salt, name, index, filling.rowsOf(table));
  if (type === 'date') return day;
  if (type === 'datetime') return (index) => `${day(index)} 0${index % 10}:00:00.000`;
  if (type === 'mediumtext') return () => (isNullable ? null : '{}');
  if (type !== 'varchar')
    return (index) => (isUnique ? index : drawn(salt, index, name.endsWith('Fen') ? 5000 : 2));
  if (isUnique || /name|number|text/i.test(name))
    return (index) => `${name} ${drawn(salt, index, 1e6)}-${index}`.slice(-Number(length));
  return () => (name === 'product' ? 'FINANCE' : name.endsWith('Id') ? '' : name.slice(0, Number(length)));
}

function enumValues(schema: GraphQLSchema, type: string, field: string): string[] {
  const object = schema.getType(type);
  const found = isObjectType(object) ? object.getFields()[field] : undefined;
  const named = found && getNamedType(found.type);
  return isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
}
