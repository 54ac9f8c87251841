import {
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLField,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { freshDatabase } from '../test-database.js';
import { NOW, TODAY } from './clock.js';
import { everythingBelow, objectFieldsOf } from './everything-below.js';
import { fillTables } from './filled-tables.js';
import { drawn, keyOf } from './filled-values.js';
import { type Draw, fuzzedValue } from './fuzzed-values.js';

/** Every query of the schema, made up with aliases, fragments, directives and variables, is answered by compiled execution as by graphql-js. */
const schema = createSchema();
const ROWS = 6;

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let ids: string[];
beforeAll(async () => {
  fresh = await freshDatabase();
  await seedDemo(fresh.database, NOW, { customers: false });
  await fillTables(fresh.database, schema, { rowsOf: () => ROWS, skewed: false });
  ids = fresh.database.dataSource.entityMetadatas.map(({ tableName }) => keyOf(tableName, 1));
});
afterAll(() => fresh.dispose());

const contextOf = (login: string | null) => ({
  database: fresh.database,
  viewer: login === null ? null : { id: 'x', login, name: 'x', roles: [login.toUpperCase()] },
  language: 'en',
  now: () => NOW,
  today: TODAY,
});

/** An operation that asks for a field twice, through all that a document may hold. */
function operationOf(
  field: GraphQLField<unknown, unknown>,
  draw: Draw,
): { query: string; variables: object } {
  const type = getNamedType(field.type);
  const given = field.args.map((arg) => ({ arg, value: fuzzedValue(arg.type, ids, draw) }));
  const declared = given.map(({ arg }) => `$${arg.name}: ${String(arg.type)}`);
  const passed = given.map(({ arg }) => `${arg.name}: $${arg.name}`).join(', ');
  const call = `${field.name}${passed === '' ? '' : `(${passed})`}`;
  const variables = {
    yes: true,
    no: false,
    ...Object.fromEntries(given.map(({ arg, value }) => [arg.name, value])),
  };
  const head = `query (${['$yes: Boolean!', '$no: Boolean!', ...declared].join(', ')})`;
  if (!isObjectType(type))
    return {
      query: `${head} { ${call} @include(if: $yes) again: ${call} @skip(if: $no) none: ${call} @include(if: $no) }`,
      variables,
    };
  const fields = objectFieldsOf(type);
  const some = (deep: number): string =>
    everythingBelow(type, fields[draw(fields.length || 1)]?.name ?? null, deep).text;
  const query = `${head} {
    ${call} { __typename ...Some ... on ${type.name} @include(if: $yes) ${some(3)} ... @skip(if: $yes) ${some(2)} }
    again: ${call} { ...Some @skip(if: $no) ...Some @include(if: $no) }
    none: ${call} @include(if: $no) { ...Some }
  } fragment Some on ${type.name} ${some(2)}`;
  return { query, variables };
}

/** The answer in a form that can be compared. Where nothing is left of it, which of its fields is named as the culprit is open. */
const shown = ({ data, errors }: ExecutionResult): unknown =>
  JSON.parse(
    JSON.stringify({
      data,
      errors: (errors ?? [])
        .map(({ message, path }) => (data ? `${path?.join('.')}: ${message}` : message))
        .toSorted(),
    }),
  );

const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).map(
  (field) => [field.name, field] as const,
);

describe('compiled execution answers as graphql-js does:', () => {
  test.each(queries)('%s', async (name, field) => {
    for (let round = 0; round < 6; round += 1) {
      let step = 0;
      const draw: Draw = (below) => drawn(`${name} ${round}`, (step += 1), below);
      const { query, variables } = operationOf(field, draw);
      const document = parse(query);
      expect(validate(schema, document), query).toEqual([]);
      const compiled = compileQuery(schema, document, undefined, {});
      if (!isCompiledQuery(compiled)) throw new Error(`${name} cannot be compiled`);
      for (const login of ['admin', 'service', null]) {
        const answer = (await compiled.query(undefined, contextOf(login), variables)) as ExecutionResult;
        const expected = await execute({
          schema,
          document,
          contextValue: contextOf(login),
          variableValues: variables as Record<string, unknown>,
        });
        // Variables that do not fit are left to graphql-js: both must find them wrong.
        if (!('data' in answer)) expect('data' in expected, query).toBe(false);
        else expect(shown(answer), query).toEqual(shown(expected));
      }
    }
  });
});
