import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardOperations } from '../src/auth/guard-operations.js';
import { isAllowed, permissions } from '../src/auth/permissions.js';
import { createSchema } from '../src/graphql/build-schema.js';
import { Role } from '../src/graphql/enums.js';
import { minimalOperation } from './minimal-operation.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';

const schema = createSchema();

interface Operation {
  name: string;
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

const operations: Operation[] = (
  [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    name: `${type?.name}.${field.name}`,
    kind,
    field,
  })),
);

describe('permissions', () => {
  test('every operation of the schema has one stated, and none is stated for what isn’t there', () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  test('a schema with an operation that has none stated is not served', () => {
    const unstated = buildSchema(
      'type Query { viewer: Int, unheardOf: Int } type Mutation { signOut: Int, undo: Int }',
    );
    expect(() => guardOperations(unstated)).toThrow(
      'No permission is stated for Query.unheardOf, Mutation.undo',
    );
    expect(() => guardOperations(buildSchema('type Query { viewer: Int }'))).not.toThrow();
  });
});

describe('a role does what it is permitted, over HTTP:', () => {
  let server: TestServer;
  const clients = new Map<string, Client>();
  beforeAll(async () => {
    server = await startTestServer();
    clients.set('nobody', server.anonymous);
    for (const login of ['admin', 'sales', 'finance', 'service'] as const)
      clients.set(login.toUpperCase(), await server.as(login));
  });
  afterAll(() => server.stop());

  // Signing out ends the session that the others need.
  const inOrder = operations.toSorted(
    (a, b) => Number(a.name === 'Mutation.signOut') - Number(b.name === 'Mutation.signOut'),
  );
  const matrix = inOrder.flatMap((operation) =>
    ['nobody', ...Object.values(Role)].map((who) => {
      const allowed = isAllowed(permissions[operation.name], who === 'nobody' ? null : [who as Role]);
      return { ...operation, who, says: allowed ? 'may' : 'may not', allowed };
    }),
  );

  test.each(matrix)('$who $says use $name', async ({ kind, field, who, allowed }) => {
    const { query, variables } = minimalOperation(kind, field);
    const { errors = [] } = (await clients.get(who)?.request(query, variables)) ?? {};
    const codes = errors.map(({ extensions }) => extensions?.code);
    const refused = who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(codes).toEqual(allowed ? [] : [refused]);
  });
});

const roots: ReadonlySet<unknown> = new Set([schema.getQueryType(), schema.getMutationType()]);

interface Described {
  name: string;
  description?: string | null | undefined;
}

const within = (parent: string, { name, description }: Described): Described => ({
  name: `${parent}.${name}`,
  description,
});

/** A type with its fields and their arguments. The roots are described by what they hold. */
function partsOf(type: GraphQLNamedType): Described[] {
  if (isInputObjectType(type))
    return [type, ...Object.values(type.getFields()).map((field) => within(type.name, field))];
  if (!isObjectType(type)) return [type];
  return roots.has(type) ? fieldsOf(type) : [type, ...fieldsOf(type)];
}

const fieldsOf = (type: GraphQLObjectType): Described[] =>
  Object.values(type.getFields()).flatMap((field) => [
    within(type.name, field),
    ...field.args.map((argument) => within(`${type.name}.${field.name}`, argument)),
  ]);

test('every type, field, argument and enum is described', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const parts = types.flatMap(partsOf);
  expect(parts.length).toBeGreaterThan(300);
  expect(
    parts.filter(({ description }) => (description ?? '').trim().length < 4).map(({ name }) => name),
  ).toEqual([]);
});
