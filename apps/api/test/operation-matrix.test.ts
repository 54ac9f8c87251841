import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../src/graphql/build-schema.js';
import { customerAccount } from './customers-own.js';
import { openStream, type StreamedAnswer } from './live-stream.js';
import { minimalOperation, operationsOf, subscriptionsOf } from './minimal-operation.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { newCustomer } from './trade-actions.js';
import { EVERYBODY, isMeantFor, operationsStated } from './who-may.js';

const schema = createSchema();
const operations = [...operationsOf(schema), ...subscriptionsOf(schema)];

let server: TestServer;
const clients = new Map<string, Client>();
beforeAll(async () => {
  server = await startTestServer();
  clients.set('nobody', server.anonymous);
  for (const login of ['admin', 'sales', 'finance', 'service'] as const)
    clients.set(login.toUpperCase(), await server.as(login));
  const sales = await server.as('sales');
  for (const who of ['CUSTOMER', 'OTHER_CUSTOMER']) {
    const { id } = await newCustomer(sales);
    clients.set(who, (await customerAccount(server, id, who.toLowerCase())).client);
  }
});
afterAll(() => server.stop());

test('every operation stands once in the table of who may use it (test/who-may.ts)', () => {
  expect(operationsStated.toSorted()).toEqual(operations.map(({ name }) => name).toSorted());
});

// Signing out ends the session that the others need.
const inOrder = operations.toSorted(
  (a, b) => Number(a.name === 'Mutation.signOut') - Number(b.name === 'Mutation.signOut'),
);
const cells = inOrder.flatMap((operation) =>
  EVERYBODY.map((who) => {
    const allowed = isMeantFor(operation.name, who);
    return { ...operation, who, allowed, says: allowed ? 'may' : 'may not' };
  }),
);

test.each(cells)('$who $says use $name', async ({ kind, field, who, allowed }) => {
  const { query, variables } = minimalOperation(kind, field);
  const client = clients.get(who) ?? server.anonymous;
  const { errors = [] } =
    kind === 'subscription' ? await firstOf(client, query) : await client.request(query, variables);
  const refused = who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  expect(errors.map((error) => error.extensions?.code)).toEqual(allowed ? [] : [refused]);
});

async function firstOf(client: Client, query: string): Promise<StreamedAnswer> {
  const stream = await openStream(client, query);
  const first = await stream.next();
  await stream.close();
  return first ?? {};
}
