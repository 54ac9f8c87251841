import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Row, SqlValue } from '../database/reader.js';
import type { EntityClass, Reading } from './relations.js';
import { merged, selectionOf } from './selection.js';
import { columnsOf, stitch } from './stitch.js';

@ObjectType({ description: 'Where a page of a connection ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last one on this page: the next page’s `after`. Null on an empty page.',
  })
  endCursor: string | null;
}

/** The page that a client asks for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many at most, 1 to 100.' })
  first: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which the page begins; the first page where left out.',
  })
  after?: string | null;
}

/** A page of rows as a connection gives it. */
export interface Connection {
  edges: { cursor: string; node: Row }[];
  nodes: Row[];
  pageInfo: PageInfo;
  totalCount: number | null;
}

/** The GraphQL type of a connection over a type; `name` is the type's own name. */
export function connectionOf(type: EntityClass, name: string): EntityClass {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a connection.` })
  class Edge {
    @Field(() => String, { description: 'The place of this one in the order of the list.' })
    cursor: string;

    @Field(() => type as never, { description: `The ${name}.` })
    node: Row;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The page, each with its cursor.' })
    edges: Edge[];

    @Field(() => [type as never], { description: 'The page without cursors.' })
    nodes: Row[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description: 'How many there are in all under the same filter; counted only when asked for.',
    })
    totalCount: number;
  }
  return ConnectionType;
}

/** A list: which rows, in which order. Order columns all run in one direction and end with `id`. */
export interface ListQuery {
  type: EntityClass;
  where?: (Condition | false | null | undefined)[];
  orderBy?: string[];
  descending?: boolean;
}

/** A condition in SQL with its parameters. */
export type Condition = readonly [sql: string, ...parameters: SqlValue[]];

/** Reads one page of a list with all that is asked for below it. Errors: BAD_USER_INPUT on a page size outside 1 to 100 or a foreign cursor. */
export async function page(
  context: Reading,
  info: GraphQLResolveInfo,
  list: ListQuery,
  { first: asMany, after }: PageArgs,
): Promise<Connection> {
  const first = asMany ?? 50;
  if (first < 1 || first > 100) throw badInput('`first` must be from 1 to 100');
  const asked = selectionOf(info);
  const below = merged(asked.get('nodes'), asked.get('edges')?.get('node'));
  const { database } = context;
  const { table, columns } = columnsOf(database, list.type, below);
  const orderBy = list.orderBy ?? ['id'];
  const filters = (list.where ?? []).filter((condition) => !!condition);
  const from = after ? [...filters, afterCursor(orderBy, list.descending ?? true, after)] : filters;
  const direction = (list.descending ?? true) ? 'DESC' : 'ASC';
  const order = orderBy.map((column) => `${column} ${direction}`).join(', ');
  const [rows, totalCount] = await Promise.all([
    database.reader.rows(
      `SELECT ${columns} FROM ${table}${whereOf(from)} ORDER BY ${order} LIMIT ${first + 1}`,
      parametersOf(from),
    ),
    asked.has('totalCount') ? count(context, table, filters) : null,
  ]);
  const nodes = rows.slice(0, first);
  await stitch(context, list.type, nodes, below);
  const edges = nodes.map((node) => ({ cursor: cursorOf(orderBy, node), node }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, nodes, pageInfo, totalCount };
}

async function count(context: Reading, table: string, filters: Condition[]): Promise<number> {
  const sql = `SELECT COUNT(*) AS total FROM ${table}${whereOf(filters)}`;
  const [row] = await context.database.reader.rows<{ total: number }>(sql, parametersOf(filters));
  return row?.total ?? 0;
}

const whereOf = (conditions: Condition[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;

const parametersOf = (conditions: Condition[]): SqlValue[] =>
  conditions.flatMap(([, ...parameters]) => parameters);

function cursorOf(orderBy: string[], row: Row): string {
  return Buffer.from(JSON.stringify(orderBy.map((column) => row[column]))).toString('base64url');
}

function afterCursor(orderBy: string[], descending: boolean, cursor: string): Condition {
  const values = parseCursor(cursor, orderBy.length);
  const than = descending ? '<' : '>';
  const parameters: SqlValue[] = [];
  const cases = orderBy.map((column, index) => {
    parameters.push(...values.slice(0, index + 1));
    const equal = orderBy
      .slice(0, index)
      .map((each) => `${each} = ? AND `)
      .join('');
    return `(${equal}${column} ${than} ?)`;
  });
  return [`(${cases.join(' OR ')})`, ...parameters];
}

function parseCursor(cursor: string, length: number): SqlValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isSqlValue)) return values;
  } catch {
    // falls through to the refusal: whatever it was, it is no cursor of this list
  }
  throw badInput('`after` is not a cursor of this list');
}

const isSqlValue = (value: unknown): value is SqlValue =>
  typeof value === 'string' || typeof value === 'number';

/** An error that says that the request itself is wrong. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
