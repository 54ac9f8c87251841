import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { guardOperations } from '../auth/guard-operations.js';
import { resolvers } from '../modules/resolvers.js';
import { describeArguments } from './describe-arguments.js';
import { DateTimeScalar } from './scalars.js';

/** The executable schema, each operation behind its permission. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    // Inputs are checked once, in the unit of work, which answers with the field that is wrong.
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  describeArguments(schema);
  guardOperations(schema);
  return schema;
}
