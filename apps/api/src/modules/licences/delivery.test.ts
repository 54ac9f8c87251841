import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTable } from '../../../test/tables.js';
import { trade } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
});
afterAll(() => server.stop());

const LICENCE = `deliveredOn entitlements { service source startsOn endsOn allowance drawn rateTable { year }
  entries { kind quantity reason } }`;

interface Shown {
  deliveredOn: string;
  entitlements: {
    service: string;
    startsOn: string;
    endsOn: string;
    drawn: number;
    entries: { kind: string; quantity: number; reason: string | null }[];
  }[];
}

async function delivered(deliveredOn: string): Promise<string> {
  return newLicence(sales, await newCustomer(sales), { edition: 'STANDALONE', deliveredOn });
}

const correct = (licenceId: string, deliveredOn: string, more: object = {}) =>
  trade<Shown>(sales, 'correctDeliveryDate', { licenceId, deliveredOn, reason: '交货单', ...more }, LICENCE);

const visit = (licenceId: string, servedOn: string) =>
  must<{ id: string; drawn: number; totalFen: number }>(
    service,
    'recordVisit',
    { licenceId, kind: 'ON_SITE_SUPPORT', servedOn },
    'id drawn totalFen',
  );

const orderOf = async (id: string): Promise<object> =>
  (
    await service.query<{ serviceOrder: object }>(
      'query ($id: ID!) { serviceOrder(id: $id) { drawn totalFen charges { kind status } } }',
      { id },
    )
  ).serviceOrder;

test('while nothing is drawn a corrected delivery mends the free period, by the table in force on the new day (1)', async () => {
  await loadTable(server, 2020, '2020-06-01', (document) => {
    for (const row of document.onSiteSupport.rows) row.allowance.STANDALONE += 2;
  });
  const licenceId = await delivered('2020-05-31');
  const { result } = await correct(licenceId, '2020-06-01');
  expect(result?.deliveredOn).toBe('2020-06-01');
  expect(result?.entitlements).toMatchObject([
    { startsOn: '2020-06-01', endsOn: '2020-09-01', allowance: 8, rateTable: { year: 2020 } },
    { startsOn: '2020-06-01', endsOn: '2020-09-01', allowance: 12 },
  ]);
  expect(result?.entitlements[0]?.entries).toEqual([{ kind: 'ADJUSTMENT', quantity: 0, reason: '交货单' }]);
});

test('what was drawn is given back by reversing entries and decided afresh, in and out of the new period (1)', async () => {
  const licenceId = await delivered('2025-12-20');
  const before = await visit(licenceId, '2026-01-10');
  const last = await visit(licenceId, '2026-02-20');
  const outside = await visit(licenceId, '2026-03-01');
  expect([before.drawn, last.drawn, outside.drawn]).toEqual([1, 1, 1]);
  // Delivered on 15 November the free period ends on 15 February.
  const { result } = await correct(licenceId, '2025-11-15');
  const [period] = result?.entitlements ?? [];
  expect(period).toMatchObject({ startsOn: '2025-11-15', endsOn: '2026-02-15', drawn: 1 });
  expect(period?.entries.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['DRAW', 1],
    ['DRAW', 1],
    ['DRAW', 1],
    ['REVERSAL', -1],
    ['REVERSAL', -1],
    ['REVERSAL', -1],
    ['ADJUSTMENT', 0],
    ['DRAW', 1],
  ]);
  expect(await orderOf(before.id)).toMatchObject({ drawn: 1, totalFen: 0 });
  const charged = {
    drawn: 0,
    totalFen: 30_000,
    charges: [{ kind: 'ON_SITE_PER_VISIT', status: 'UNBILLED' }],
  };
  expect(await orderOf(last.id)).toEqual(charged);
  expect(await orderOf(outside.id)).toEqual(charged);

  // And back: what was charged falls into the period again and is free.
  const back = await correct(licenceId, '2025-12-20');
  expect(back.result?.entitlements[0]).toMatchObject({ drawn: 3 });
  expect(await orderOf(last.id)).toMatchObject({ drawn: 1, totalFen: 0 });
});

test('a visit that stands on an issued invoice stays as it was decided; the others in the new period are free (1)', async () => {
  const finance = await server.as('finance');
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2025-11-15' });
  // The free period ends on 15 February.
  const [billed, open] = [await visit(licenceId, '2026-02-20'), await visit(licenceId, '2026-02-21')];
  const document = 'query ($id: ID!) { serviceOrder(id: $id) { charges { id } } }';
  const { serviceOrder } = await sales.query<{ serviceOrder: { charges: { id: string }[] } }>(document, {
    id: billed.id,
  });
  const chargeIds = serviceOrder.charges.map(({ id }) => id);
  const draft = await must(finance, 'draftInvoice', { customerId: customer.id, chargeIds });
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
  const { result } = await correct(licenceId, '2025-12-20');
  expect(result?.entitlements[0]).toMatchObject({ endsOn: '2026-03-20', drawn: 1 });
  expect(await orderOf(billed.id)).toMatchObject({ totalFen: 30_000, charges: [{ status: 'INVOICED' }] });
  expect(await orderOf(open.id)).toMatchObject({ drawn: 1, totalFen: 0, charges: [{ status: 'CANCELLED' }] });
});

test('a delivery after a service, the same day, too late a day and an unknown licence are refused, and nothing changes', async () => {
  const licenceId = await delivered('2026-01-15');
  await visit(licenceId, '2026-02-01');
  const before = await rowsIn(server, 'entitlement_entries', 'audit_entries', 'charges');
  expect(refusals(await correct(licenceId, '2026-02-02'))).toEqual([
    ['DELIVERED_AFTER_SERVICE', 'input.deliveredOn'],
  ]);
  expect(refusals(await correct(licenceId, '2026-01-15'))).toEqual([
    ['DELIVERY_UNCHANGED', 'input.deliveredOn'],
  ]);
  expect(refusals(await correct('none', '2026-01-15'))).toEqual([['NOT_FOUND', 'input.licenceId']]);
  expect(refusals(await correct(licenceId, '2004-01-15'))).toEqual([['NO_RATE_TABLE', 'input.deliveredOn']]);
  const fresh = await delivered('2026-01-15');
  expect(refusals(await correct(fresh, '2027-03-03'))).toEqual([['DELIVERED_TOO_LATE', 'input.deliveredOn']]);
  expect((await rowsIn(server, 'entitlement_entries', 'audit_entries', 'charges'))[0]).toEqual(before[0]);
  const { result } = await correct(licenceId, '2026-02-01');
  expect(result?.entitlements[0]).toMatchObject({ startsOn: '2026-02-01', drawn: 1 });
});

test('the same key gives the same answer; of two corrections at once both are done, one after the other', async () => {
  const licenceId = await delivered('2026-01-15');
  await visit(licenceId, '2026-02-01');
  const key = { idempotencyKey: randomUUID() };
  await correct(licenceId, '2026-01-10', key);
  await correct(licenceId, '2026-01-10', key);
  await Promise.all([
    correct(licenceId, '2026-01-11'),
    correct(licenceId, '2026-01-12'),
    visit(licenceId, '2026-02-02'),
  ]);
  const [row] = await server.database.reader.rows(
    "SELECT drawn FROM entitlements WHERE licenceId = ? AND service = 'ON_SITE_SUPPORT'",
    [licenceId],
  );
  expect(row).toEqual({ drawn: 2 });
});
