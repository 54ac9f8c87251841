import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../graphql/context.js';
import { isAllowed, permissions } from './permissions.js';
import { requireReadable } from './readers.js';

/** Puts the permission before every operation of the schema. Refuses to go on where one has none stated. */
export function guardOperations(schema: GraphQLSchema): void {
  const missing: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    if (!type) continue;
    for (const field of Object.values(type.getFields())) {
      if (permissions[nameOf(type, field)] === undefined) missing.push(nameOf(type, field));
      guard(type, field as GraphQLField<unknown, Context>);
    }
  }
  if (missing.length > 0) throw new Error(`No permission is stated for ${missing.join(', ')}`);
}

const nameOf = (type: GraphQLObjectType, field: { name: string }): string => `${type.name}.${field.name}`;

function guard(type: GraphQLObjectType, field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const permission = permissions[nameOf(type, field)];
  field.resolve = (root, args, context, info) => {
    const roles = context.viewer?.roles ?? null;
    if (isAllowed(permission, roles)) {
      requireReadable(info, roles);
      return resolve(root, args, context, info);
    }
    throw context.viewer
      ? new GraphQLError('Your role may not do this', { extensions: { code: 'FORBIDDEN' } })
      : new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  };
}
