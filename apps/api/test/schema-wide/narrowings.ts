import type { DataSource, EntityMetadata } from 'typeorm';
import type { Database } from '../../src/database/database.js';
import type { Filter, List } from './lists.js';

/** One thing that a list is narrowed to. */
export interface Narrowing {
  says: string;
  filter: string;
  arguments: Record<string, unknown>;
}

/** Entities whose GraphQL type has another name. */
const ENTITIES: Record<string, string> = { MonthLock: 'AccountingMonth' };

/** What a filter is tried with where neither its type nor its column tells. */
const STATED: Record<string, readonly unknown[]> = {
  'customers.search': ['通', 'name 7', 'zz'],
  'users.search': ['a', 'zz'],
  'renewalsDue.withinDays': [0, 30, 366],
  'rateTableEdits.sinceVersion': [0, 3, 300],
};

/** The entity behind a list’s type. */
export function entityOf(dataSource: DataSource, { node }: List): EntityMetadata {
  const name = ENTITIES[node.name] ?? node.name;
  const entity = dataSource.entityMetadatas.find((each) => each.name === name);
  if (!entity)
    throw new Error(`State in ENTITIES of narrowings.ts which entity is behind the type ${node.name}`);
  return entity;
}

/** Every value of each filter of a list that is worth trying: all of an enum, the commonest and the rarest of a column. */
export async function narrowingsOf(database: Database, list: List): Promise<Narrowing[]> {
  const perFilter = await Promise.all(
    list.filters.map(async (filter) =>
      (await valuesOf(database, list, filter)).map((value) => ({
        says: `${filter.name} ${String(value)}`,
        filter: filter.name,
        arguments: filter.toArguments(value),
      })),
    ),
  );
  return perFilter.flat();
}

/** The arguments without which a list is not asked for, each with the commonest of its values. */
export async function requiredOf(database: Database, list: List): Promise<Record<string, unknown>> {
  const required = list.filters.filter(({ isRequired }) => isRequired);
  const given = await Promise.all(
    required.map(async (filter) => filter.toArguments((await valuesOf(database, list, filter))[0])),
  );
  return Object.assign({}, ...given) as Record<string, unknown>;
}

async function valuesOf(
  { dataSource, reader }: Database,
  list: List,
  { name, type, values }: Filter,
): Promise<readonly unknown[]> {
  const place = `${list.name}.${name}`;
  if (STATED[place]) return STATED[place];
  if (values) return values;
  if (type === 'Boolean') return [true, false];
  if (type === 'Date') return ['2023-06-01', '2026-03-02'];
  const entity = entityOf(dataSource, list);
  if (!entity.findColumnWithPropertyName(name))
    throw new Error(`State in STATED of narrowings.ts what ${place} is to be tried with`);
  const frequency = `SELECT ${name} AS value, COUNT(*) AS n FROM ${entity.tableName} WHERE ${name} IS NOT NULL GROUP BY ${name} ORDER BY n`;
  const [rarest] = await reader.rows<{ value: unknown }>(`${frequency} LIMIT 1`);
  const [commonest] = await reader.rows<{ value: unknown }>(`${frequency} DESC LIMIT 1`);
  return [commonest?.value, rarest?.value];
}
