import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../database/reader.js';
import type { EntityClass, Reading } from './relations.js';
import { badInput } from './bad-input.js';
import { type Condition, parametersOf, whereOf } from './conditions.js';
import { seenBy } from './ownership.js';
import { cursorOf, type Order, placeOf } from './cursor.js';
import { readInOrder } from './read-in-order.js';
import { merged, type Selection, selectionOf } from './selection.js';
import { columnsOf } from './row-columns.js';
import { stitch } from './stitch.js';

export { badInput } from './bad-input.js';
export type { Condition } from './conditions.js';

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

/** A list: which rows, in which order. The order ends with a column that no two rows share; by `id`, the latest first, where none is given. */
export interface ListQuery extends Partial<Order> {
  type: EntityClass;
  where?: (Condition | false | null | undefined)[];
}

/** Reads one page of a list with all that is asked for below it; a customer sees their own alone. Errors: BAD_USER_INPUT on a page size outside 1 to 100 or a foreign cursor. */
export async function page(
  context: Reading,
  info: GraphQLResolveInfo,
  { type, where = [], orderBy = ['id'], descending = true }: ListQuery,
  args: PageArgs,
): Promise<Connection> {
  const first = args.first ?? 50;
  if (first < 1 || first > 100) throw badInput('`first` must be from 1 to 100');
  const order = { orderBy, descending };
  const place = args.after ? placeOf(order, args.after) : null;
  if (args.after && !place) throw badInput('`after` is not a cursor of this list');
  const asked = selectionOf(info);
  const below = nodesAsked(asked);
  const filters = [...where, seenBy(type, context.viewer)].filter((condition) => !!condition);
  const { table, columns } = columnsOf(context.database, type, below);
  const select = `SELECT ${columns} FROM ${table}`;
  const [rows, totalCount] = await Promise.all([
    readInOrder(context, type, select, { filters, order, place, atMost: first + 1 }),
    asked.has('totalCount') ? count(context, table, filters) : null,
  ]);
  const nodes = rows.slice(0, first);
  await stitch(context, type, nodes, below);
  const edges = nodes.map((node) => ({ cursor: cursorOf(order, node), node }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, nodes, pageInfo, totalCount };
}

const nodesKnown = new WeakMap<Selection, Selection>();

/** What is asked for of each record of a connection. */
function nodesAsked(asked: Selection): Selection {
  let below = nodesKnown.get(asked);
  if (!below) nodesKnown.set(asked, (below = merged(asked.get('nodes'), asked.get('edges')?.get('node'))));
  return below;
}

async function count(context: Reading, table: string, filters: Condition[]): Promise<number> {
  const sql = `SELECT COUNT(*) AS total FROM ${table}${whereOf(filters)}`;
  const [row] = await context.database.reader.rows<{ total: number }>(sql, parametersOf(filters));
  return row?.total ?? 0;
}
