import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../graphql/context.js';
import { ownedTypes } from '../graphql/ownership.js';
import { keptToOwn } from './customer-view.js';
import { isAllowed, type Permission, permissions, whoMay } from './permissions.js';
import { describeReaders, requireReadable } from './readers.js';

/**
 * Puts the permission before every operation of the schema, and says it in its description. Refuses to go on where one has none stated, or is open to
 * customers without saying what keeps them to their own.
 */
export function guardOperations(schema: GraphQLSchema): void {
  describeReaders(schema);
  const missing: string[] = [];
  const open: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (!type) continue;
    for (const field of Object.values(type.getFields())) {
      const name = nameOf(type, field);
      const permission = permissions[name];
      if (permission === undefined) {
        missing.push(name);
        continue;
      }
      if (isAllowed(permission, ['CUSTOMER']) && !isKeptToOwn(name, field)) open.push(name);
      field.description = `${field.description ?? ''} For ${whoMay(permission)}.`;
      guard(permission, field as GraphQLField<unknown, Context>, type === schema.getSubscriptionType());
    }
  }
  if (missing.length > 0) throw new Error(`No permission is stated for ${missing.join(', ')}`);
  if (open.length > 0)
    throw new Error(
      `Customers may use ${open.join(', ')}: state whose the rows are (OwnedBy on the type, or keptToOwn), or permit the desks alone (STAFF)`,
    );
}

const nameOf = (type: GraphQLObjectType, field: { name: string }): string => `${type.name}.${field.name}`;

/** Whether a customer who uses an operation is kept to what is theirs. */
function isKeptToOwn(name: string, field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type).name.replace(/Connection$/, '');
  return keptToOwn[name] !== undefined || (name.startsWith('Query.') && ownedTypes().has(type));
}

/** A subscription is guarded where it begins: what it tells afterwards is looked at as it is told. */
function guard(permission: Permission, field: GraphQLField<unknown, Context>, isSubscription: boolean): void {
  const resolve = (isSubscription ? field.subscribe : field.resolve) ?? defaultFieldResolver;
  const guarded: typeof resolve = (root, args, context, info) => {
    const roles = context.viewer?.roles ?? null;
    if (isAllowed(permission, roles)) {
      requireReadable(info, roles);
      return resolve(root, args, context, info);
    }
    throw context.viewer
      ? new GraphQLError(`Your role may not do this: it is for ${whoMay(permission)}`, {
          extensions: { code: 'FORBIDDEN' },
        })
      : new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED' } });
  };
  if (isSubscription) field.subscribe = guarded;
  else field.resolve = guarded;
}
