import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { freshDatabase } from '../test-database.js';
import { ask, type Page } from './ask.js';
import { NOW } from './clock.js';
import { objectFieldsOf } from './everything-below.js';
import { fillTables } from './filled-tables.js';
import { listsOf, pageQuery } from './lists.js';
import { entityOf, requiredOf } from './narrowings.js';

/** Of a record only the columns are read that are asked for: each field says the same alone as beside all others. */
const schema = createSchema();

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedDemo(fresh.database, NOW, { customers: false });
  await fillTables(fresh.database, schema, { rowsOf: () => 6, skewed: false });
});
afterAll(() => fresh.dispose());

const leavesOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name);

/** What holds others that have fields of their own. */
const relationsOf = (type: GraphQLObjectType) =>
  objectFieldsOf(type).filter((each) => leavesOf(getNamedType(each.type) as GraphQLObjectType).length > 0);

/** What is asked below a record: each of its fields alone, or all. */
function apartBelow(type: GraphQLObjectType): { alone: string[]; together: string } {
  const leaves = leavesOf(type);
  return { alone: leaves.map((leaf) => `{ ${leaf} }`), together: `{ ${leaves.join(' ')} }` };
}

/** The field alone as it stands in what was asked for together. */
function only(asked: string, together: unknown): unknown {
  if (Array.isArray(together)) return together.map((each) => only(asked, each));
  if (together === null) return null;
  const name = asked.slice(2, -2);
  return { [name]: (together as Record<string, unknown>)[name] };
}

const lists = listsOf(schema).map((list) => [list.name, list] as const);

describe('what belongs to the records of a list holds the same in each field, asked for alone or with all:', () => {
  test.each(lists)('%s', { timeout: 120_000 }, async (_, list) => {
    const required = await requiredOf(fresh.database, list);
    const nodesWith = async (below: string): Promise<Record<string, unknown>[]> => {
      const query = pageQuery(schema, list, `nodes { ${below} }`);
      const page: Record<string, Page> = await ask(schema, fresh.database, query, { ...required, first: 6 });
      return Object.values(page)[0]?.nodes ?? [];
    };
    for (const { name, type } of relationsOf(list.node)) {
      const { alone, together } = apartBelow(getNamedType(type) as GraphQLObjectType);
      const whole = await nodesWith(`${name} ${together}`);
      for (const asked of alone)
        expect(await nodesWith(`${name} ${asked}`)).toEqual(
          whole.map((node) => ({ [name]: only(asked, node[name]) })),
        );
    }
  });
});

const records = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const type = getNamedType(field.type);
  const isById = field.args.length === 1 && field.args[0]?.name === 'id';
  return isById && isObjectType(type) ? [[field.name, type] as const] : [];
});

describe('a record read by its key holds the same in each field and in what belongs to it:', () => {
  test.each(records)('%s', async (name, type) => {
    const { dataSource } = fresh.database;
    const { tableName } = entityOf(dataSource, { name, node: type, sorts: [], filters: [] });
    const [first] = await fresh.database.reader.rows<{ id: string }>(`SELECT id FROM ${tableName} LIMIT 1`);
    const id = first?.id;
    const recordWith = async (below: string): Promise<Record<string, unknown>> => {
      const query = `query ($id: ID!) { ${name}(id: $id) ${below} }`;
      const answer: Record<string, unknown> = await ask(schema, fresh.database, query, { id });
      return answer[name] as Record<string, unknown>;
    };
    const own = apartBelow(type);
    const whole = await recordWith(own.together);
    expect(whole).not.toBeNull();
    for (const asked of own.alone) expect(await recordWith(asked)).toEqual(only(asked, whole));
    for (const { name: field, type: below } of relationsOf(type)) {
      const { alone, together } = apartBelow(getNamedType(below) as GraphQLObjectType);
      const related = await recordWith(`{ ${field} ${together} }`);
      for (const asked of alone)
        expect(await recordWith(`{ ${field} ${asked} }`)).toEqual({ [field]: only(asked, related[field]) });
    }
  });
});
