import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/database/ids.js';
import { ServiceOrder } from '../src/modules/service-orders/service-order.entity.js';
import { customerAccount } from './customers-own.js';
import { type Answer, type Client, startTestServer, type TestServer } from './test-server.js';
import { must, newCustomer, newLicence } from './trade-actions.js';
import { longestHold } from './longest-hold.js';

const ORDERS = 12_000;
const LONGEST_HOLD_MS = 50;

let server: TestServer;
let desk: Client;
let customerId: string;
let licenceId: string;
beforeAll(async () => {
  server = await startTestServer();
  desk = await server.as('service');
  const sales = await server.as('sales');
  const customer = await newCustomer(sales);
  customerId = customer.id;
  licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
  await newLicence(sales, customer);
  const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' };
  const { id } = await must(desk, 'recordVisit', { ...visit, idempotencyKey: 'the-first-visit' });
  await manyLike(id);
}, 120_000);
afterAll(() => server.stop());

/** So many more orders like one of a customer's: no customer of life has as many. */
async function manyLike(orderId: string): Promise<void> {
  const [order] = await server.database.reader.rows('SELECT * FROM service_orders WHERE id = ?', [orderId]);
  await server.database.transaction(async (transaction) => {
    for (let from = 0; from < ORDERS; from += 400) {
      const some = Array.from({ length: 400 }, (_, index) => ({
        ...order,
        id: newId(),
        number: `S-${from + index}`,
        entitlementId: null,
        drawn: 0,
      }));
      await transaction.insert(ServiceOrder, some);
    }
  });
}

const orders = (what: string, client = desk): Promise<Answer<Nested>> =>
  client.request<Nested>(`query ($id: ID!) { customer(id: $id) { ${what} } }`, { id: customerId });

interface Nested {
  customer: { serviceOrders: { id: string; number: string }[] };
}

const told = ({ status, errors }: Answer<unknown>) => ({
  status,
  code: errors?.[0]?.extensions?.code,
  message: errors?.[0]?.message,
});

const tooMuch = {
  status: 200,
  code: 'BAD_USER_INPUT',
  message: expect.stringMatching(
    /^The answer would hold more than \d+ (nested records|values): ask for fewer/,
  ) as string,
};

describe('a nested list', () => {
  test('that is longer than any answer is refused, saying what to do', async () => {
    expect(told(await orders('serviceOrders { id }'))).toEqual(tooMuch);
  });

  test('gives the first of each parent, in its own order', async () => {
    const { data } = await orders('serviceOrders(first: 100) { id }');
    const document = `query ($id: ID!) { serviceOrders(first: 100, filter: { customerId: $id }) { nodes { id } } }`;
    const page = await desk.query<{ serviceOrders: { nodes: object[] } }>(document, { id: customerId });
    expect(data?.customer.serviceOrders).toEqual(page.serviceOrders.nodes);
    expect(page.serviceOrders.nodes).toHaveLength(100);
  });

  test('gives the first of each of many parents', async () => {
    const several = `{ customers(first: 100) { nodes { id licences(first: 1) { id } serviceOrders(first: 2) { number } } } }`;
    const { customers } = await desk.query<{
      customers: { nodes: { id: string; licences: object[]; serviceOrders: object[] }[] };
    }>(several);
    const own = customers.nodes.find(({ id }) => id === customerId);
    expect([own?.licences.length, own?.serviceOrders.length]).toEqual([1, 2]);
  });

  test('gives a customer the first of their own', async () => {
    const { client } = await customerAccount(server, customerId, 'nested');
    const few = 'licences(first: 1) { id entitlements(first: 2) { entries(first: 1) { quantity } } }';
    const { data } = await orders(few, client);
    expect(data).toEqual({
      customer: {
        licences: [{ id: licenceId, entitlements: [{ entries: [{ quantity: 1 }] }, { entries: [] }] }],
      },
    });
  });

  test.each(['0', '-1', '1001'])('is not asked for in a number of %s', async (first) => {
    const message = '`first` of a nested list must be from 1 to 1000';
    const refused = await orders(`serviceOrders(first: ${first}) { id }`);
    expect(told(refused)).toEqual({ status: 200, code: 'BAD_USER_INPUT', message });
  });

  test('is asked for in one number', async () => {
    const refused = await orders('few: serviceOrders(first: 1) { id } more: serviceOrders(first: 2) { id }');
    expect(told(refused)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

/** Orders of the customer of orders of the customer …, so many at each step. */
const circle = (steps: number, first: number): string =>
  steps === 0 ? 'id' : `serviceOrders(first: ${first}) { number customer { ${circle(steps - 1, first)} } }`;

describe('what multiplies in the answer is refused before it is written:', () => {
  test.each([
    ['lists nested in a circle', circle(4, 100)],
    [
      'a list under many names',
      Array.from(
        { length: 30 },
        (_, at) => `a${at}: serviceOrders(first: 1000) { id number kind servedOn }`,
      ).join(' '),
    ],
    [
      'long documents',
      'serviceOrders(first: 1000) { decision { trace { values } } again: decision { trace { values } } }',
    ],
  ])('%s', async (_, what) => {
    const started = process.cpuUsage();
    expect(told(await orders(what))).toEqual(tooMuch);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  test('the names of one request are counted together', async () => {
    const one = (at: number) =>
      `a${at}: customer(id: "${customerId}") { serviceOrders(first: 1000) { id number kind } }`;
    const many = Array.from({ length: 30 }, (_, at) => one(at)).join(' ');
    expect(told(await desk.request(`{ ${many} }`))).toEqual(tooMuch);
  });
});

test('the largest answer that is given holds the event loop for no longer than 50 ms', async () => {
  const fields =
    'id number kind servedOn cause travelFen level description drawn totalFen createdAt cancelledAt';
  const largest = `serviceOrders(first: 1000) { ${fields} customer { id serviceOrders(first: 5) { ${fields} } } }`;
  const holds: number[] = [];
  for (let round = 0; round < 8; round += 1) holds.push(await longestHold(() => orders(largest)));
  const { data, errors } = await orders(largest);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(1_000_000);
  // The least of a few: a collection of garbage belongs to no request.
  expect(Math.min(...holds)).toBeLessThan(LONGEST_HOLD_MS);
});
