import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** An operation of the schema. */
export interface Operation {
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  field: GraphQLField<unknown, unknown>;
}

/** Every operation of a schema that is answered once. */
export const operationsOf = (schema: GraphQLSchema): Operation[] =>
  fieldsOf([
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ]);

/** Every operation of a schema that goes on answering. */
export const subscriptionsOf = (schema: GraphQLSchema): Operation[] =>
  fieldsOf([['subscription', schema.getSubscriptionType()]]);

function fieldsOf(
  roots: readonly (readonly [Operation['kind'], GraphQLObjectType | null | undefined])[],
): Operation[] {
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      kind,
      field,
    })),
  );
}

/** A request that asks for one operation with no more arguments than it needs, of the right types and about nothing that is there. */
export function minimalOperation(
  kind: Operation['kind'],
  field: GraphQLField<unknown, unknown>,
): { query: string; variables: Record<string, unknown> } {
  const needed = field.args.filter(isRequiredArgument);
  const declared = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
  const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return {
    query: `${kind} ${inBrackets(declared)} { ${field.name}${inBrackets(given)}${below} }`,
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, minimalValue(type, name)])),
  };
}

const SCALARS: Record<string, unknown> = {
  Boolean: false,
  Date: '2026-03-02',
  DateTime: '2026-03-02T02:00:00Z',
  Fen: 1,
  Float: 1,
  ID: 'none',
  Int: 1,
  JSON: null,
};

const TEXTS: Record<string, string> = {
  from: '2026-01',
  to: '2026-01',
  idempotencyKey: 'minimal-key',
  month: '2026-01',
};

/** A value of a type, no larger than it must be; `name` is its argument’s or field’s. */
export function minimalValue(type: GraphQLInputType, name: string): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [minimalValue(inner.ofType, name)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) {
    const needed = Object.values(inner.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(needed.map((each) => [each.name, minimalValue(each.type, each.name)]));
  }
  if (inner.name === 'String') return TEXTS[name] ?? 'x';
  if (!(inner.name in SCALARS)) throw new Error(`State a minimal ${inner.name}`);
  return SCALARS[inner.name];
}
