import {
  coerceInputValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { badInput } from '../../graphql/connection.js';

/** Arguments of a list that say which page; a file is all of it. */
const OF_PAGING = new Set(['first', 'after']);

/**
 * Reads the arguments of a query from an address, by the schema, as the query itself would take them: texts and codes as
 * they are, objects and lists as JSON. Errors: BAD_USER_INPUT on what the query would not take.
 */
export function askedArguments(
  schema: GraphQLSchema,
  query: string,
  address: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const field = schema.getQueryType()?.getFields()[query];
  if (!field) throw new Error(`The schema has no query ${query}`);
  const args = field.args.filter(({ name }) => !OF_PAGING.has(name));
  return Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg, address[arg.name])]));
}

function valueOf(arg: GraphQLArgument, given: unknown): unknown {
  const { name, type, defaultValue } = arg;
  if (given === undefined || given === '') {
    if (defaultValue !== undefined) return defaultValue;
    if (isNonNullType(type)) throw badInput(`\`${name}\` is needed`);
    return null;
  }
  if (typeof given !== 'string') throw badInput(`\`${name}\` stands once`);
  return coerceInputValue(parsed(arg, given), type, (_, __, error) => {
    throw badInput(`\`${name}\`: ${error.message}`);
  });
}

function parsed({ name, type }: GraphQLArgument, given: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(type);
  if (!isListType(bare) && (isEnumType(named) || (isScalarType(named) && named.name !== 'Int'))) return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw badInput(`\`${name}\` is not JSON`);
  }
}
