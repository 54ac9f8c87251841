import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/build-schema.js';
import { agree, newCustomer, newLicence, publishTable } from '../trade-actions.js';
import { type Client, startTestServer, type TestServer } from '../test-server.js';
import { everythingBelow, objectFieldsOf } from './everything-below.js';
import { drawn } from './filled-values.js';
import { type Draw, fuzzedValue } from './fuzzed-values.js';

/** How many requests; FUZZ_REQUESTS=100000 for a long run, FUZZ_SEED for another one. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 3000);
const SEED = process.env['FUZZ_SEED'] ?? 'one';
const AT_ONCE = 8;

const schema: GraphQLSchema = createSchema();
const operations = (
  [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
)
  .flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field })))
  // It would end the session that the others need.
  .filter(({ field }) => field.name !== 'signOut');

let server: TestServer;
let clients: Client[];
let ids: string[];
beforeAll(async () => {
  server = await startTestServer();
  const [admin, sales, finance, service] = await Promise.all(
    (['admin', 'sales', 'finance', 'service'] as const).map((login) => server.as(login)),
  );
  if (!admin || !sales || !finance || !service) throw new Error('Nobody is signed in');
  await publishTable(admin, 2026, '2026-03-02');
  for (const product of ['FINANCE', 'TRADE', 'ENTERPRISE']) {
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer, { product: 'FINANCE', serial: product });
    await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 2 }]);
  }
  clients = [admin, admin, admin, sales, finance, service];
  ids = await knownIds();
});
afterAll(() => server.stop());

/** Keys of what is there, the latest made first of each table; none of users, so that nobody loses a role. */
async function knownIds(): Promise<string[]> {
  const tables = server.database.dataSource.entityMetadatas.filter(
    ({ tableName, columns }) =>
      columns.some(({ propertyName, length }) => propertyName === 'id' && length === '36') &&
      !/^(users|idempotency_keys)$/.test(tableName),
  );
  const found = await Promise.all(
    tables.map(({ tableName }) =>
      server.database.reader.rows<{ id: string }>(`SELECT id FROM ${tableName} ORDER BY id DESC LIMIT 5`),
    ),
  );
  return found.flat().map(({ id }) => id);
}

function drawFor(request: number): Draw {
  let step = 0;
  return (below) => drawn(`${SEED} ${request}`, (step += 1), below);
}

/** What is asked of the answer: some of it, or nearly all. */
function selectionFor(field: GraphQLField<unknown, unknown>, draw: Draw): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const below = objectFieldsOf(type);
  return everythingBelow(type, below[draw(below.length || 1)]?.name ?? null, 1 + draw(5)).text;
}

function requestFor(index: number): { body: object; name: string } {
  const draw = drawFor(index);
  const { kind, field } = operations[index % operations.length] as (typeof operations)[number];
  const given = field.args.map((arg) => ({ arg, value: fuzzedValue(arg.type, ids, draw) }));
  const declared = given.map(({ arg }) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const asLiterals = draw(10) === 0;
  const passed = given.map(
    ({ arg, value }) => `${arg.name}: ${asLiterals ? literal(value, draw) : `$${arg.name}`}`,
  );
  const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
  const query = `${kind} ${asLiterals ? '' : inBrackets(declared)} { ${field.name}${inBrackets(passed.join(', '))} ${selectionFor(field, draw)} }`;
  const variables = asLiterals ? {} : Object.fromEntries(given.map(({ arg, value }) => [arg.name, value]));
  return { body: { query, variables }, name: field.name };
}

/** A value as one writes it in a query, at times with what only a query can hold. */
function literal(value: unknown, draw: Draw): string {
  if (draw(15) === 0)
    return ['NaN', 'Infinity', '-0', '1e999', '$nothing', '"\\u0000"', '@skip', '01'][draw(8)] ?? '';
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, draw)).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each, draw)}`)
      .join(', ')}}`;
  return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
}

const INTERNALS =
  /SQLITE|SqliteError|\bER_[A-Z]+|SELECT .* FROM|INSERT INTO|node_modules|\bat .*\.[jt]s:\d+|Cannot read prop/;

test(
  `${REQUESTS} requests with whatever arguments: none answered by a fault, none shows internals`,
  { timeout: 60_000 + REQUESTS * 100 },
  async () => {
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const done = new Set<string>();
    const one = async (index: number): Promise<void> => {
      const { body, name } = requestFor(index);
      const client = clients[drawFor(-index - 1)(clients.length)] as Client;
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': index % 2 ? 'zh-CN' : 'en' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const isFault =
        response.status >= 500 || text.includes('INTERNAL_SERVER_ERROR') || INTERNALS.test(text);
      if (isFault)
        faults.push(
          `${name} ${response.status} ${text.slice(0, 300)}\n${JSON.stringify(body).slice(0, 1500)}\n${JSON.stringify(server.logged()).slice(0, 1500)}`,
        );
      else if (text.startsWith('{"data":{') && !text.includes('"userErrors":[{')) done.add(name);
    };
    for (let from = 0; from < REQUESTS; from += AT_ONCE) {
      if (from % 400 === 0) ids = await knownIds();
      await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, REQUESTS - from) }, (_, at) => one(from + at)),
      );
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(server.logged()).toEqual([]);
    // Else nothing was tried but refusals of the form.
    expect(done.size).toBeGreaterThan(operations.length / 3);
    expect(new Set(statuses.keys())).toEqual(new Set([200, 400]));
  },
);
