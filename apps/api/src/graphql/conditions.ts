import type { SqlValue } from '../database/reader.js';

/** A condition in SQL with its parameters. */
export type Condition = readonly [sql: string, ...parameters: SqlValue[]];

/** The WHERE of conditions that must all hold; nothing where there are none. */
export const whereOf = (conditions: Condition[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;

/** The parameters of conditions, in the order of their SQL. */
export const parametersOf = (conditions: Condition[]): SqlValue[] =>
  conditions.flatMap(([, ...parameters]) => parameters);
