import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { customerMayRead } from '../src/auth/customer-view.js';
import { minimalValue, type Operation } from './minimal-operation.js';

/** As many fields as an operation may have, and some to spare. */
const MOST_FIELDS = 350;

/** All that a customer may read below a type, as deep as an operation may go; `place` is the field that leads to it. */
export function readableBelow(place: string, type: GraphQLObjectType): string {
  for (let depth = 6; depth > 1; depth -= 1) {
    const all = readable(place, type, depth);
    if ((all.match(/\w+/g) ?? []).length <= MOST_FIELDS) return all;
  }
  return readable(place, type, 1);
}

function readable(place: string, type: GraphQLObjectType, depth: number): string {
  const fields = readableFields(place, type).flatMap((field) => {
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [field.name];
    if (!isObjectType(below) || depth <= 1) return [];
    return [`${field.name} ${readable(`${type.name}.${field.name}`, below, depth - 1)}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

// What stands on the edges of a page stands among its nodes.
const readableFields = (place: string, type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(
    ({ name, args }) =>
      name !== 'edges' && !args.some(isRequiredArgument) && customerMayRead(place, type.name, name),
  );

/** What a customer may read below an operation, in parts that are each small enough to be asked for. */
export function readableParts({ name, field }: Operation): string[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return [''];
  const page = getNamedType(type.getFields()['nodes']?.type);
  const record = isObjectType(page) ? page : type;
  const place = record === type ? name : `${type.name}.nodes`;
  const parts = readableFields(place, record).flatMap((each) => {
    const below = getNamedType(each.type);
    const own = `${record.name}.${each.name}`;
    return isObjectType(below) ? [`{ ${each.name} ${readableBelow(own, below)} }`] : [];
  });
  const all = [readable(place, record, 1), ...parts];
  return record === type ? all : all.map((each) => `{ nodes ${each} }`);
}

/** Where an operation asks for a key: the names of the argument and, within inputs, of the field. */
export type KeyPlace = readonly string[];

/** Every place where an operation asks for a key. */
export function keyPlaces({ field }: Operation): KeyPlace[] {
  return field.args.flatMap(({ name, type }) => placesIn(type, [name]));
}

function placesIn(type: GraphQLInputType, place: KeyPlace): KeyPlace[] {
  const inner = getNamedType(type);
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) => placesIn(field.type, [...place, field.name]));
  return inner.name === 'ID' ? [place] : [];
}

/** A request for an operation with `keys` where it asks for them, and otherwise no more than it needs, that reads what `below` says. */
export function requestWith(
  { kind, field }: Operation,
  keys: (place: KeyPlace) => string | undefined,
  below: string,
): { query: string; variables: Record<string, unknown> } {
  const given = field.args.flatMap(({ name: argument, type }) => {
    const value = valueOf(type, [argument], keys);
    return value === undefined && !isRequiredArgument({ type } as never) ? [] : [{ argument, type, value }];
  });
  const inBrackets = (parts: string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const declared = inBrackets(given.map(({ argument, type }) => `$${argument}: ${String(type)}`));
  const passed = inBrackets(given.map(({ argument }) => `${argument}: $${argument}`));
  return {
    query: `${kind} ${declared} { ${field.name}${passed} ${below} }`,
    variables: Object.fromEntries(given.map(({ argument, value }) => [argument, value])),
  };
}

function valueOf(
  type: GraphQLInputType,
  place: KeyPlace,
  keys: (place: KeyPlace) => string | undefined,
): unknown {
  const inner = getNullableType(type);
  const name = place.at(-1) ?? '';
  if (name === 'idempotencyKey') return randomUUID();
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).flatMap((field) => {
      const value = valueOf(field.type, [...place, field.name], keys);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return fields.length === 0 && inner === type ? undefined : Object.fromEntries(fields);
  }
  if (getNamedType(type).name === 'ID') {
    const key = keys(place);
    if (key !== undefined) return isListType(inner) ? [key] : key;
  }
  return inner === type ? undefined : minimalValue(type, name);
}
