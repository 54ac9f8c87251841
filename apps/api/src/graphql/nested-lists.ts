import { type GraphQLArgument, GraphQLInt, type GraphQLSchema, isObjectType } from 'graphql';
import { badInput } from './bad-input.js';
import { nestedLists } from './relations.js';
import { FIRST, type Selection } from './selection.js';

const MOST = 1_000;

const wantedOf: GraphQLArgument = {
  name: FIRST,
  type: GraphQLInt,
  description: `How many at most, 1 to ${MOST}; all of them where left out.`,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};

/** Gives each field that holds a list of other rows the argument that says how many are wanted. */
export function boundNestedLists(schema: GraphQLSchema): void {
  for (const { type: owner, fields } of nestedLists()) {
    const type = schema.getType(owner);
    if (!isObjectType(type)) continue;
    for (const name of fields) {
      const field = type.getFields()[name];
      if (field) Object.assign(field, { args: [...field.args, wantedOf] });
    }
  }
}

/** How many of each parent's are wanted; null for all. Errors: BAD_USER_INPUT outside 1 to 1,000. */
export function wantedOfEach({ first }: Selection): number | null {
  if (first === undefined) return null;
  if (first < 1 || first > MOST) throw badInput(`\`${FIRST}\` of a nested list must be from 1 to ${MOST}`);
  return first;
}
