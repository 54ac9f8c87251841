import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A connection at the root of the schema. */
export interface List {
  name: string;
  /** What it lists. */
  node: GraphQLObjectType;
  /** The values of its `sort`; one empty one where it has none. */
  sorts: (string | null)[];
  /** What it can be narrowed by: each with its place in the arguments and its type’s name. */
  filters: Filter[];
}

/** One field of a list’s filter, or an argument of its own. */
export interface Filter {
  name: string;
  type: string;
  /** The arguments that narrow the list to a value. */
  toArguments: (value: unknown) => Record<string, unknown>;
  values: readonly string[] | null;
  /** Whether the list is never asked for without it. */
  isRequired: boolean;
}

const OF_EVERY_LIST = new Set(['first', 'after', 'sort']);

/** Every connection at the root. */
export function listsOf(schema: GraphQLSchema): List[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type, args }) => {
    const connection = getNamedType(type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
    const node = getNamedType(connection.getFields()['nodes']?.type);
    if (!isObjectType(node)) return [];
    const sort = getNamedType(args.find((each) => each.name === 'sort')?.type);
    const sorts = isEnumType(sort) ? sort.getValues().map((value) => value.name) : [null];
    return [{ name, node, sorts, filters: args.flatMap(filtersOf) }];
  });
}

function filtersOf(argument: GraphQLArgument): Filter[] {
  if (OF_EVERY_LIST.has(argument.name)) return [];
  const type = getNamedType(argument.type);
  if (!isInputObjectType(type))
    return [filter(argument, (value) => ({ [argument.name]: value }), isRequiredArgument(argument))];
  return Object.values(type.getFields()).map((field) =>
    filter(field, (value) => ({ [argument.name]: { [field.name]: value } })),
  );
}

function filter(
  { name, type }: Pick<GraphQLArgument, 'name' | 'type'>,
  toArguments: Filter['toArguments'],
  isRequired = false,
): Filter {
  const named = getNamedType(type);
  const values = isEnumType(named) ? named.getValues().map((value) => value.name) : null;
  return { name, type: named.name, toArguments, values, isRequired };
}

/** A request for a page of a list; `below` is what is asked beside the place where it ends. */
export function pageQuery(schema: GraphQLSchema, { name }: List, below: string): string {
  const args = schema.getQueryType()?.getFields()[name]?.args ?? [];
  const declared = args.map(
    (each) => `$${each.name}: ${String(each.type).replace(/!$/, each.defaultValue === undefined ? '!' : '')}`,
  );
  const given = args.map((each) => `${each.name}: $${each.name}`);
  return `query (${declared.join(', ')}) { ${name}(${given.join(', ')}) { ${below} pageInfo { hasNextPage endCursor } } }`;
}
