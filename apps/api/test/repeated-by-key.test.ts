import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInvoice, payment } from './billing-actions.js';
import { issued, type Move, newWorld, sold, type World } from './locked-world.js';
import { MOVES } from './moves.js';
import { trade } from './sales-actions.js';
import type { Client } from './test-server.js';
import { act, newCustomer, newLicence, must, rowsIn } from './trade-actions.js';

/** A request as it was sent. */
interface Sent {
  client: Client;
  query: string;
  variables: { input: Record<string, unknown> };
}

let world: World;
let last: Sent;
const prepared = new Map<Named, Awaited<ReturnType<Move['prepare']>>>();
beforeAll(async () => {
  const { server, ...desks } = await newWorld();
  const [sales, service, finance] = [desks.sales, desks.service, desks.finance].map(remembering);
  world = { server, sales, service, finance } as World;
  for (const move of moves) prepared.set(move, await move.prepare(world));
  server.setNow('2026-03-10T02:00:00.000Z');
});
afterAll(() => world.server.stop());

/** A client whose last request can be sent again, to the byte. */
function remembering(client: Client): Client {
  return {
    ...client,
    query: (query, variables) => {
      last = { client, query, variables: variables as Sent['variables'] };
      return client.query(query, variables);
    },
  };
}

type Named = Pick<Move, 'operation' | 'prepare'>;

const visit = async ({ sales, service }: World): Promise<string> => {
  const licenceId = await newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-01-15' });
  return (await must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-02-01' }))
    .id;
};

/** What plans, or moves money or allowance and enters nothing in a month, or corrects what stands there. */
const MORE: Named[] = [
  {
    operation: 'planVisit',
    prepare: async ({ sales, service }) => {
      const licenceId = await newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-01-15' });
      const plan = { licenceId, kind: 'ON_SITE_SUPPORT', plannedOn: '2026-03-12' };
      return () => trade(service, 'planVisit', plan);
    },
  },
  {
    operation: 'bookTraining',
    prepare: async (at) => {
      const sale = await sold(at);
      const invoice = await issued(at, sale);
      await must(at.finance, 'recordPayment', payment(invoice.id, 500_000, '2026-02-01'));
      const { licenceId } = sale;
      const booking = { licenceId, mode: 'AT_VENDOR', plannedOn: '2026-03-12', days: 1, trainees: 1 };
      return () => trade(at.service, 'bookTraining', booking);
    },
  },
  {
    operation: 'correctCause',
    prepare: async (at) => {
      const serviceOrderId = await visit(at);
      return () => trade(at.service, 'correctCause', { serviceOrderId, cause: 'VIRUS', reason: 'x' });
    },
  },
  {
    operation: 'cancelVisit',
    prepare: async (at) => {
      const serviceOrderId = await visit(at);
      return () => trade(at.service, 'cancelVisit', { serviceOrderId, reason: 'x' });
    },
  },
  {
    operation: 'addLicence',
    prepare: async ({ sales }) => {
      const { id: customerId, siteId } = await newCustomer(sales);
      const licence = { product: 'FINANCE', edition: 'NETWORK', serial: 'once', deliveredOn: '2026-01-15' };
      return () => act(sales, 'addLicence', { customerId, siteId, ...licence });
    },
  },
  {
    operation: 'correctDeliveryDate',
    prepare: async ({ sales }) => {
      const licenceId = await newLicence(sales, await newCustomer(sales), { deliveredOn: '2026-01-15' });
      const correction = { licenceId, deliveredOn: '2026-01-16', reason: 'x' };
      return () => trade(sales, 'correctDeliveryDate', correction);
    },
  },
  {
    operation: 'discardInvoiceDraft',
    prepare: async ({ server, finance }) => {
      const { id, version } = await draftInvoice(server);
      return () => act(finance, 'discardInvoiceDraft', { invoiceId: id, expectedVersion: version });
    },
  },
  {
    operation: 'draftInvoice',
    prepare: async ({ server, finance }) => {
      const { id, version, customer, lines } = await draftInvoice(server);
      await must(finance, 'discardInvoiceDraft', { invoiceId: id, expectedVersion: version });
      const chargeIds = lines.map(({ charge }) => charge.id);
      return () => act(finance, 'draftInvoice', { customerId: customer.id, chargeIds });
    },
  },
];

const moves = [...MOVES, ...MORE];

const STORED = [
  'payments',
  'credit_notes',
  'charges',
  'charge_entries',
  'entitlement_entries',
  'contracts',
  'service_orders',
  'planned_visits',
  'training_sessions',
  'billing_runs',
  'idempotency_keys',
];

/** The input with one of its fields changed. */
function otherBody({ query, variables: { input } }: Sent): { input: object } {
  const [name, value] = Object.entries(input).find(([field]) => field !== 'idempotencyKey') ?? [];
  if (name === undefined) throw new Error(`${query} has no input but its key`);
  return { input: { ...input, [name]: name.endsWith('By') ? '2023-01-01' : `${String(value)}1` } };
}

const done: { sent: Sent; answer: unknown }[] = [];

test.each(moves.map((move, index) => ({ move, operation: `${index + 1} ${move.operation}` })))(
  '$operation: the same key and body give the first answer and do nothing, another body is a conflict',
  async ({ move }) => {
    const first = await prepared.get(move)?.();
    expect(first?.userErrors).toEqual([]);
    const { client, query, variables } = last;
    const before = await rowsIn(world.server, ...STORED);
    const answers = [await client.query(query, variables), await client.query(query, variables)];
    expect(answers[0]).toEqual(answers[1]);
    expect(JSON.stringify(answers[0])).toContain(JSON.stringify(first?.result));
    const conflict = await client.query<Record<string, { userErrors: { code: string; field: string }[] }>>(
      query,
      otherBody(last),
    );
    expect(conflict[move.operation]?.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT', field: 'input.idempotencyKey' },
    ]);
    expect(await rowsIn(world.server, ...STORED)).toEqual(before);
    done.push({ sent: last, answer: answers[0] });
  },
);

test('each gives its first answer again a year later, whatever came in between', async () => {
  world.server.setNow('2027-03-10T02:00:00.000Z');
  expect(done.length).toBe(moves.length);
  for (const { sent, answer } of done)
    expect(await sent.client.query(sent.query, sent.variables)).toEqual(answer);
});
