import { Field, getMetadataStorage } from 'type-graphql';
import type { Viewer } from '../auth/sessions.js';
import type { Database } from '../database/database.js';
import type { Row } from '../database/reader.js';
import { bySelection } from './by-selection.js';
import type { Selection } from './selection.js';

/** A class that is an entity and a GraphQL type. */
export type EntityClass = abstract new (...parameters: never[]) => object;

/** How a field leads from a row to the rows of another entity. */
export type Relation =
  | { kind: 'one'; target: () => EntityClass; key: string }
  | { kind: 'one back'; target: () => EntityClass; foreignKey: string; order?: string | undefined }
  | { kind: 'many'; target: () => EntityClass; foreignKey: string; order: string };

/** What reading ahead goes by: where the rows are, who sees them, and which day it is in Asia/Shanghai. */
export interface Reading {
  database: Database;
  /** Who reads: a customer sees their own alone. Null where it is nobody, or the product itself. */
  viewer: Viewer | null;
  today: string;
}

/** Sets a field on each of a list's rows; `below` is what the client asks for below the field. */
export type ReadAhead = (reading: Reading, rows: Row[], below: Selection) => Promise<void>;

interface Shape {
  relations: Map<string, Relation>;
  requirements: Map<string, string[]>;
  computed: Map<string, ReadAhead>;
  complete?: (row: Row) => void;
  /** What completing derives, and from which columns; where it is not said, from any. */
  derived?: Derived | undefined;
}

/** The fields that completing a row derives, each with the columns that it is derived from. */
type Derived = Readonly<Record<string, readonly string[]>>;

const shapes = new Map<EntityClass, Shape>();

function shapeOf(type: EntityClass): Shape {
  let shape = shapes.get(type);
  if (!shape)
    shapes.set(type, (shape = { relations: new Map(), requirements: new Map(), computed: new Map() }));
  return shape;
}

type Options = { description: string; nullable?: boolean };

/** A field that holds the row whose id stands in `key`. It is read ahead, by one statement for a whole list. */
export function BelongsTo(target: () => EntityClass, key: string, options: Options): PropertyDecorator {
  return (prototype, name) => {
    Field(() => target() as never, options)(prototype, name);
    const relation: Relation = { kind: 'one', target, key };
    shapeOf(prototype.constructor as EntityClass).relations.set(String(name), relation);
  };
}

/** A field that holds the one row whose `foreignKey` is this row's id (of several the last in `order`), or null. Read ahead, by one statement for a whole list. */
export function HasOne(
  target: () => EntityClass,
  foreignKey: string,
  { order, description }: { order?: string; description: string },
): PropertyDecorator {
  return (prototype, name) => {
    Field(() => target() as never, { description, nullable: true })(prototype, name);
    const relation: Relation = { kind: 'one back', target, foreignKey, order };
    shapeOf(prototype.constructor as EntityClass).relations.set(String(name), relation);
  };
}

/** A field that holds the rows whose `foreignKey` is this row's id, in `order`. Read ahead, by one statement for a whole list. */
export function HasMany(
  target: () => EntityClass,
  foreignKey: string,
  order: string,
  options: Options,
): PropertyDecorator {
  return (prototype, name) => {
    Field(() => [target()] as never, options)(prototype, name);
    const relation: Relation = { kind: 'many', target, foreignKey, order };
    shapeOf(prototype.constructor as EntityClass).relations.set(String(name), relation);
  };
}

/** Says that a computed field reads these relations (dotted paths) or unselected columns of its row, so that they are read ahead with it. */
export function Requires(...paths: string[]): PropertyDecorator {
  return (prototype, name) => {
    shapeOf(prototype.constructor as EntityClass).requirements.set(String(name), paths);
  };
}

/** Says how a field that no column and no relation holds is set: once for a whole list, only where it is asked for. */
export function ComputedBy(read: ReadAhead): PropertyDecorator {
  return (prototype, name) => {
    shapeOf(prototype.constructor as EntityClass).computed.set(String(name), read);
  };
}

/**
 * Completes each row of a type after it was read: parses JSON, derives simple fields. It may be called again for the same row.
 * Where `derived` says what is derived from which columns, a row may come without those that nobody asks for.
 */
export function onRead(type: EntityClass, complete: (row: Row) => void, derived?: Derived): void {
  Object.assign(shapeOf(type), { complete, derived });
}

/** Completes rows as `onRead` of their type says. */
export function completeRows(type: EntityClass, rows: readonly Row[]): void {
  const { complete } = shapeOf(type);
  if (complete) for (const row of rows) complete(row);
}

/** The fields that hold lists of other rows, by the type that has them. */
export const nestedLists = (): { type: string; fields: string[] }[] =>
  [...shapes].map(([type, { relations }]) => ({
    type: type.name,
    fields: [...relations].filter(([, { kind }]) => kind === 'many').map(([name]) => name),
  }));

/** The relations of a type that are asked for, each with what is asked below it. */
export const wantedRelations = bySelection((type, selection): [string, Relation, Selection][] => {
  const { relations } = shapeOf(type);
  return [...withRequirements(type, selection)].flatMap(([name, below]) => {
    const relation = relations.get(name);
    return relation ? [[name, relation, below] as [string, Relation, Selection]] : [];
  });
});

/** The computed fields of a type that are asked for, each with what is asked below it. */
export function wantedComputed(type: EntityClass, selection: Selection): [ReadAhead, Selection][] {
  return [...shapeOf(type).computed].flatMap(([name, read]) => {
    const below = selection.get(name);
    return below ? [[read, below] as [ReadAhead, Selection]] : [];
  });
}

/**
 * The columns that hold what a client asks for, and the keys that lead on; null where that cannot be told: a field that
 * something computes may read any column of its row, and so may who asked for more than the client.
 */
export function columnsAsked(type: EntityClass, selection: Selection): string[] | null {
  const { complete, computed, derived, relations } = shapeOf(type);
  if (selection.isClients !== true || (complete && !derived)) return null;
  const asked = withRequirements(type, selection);
  if (asked.size !== selection.size) return null;
  const names = [...asked.keys()].flatMap((name): readonly string[] => {
    const relation = relations.get(name);
    if (relation) return relation.kind === 'one' ? [relation.key] : [];
    return name === '__typename' ? [] : (derived?.[name] ?? [name]);
  });
  return names.some((name) => computed.has(name) || isResolved(type, name)) ? null : names;
}

/** Whether a method says what a field holds. */
const isResolved = (type: EntityClass, name: string): boolean =>
  getMetadataStorage().fieldResolvers.some(
    (each) => each.schemaName === name && each.getObjectType?.() === (type as unknown),
  );

/** The selection with what its computed fields need. */
export const withRequirements = bySelection((type, selection): Selection => {
  const { requirements } = shapeOf(type);
  const result: Selection = new Map(selection);
  for (const field of selection.keys()) {
    for (const path of requirements.get(field) ?? []) addPath(result, path.split('.'));
  }
  return result;
});

function addPath(selection: Selection, [first, ...rest]: string[]): void {
  if (first === undefined) return;
  const asked = selection.get(first);
  const below: Selection = Object.assign(new Map(asked), { first: asked?.first });
  selection.set(first, below);
  addPath(below, rest);
}
