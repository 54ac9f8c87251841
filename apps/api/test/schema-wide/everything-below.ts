import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Within what every operation must stay; a little below the limits, for what stands around it. */
const MOST_FIELDS = 360;
const DEEPEST = 9;

/** Something to ask for, with what lies below it. */
interface Asked {
  name: string;
  /** Null for a field that holds no object. */
  below: Asked[] | null;
}

/** A selection, and how much it asks for. */
export interface Selected {
  /** What follows the type, in braces. */
  text: string;
  /** How many of its fields hold objects, each of which may cost a statement. */
  objects: number;
  /** Every field of it, as `Type.field`, as often as it is asked for. */
  fields: string[];
}

const mayBeAsked = ({ args }: GraphQLField<unknown, unknown>): boolean => !args.some(isRequiredArgument);

/** The fields of a type that hold objects. */
export function objectFieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => mayBeAsked(field) && isObjectType(getNamedType(field.type)),
  );
}

/**
 * Everything below one field of a type, level by level and to the limits of one operation: no type below itself. With no
 * field it is everything below all of them.
 */
export function everythingBelow(type: GraphQLObjectType, field: string | null, deepest = DEEPEST): Selected {
  const root: Asked[] = [];
  const fields: string[] = [];
  let objects = 0;
  let level: { type: GraphQLObjectType; asked: Asked[]; above: string[]; only: string | null }[] = [
    { type, asked: root, above: [], only: field },
  ];
  for (let depth = 1; level.length > 0 && depth <= deepest; depth += 1) {
    const next: typeof level = [];
    for (const { type: at, asked, above, only } of level) {
      const simple = Object.values(at.getFields()).filter(
        (each) => mayBeAsked(each) && isLeafType(getNamedType(each.type)),
      );
      fields.push(...simple.map(({ name }) => `${at.name}.${name}`));
      asked.push(...simple.map(({ name }) => ({ name, below: null })));
      for (const each of objectFieldsOf(at)) {
        const named = getNamedType(each.type) as GraphQLObjectType;
        const isRoot = above.length === 0;
        if (
          isRoot ? only !== null && each.name !== only : above.includes(named.name) || named.name === at.name
        )
          continue;
        const size = Object.keys(named.getFields()).length;
        if (depth === deepest || fields.length + size > MOST_FIELDS) continue;
        fields.push(`${at.name}.${each.name}`);
        objects += 1;
        const below: Asked[] = [];
        asked.push({ name: each.name, below });
        next.push({ type: named, asked: below, above: [...above, at.name], only: null });
      }
    }
    level = next;
  }
  return { text: textOf(root), objects, fields };
}

function textOf(asked: Asked[]): string {
  const fields = asked.map(({ name, below }) => (below ? `${name} ${textOf(below)}` : name));
  return `{ ${fields.length === 0 ? '__typename' : fields.join(' ')} }`;
}
