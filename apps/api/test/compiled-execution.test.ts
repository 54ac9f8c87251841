import { type ExecutionResult, execute, graphql, parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { createSchema } from '../src/graphql/build-schema.js';
import { startTestServer } from './test-server.js';

/** Compiled execution must answer as graphql-js does: the server (compiled) and graphql-js are asked the same. */
const server = await startTestServer();
afterAll(() => server.stop());
const admin = await server.as('admin');

const TABLE =
  'fragment Table on RateTable { id year revision status document createdBy { name roles } basedOn { id } review { missing { code cell } } }';

const operations: [string, string, object?][] = [
  [
    'a list with fragments',
    `query { rateTables { nodes { ...Table } edges { cursor node { ...Table } } pageInfo { hasNextPage endCursor } totalCount } } ${TABLE}`,
  ],
  [
    'aliases of one field with different selections',
    '{ a: rateTables { nodes { id } } b: rateTables(first: 1) { totalCount nodes { year createdBy { login } } } }',
  ],
  [
    'directives by variables',
    'query ($yes: Boolean!, $no: Boolean!) { viewer { login @include(if: $yes) name @skip(if: $yes) roles @include(if: $no) } }',
    { yes: true, no: false },
  ],
  [
    'directives on fragments',
    'query ($no: Boolean!) { viewer { ... @include(if: $no) { login } ...on User @skip(if: $no) { name } } }',
    { no: false },
  ],
  ['type names', '{ __typename viewer { __typename } rateTables { __typename nodes { __typename } } }'],
  ['null for what is absent', '{ rateTable(id: "00000000-0000-7000-8000-000000000000") { id } }'],
  ['variables with defaults', 'query ($n: Int = 1) { rateTables(first: $n) { nodes { id } } }'],
  [
    'a variable that does not fit',
    'query ($n: Int) { rateTables(first: $n) { nodes { id } } }',
    { n: 'many' },
  ],
  [
    'a date that does not exist',
    'query ($on: Date) { rateTableInForce(on: $on) { year } }',
    { on: '2026-02-30' },
  ],
  ['a required variable left out', 'query ($id: ID!) { rateTable(id: $id) { id } }', {}],
  [
    'a page size out of bounds beside a good field',
    '{ viewer { login } rateTables(first: 1000) { nodes { id } } }',
  ],
  [
    'dates as literals',
    '{ before: rateTableInForce(on: "2004-12-31") { year } on: rateTableInForce(on: "2005-01-01") { year } }',
  ],
  [
    'the schema itself',
    '{ __schema { queryType { name } types { name kind fields { name type { name ofType { name } } } } } }',
  ],
  ['refused for everybody else', '{ auditEntries { nodes { operation before } } customers { totalCount } }'],
];

const schema = createSchema();

async function byGraphqlJs(query: string, variables: object, login: string | null): Promise<ExecutionResult> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const viewer = login === null ? null : { id: 'x', login, name: '', roles: [] };
  return execute({
    schema,
    document,
    contextValue: await contextFor(login, viewer),
    variableValues: variables as Record<string, unknown>,
  });
}

async function contextFor(login: string | null, viewer: object | null): Promise<object> {
  const [user] =
    login === null
      ? []
      : await server.database.reader.rows<{ id: string; login: string; name: string; roles: string }>(
          'SELECT id, login, name, roles FROM users WHERE login = ?',
          [login],
        );
  return {
    database: server.database,
    viewer: user ? { ...user, roles: JSON.parse(user.roles) as string[] } : viewer,
    language: 'en',
    now: () => new Date('2026-03-02T02:00:00.000Z'),
    today: '2026-03-02',
  };
}

const shape = ({
  data,
  errors,
}: {
  data?: unknown;
  errors?: readonly { message: string; path?: readonly unknown[] | undefined }[] | undefined;
}) => ({
  data: data ?? null,
  errors: (errors ?? [])
    .map(({ message, path }) => ({ message, path }))
    .toSorted((a, b) => (a.message < b.message ? -1 : 1)),
});

test.each(operations)('%s', async (_, query, variables = {}) => {
  for (const [login, client] of [
    ['admin', admin],
    [null, server.anonymous],
  ] as const) {
    const compiled = await client.request(query, variables);
    const expected = await byGraphqlJs(query, variables, login);
    expect(shape(compiled as never)).toEqual(JSON.parse(JSON.stringify(shape(expected))));
  }
});

test('control: an answer that differs is seen', async () => {
  const expected = await graphql({ schema, source: '{ __typename }' });
  expect(shape({ data: { __typename: 'Other' } })).not.toEqual(shape(expected));
});
