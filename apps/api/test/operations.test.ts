import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { guardOperations } from '../src/auth/guard-operations.js';
import { permissions } from '../src/auth/permissions.js';
import { createSchema } from '../src/graphql/build-schema.js';
import { operationsOf, subscriptionsOf } from './minimal-operation.js';
import { EVERYBODY, isMeantFor } from './who-may.js';

const schema = createSchema();
const operations = [...operationsOf(schema), ...subscriptionsOf(schema)];

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

  test('a schema with an operation open to customers that does not say whose its rows are is not served (3)', () => {
    const strange = 'type Strange { a: Int } type StrangeConnection { nodes: [Strange] }';
    const open = buildSchema(
      `type Query { contracts: StrangeConnection, licence: Strange, quotes: Strange } ${strange}`,
    );
    expect(() => guardOperations(open)).toThrow(
      'Customers may use Query.contracts, Query.licence: state whose',
    );
    const changing = buildSchema(
      'type Query { viewer: Int } type Mutation { closeIncident: Int, openIncident: Int }',
    );
    expect(() => guardOperations(changing)).not.toThrow();
    const stated = 'type Contract { a: Int } type ContractConnection { nodes: [Contract] }';
    expect(() =>
      guardOperations(buildSchema(`type Query { contracts: ContractConnection } ${stated}`)),
    ).not.toThrow();
  });
});

test('every operation’s description says who may use it', () => {
  const roles = EVERYBODY.filter((who) => who === who.toUpperCase() && who !== 'OTHER_CUSTOMER');
  const said = operationsOf(schema).map(({ name, field: { description } }) => {
    const who = / For ([^.]*)\.$/.exec(description ?? '')?.[1] ?? '';
    return [
      name,
      who.startsWith('everybody') ? roles : roles.filter((role) => who.split(', ').includes(role)),
    ];
  });
  const meant = operationsOf(schema).map(({ name }) => [
    name,
    roles.filter((role) => isMeantFor(name, role)),
  ]);
  expect(said).toEqual(meant);
});

const roots: ReadonlySet<unknown> = new Set([
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
]);

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
  if (isEnumType(type)) return [type, ...type.getValues().map((value) => within(type.name, value))];
  if (!isObjectType(type)) return [type];
  return roots.has(type) ? fieldsOf(type) : [type, ...fieldsOf(type)];
}

const fieldsOf = (type: GraphQLObjectType): Described[] =>
  Object.values(type.getFields()).flatMap((field) => [
    within(type.name, field),
    ...field.args.map((argument) => within(`${type.name}.${field.name}`, argument)),
  ]);

test('every type, field, argument, input field and enum value has a sentence', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const parts = types.flatMap(partsOf);
  expect(parts.length).toBeGreaterThan(1500);
  expect(
    parts.filter(({ description }) => !SENTENCE.test(description ?? '')).map(({ name }) => name),
  ).toEqual([]);
});

/** It begins with a capital, a figure, Chinese or a name in backticks, and ends with a full stop. */
const SENTENCE = /^[\p{Lu}\p{Lo}\d`][^]*\.$/u;
