import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type PubSub } from 'type-graphql';
import { guardOperations } from '../auth/guard-operations.js';
import { resolvers } from '../modules/resolvers.js';
import { describeArguments } from './describe-arguments.js';
import { describeEnumValues } from './enum-values.js';
import { boundNestedLists } from './nested-lists.js';
import { DateTimeScalar } from './scalars.js';
import { boundDays } from './sensible-days.js';

/** The library asks for one; what a subscription tells comes from the database. */
const unused: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription must say where its events come from');
  },
};

/** The executable schema, each operation behind its permission. */
export function createSchema(): GraphQLSchema {
  // A field that nothing resolves is its row's property: a resolver of its own would cost more than all the rest.
  for (const field of getMetadataStorage().fields) field.simple ??= true;
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    // Inputs are checked once, in the unit of work, which answers with the field that is wrong.
    validate: false,
    pubSub: unused,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  boundDays();
  boundNestedLists(schema);
  describeArguments(schema);
  describeEnumValues(schema);
  guardOperations(schema);
  return schema;
}
