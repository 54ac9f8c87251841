import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { previewService } from '../../../test/service-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service, finance] = [
    await server.as('sales'),
    await server.as('service'),
    await server.as('finance'),
  ];
});
afterAll(() => server.stop());

interface Licensed {
  customerId: string;
  licenceId: string;
}

/** A standalone licence in its free period from 2026-02-01 to 2026-05-01: six visits are free. */
async function licensed(): Promise<Licensed> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-01' });
  return { customerId: customer.id, licenceId };
}

const ORDER =
  'id cause drawn totalFen cancelledAt cancelReason decision { ok coverage usedBefore } charges { id kind status amountFen }';

interface Order {
  id: string;
  cause: string;
  drawn: number;
  totalFen: number;
  charges: { id: string; kind: string; status: string; amountFen: number }[];
}

const visit = (licenceId: string, servedOn: string, more: object = {}): Promise<Order> =>
  must<Order>(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn, ...more }, ORDER);

/** Visits on days of February, in the order of recording. */
async function visits(licenceId: string, ...days: number[]): Promise<Order[]> {
  const orders: Order[] = [];
  for (const day of days) orders.push(await visit(licenceId, `2026-02-${day}`));
  return orders;
}

async function orderOf(id: string): Promise<Order> {
  return (
    await service.query<{ serviceOrder: Order }>(`query ($id: ID!) { serviceOrder(id: $id) { ${ORDER} } }`, {
      id,
    })
  ).serviceOrder;
}

interface Ledger {
  drawn: number;
  entries: { kind: string; quantity: number; reason: string | null; serviceOrder: { id: string } | null }[];
}

async function ledgerOf(licenceId: string): Promise<Ledger> {
  const { licence } = await service.query<{ licence: { entitlements: (Ledger & { service: string })[] } }>(
    'query ($id: ID!) { licence(id: $id) { entitlements { service drawn entries { kind quantity reason serviceOrder { id } } } } }',
    { id: licenceId },
  );
  return (
    licence.entitlements.find((each) => each.service === 'ON_SITE_SUPPORT') ?? { drawn: -1, entries: [] }
  );
}

interface Preview {
  orders: {
    serviceOrder: { id: string };
    cause: string;
    drawnDifference: number;
    differenceFen: number;
    decision: { ok: boolean; lines: { code: string }[] };
  }[];
  differenceFen: number | null;
  userErrors: { code: string }[];
}

async function preview(serviceOrderId: string, cause: string): Promise<Preview> {
  const document = `query ($input: PreviewCauseCorrectionInput!) { previewCauseCorrection(input: $input) { differenceFen
    orders { serviceOrder { id } cause drawnDifference differenceFen decision { ok lines { code } rateTable { year } } } userErrors { code } } }`;
  return (
    await service.query<{ previewCauseCorrection: Preview }>(document, { input: { serviceOrderId, cause } })
  ).previewCauseCorrection;
}

const correct = (serviceOrderId: string, cause: string, more: object = {}) =>
  trade<Order>(service, 'correctCause', { serviceOrderId, cause, reason: '诊断', ...more }, ORDER);

const STORED = [
  'service_orders',
  'entitlement_entries',
  'charges',
  'charge_entries',
  'decisions',
  'audit_entries',
];

test('a corrected cause gives the draw back, and later overages of the period are decided afresh; the preview shows it first (5)', async () => {
  const { licenceId } = await licensed();
  const orders = await visits(licenceId, 10, 11, 12, 13, 14, 15, 16);
  const [first, seventh] = [orders[0]?.id ?? '', orders[6]?.id ?? ''];
  expect(orders[6]).toMatchObject({ drawn: 0, totalFen: 20_000 });
  const before = await rowsIn(server, ...STORED);
  const shown = await preview(first, 'VIRUS');
  expect(shown.userErrors).toEqual([]);
  expect(
    shown.orders.map(({ serviceOrder, drawnDifference, differenceFen }) => [
      serviceOrder.id,
      drawnDifference,
      differenceFen,
    ]),
  ).toEqual([
    [first, -1, 30_000],
    [seventh, 1, -20_000],
  ]);
  expect(shown.differenceFen).toBe(10_000);
  expect(await rowsIn(server, ...STORED)).toEqual(before);

  const { result } = await correct(first, 'VIRUS');
  expect(result).toMatchObject({ cause: 'VIRUS', drawn: 0, totalFen: 30_000 });
  expect(result?.charges.map(({ kind, status }) => [kind, status])).toEqual([
    ['ON_SITE_PER_VISIT', 'UNBILLED'],
  ]);
  expect(await orderOf(seventh)).toMatchObject({
    drawn: 1,
    totalFen: 0,
    decision: { usedBefore: 5 },
    charges: [{ kind: 'ON_SITE_OVERAGE', status: 'CANCELLED', amountFen: 20_000 }],
  });
  const ledger = await ledgerOf(licenceId);
  expect(ledger.drawn).toBe(6);
  expect(
    ledger.entries.slice(6).map(({ kind, quantity, serviceOrder }) => [kind, quantity, serviceOrder?.id]),
  ).toEqual([
    ['REVERSAL', -1, first],
    ['DRAW', 1, seventh],
  ]);

  // Corrected back it finds the allowance used up.
  const back = await correct(first, 'SOFTWARE_USE');
  expect(back.result).toMatchObject({ drawn: 0, totalFen: 20_000 });
  expect(await ledgerOf(licenceId)).toMatchObject({ drawn: 6 });
  const [audit] = await server.database.reader.rows<{ total: number }>(
    "SELECT COUNT(*) AS total FROM audit_entries WHERE operation = 'correctCause' AND subjectId = ?",
    [first],
  );
  expect(audit?.total).toBe(2);
});

test('the draw that is free goes to the overage with the earliest day of service, not the one recorded first; one on an invoice or before stays', async () => {
  const { customerId, licenceId } = await licensed();
  const orders = await visits(licenceId, 12, 12, 13, 14, 14, 15, 20, 18, 16, 11);
  const [first, , , , , , day20, day18, day16, day11] = orders.map(({ id }) => id);
  const charged = (await orderOf(day16 ?? '')).charges[0]?.id ?? '';
  const draft = await must(finance, 'draftInvoice', { customerId, chargeIds: [charged] });
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
  await correct(first ?? '', 'USER_ERROR');
  const drawn = async (id: string | undefined) => (await orderOf(id ?? '')).drawn;
  expect([await drawn(day11), await drawn(day16), await drawn(day18), await drawn(day20)]).toEqual([
    0, 0, 1, 0,
  ]);
});

test('a cause is corrected until the charge is invoiced: on a draft and on an invoice it is refused, and nothing changes', async () => {
  const { customerId, licenceId } = await licensed();
  const order = await visit(licenceId, '2026-02-10', { cause: 'VIRUS' });
  const chargeIds = order.charges.map(({ id }) => id);
  const draft = await must(finance, 'draftInvoice', { customerId, chargeIds });
  const before = await rowsIn(server, ...STORED.slice(0, 5));
  expect(refusals(await correct(order.id, 'UNKNOWN'))).toEqual([['CHARGE_DRAFTED', 'input.serviceOrderId']]);
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
  expect(refusals(await correct(order.id, 'UNKNOWN'))).toEqual([['CHARGE_INVOICED', 'input.serviceOrderId']]);
  expect((await preview(order.id, 'UNKNOWN')).userErrors).toEqual([{ code: 'CHARGE_INVOICED' }]);
  expect(refusals(await trade(service, 'cancelVisit', { serviceOrderId: order.id, reason: 'x' }))).toEqual([
    ['CHARGE_INVOICED', 'input.serviceOrderId'],
  ]);
  expect(await rowsIn(server, ...STORED.slice(0, 5))).toEqual(before);
});

test('a correction needs another cause and a reason; an unknown order is refused; the same key gives the same answer', async () => {
  const { licenceId } = await licensed();
  const [order] = await visits(licenceId, 10);
  const id = order?.id ?? '';
  expect(refusals(await correct(id, 'UNKNOWN'))).toEqual([['CAUSE_UNCHANGED', 'input.cause']]);
  expect(refusals(await correct(id, 'VIRUS', { reason: ' ' }))).toEqual([['FIELD_REQUIRED', 'input.reason']]);
  expect(refusals(await correct('none', 'VIRUS'))).toEqual([['NOT_FOUND', 'input.serviceOrderId']]);
  const key = { idempotencyKey: randomUUID() };
  await correct(id, 'VIRUS', key);
  expect((await correct(id, 'VIRUS', key)).userErrors).toEqual([]);
  expect(refusals(await correct(id, 'USER_ERROR', key))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
  expect(await ledgerOf(licenceId)).toMatchObject({ drawn: 0 });
});

test('a data repair draws whatever the cause: its correction leaves draw and price alone (7)', async () => {
  const { licenceId } = await licensed();
  const repair = await must<Order>(service, 'recordDataRepair', { licenceId, servedOn: '2026-02-10' }, ORDER);
  const { result } = await correct(repair.id, 'VIRUS');
  expect(result).toMatchObject({ cause: 'VIRUS', drawn: 1, totalFen: 0 });
});

test('a cancelled visit gives its draw back once, however many cancel it at once, and the next overage takes its place', async () => {
  const { licenceId } = await licensed();
  const orders = await visits(licenceId, 10, 11, 12, 13, 14, 15, 16);
  const [first, seventh] = [orders[0]?.id ?? '', orders[6]?.id ?? ''];
  const input = { serviceOrderId: first, reason: '未成行' };
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const all = await Promise.all(
    [keyed, keyed, input, input].map((each) => trade(service, 'cancelVisit', each)),
  );
  expect(all.flatMap(refusals).every(([code]) => code === 'ORDER_CANCELLED')).toBe(true);
  expect(await orderOf(first)).toMatchObject({ drawn: 0, totalFen: 0, cancelReason: '未成行' });
  expect(await orderOf(seventh)).toMatchObject({ drawn: 1, totalFen: 0 });
  const ledger = await ledgerOf(licenceId);
  expect(ledger.drawn).toBe(6);
  expect(ledger.entries.filter(({ kind }) => kind === 'REVERSAL')).toHaveLength(1);

  await traded(service, 'cancelVisit', { serviceOrderId: seventh, reason: 'x' });
  expect(await ledgerOf(licenceId)).toMatchObject({ drawn: 5 });
  expect(refusals(await trade(service, 'cancelVisit', { serviceOrderId: seventh, reason: 'x' }))).toEqual([
    ['ORDER_CANCELLED', 'input.serviceOrderId'],
  ]);
  expect(refusals(await correct(seventh, 'VIRUS'))).toEqual([['ORDER_CANCELLED', 'input.serviceOrderId']]);
});

test('a cancelled per-visit service is owed no more; sales neither correct nor cancel', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const order = await visit(licenceId, '2026-02-10');
  const cancelled = await traded<Order>(
    service,
    'cancelVisit',
    { serviceOrderId: order.id, reason: 'x' },
    ORDER,
  );
  expect(cancelled.charges).toMatchObject([{ kind: 'ON_SITE_PER_VISIT', status: 'CANCELLED' }]);
  await expect(trade(sales, 'cancelVisit', { serviceOrderId: order.id, reason: 'x' })).rejects.toThrow(
    'FORBIDDEN',
  );
  await expect(
    trade(sales, 'correctCause', { serviceOrderId: order.id, cause: 'VIRUS', reason: 'x' }),
  ).rejects.toThrow('FORBIDDEN');
});

test('while visits are recorded at once, corrections never draw more than the allowance', async () => {
  const { licenceId } = await licensed();
  const orders = await visits(licenceId, 10, 11, 12, 13, 14, 15);
  await Promise.all([
    ...orders.slice(0, 3).map(({ id }) => correct(id, 'VIRUS')),
    ...[1, 2, 3, 4, 5].map(() => visit(licenceId, '2026-02-20')),
  ]);
  expect(await ledgerOf(licenceId)).toMatchObject({ drawn: 6 });
  const total = await server.database.reader.rows(
    'SELECT SUM(drawn) AS drawn FROM service_orders WHERE licenceId = ?',
    [licenceId],
  );
  expect(Number(total[0]?.['drawn'])).toBe(6);
});

test('receipts come to the travel, or the visit is refused; where none is stated they are it', async () => {
  const customer = await newCustomer(sales, { city: '北京市', district: '海淀区' });
  const licenceId = await newLicence(sales, customer);
  const input = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-02-10' };
  const travelReceipts = [
    { amountFen: 84_450, note: ' 高铁 ' },
    { amountFen: 35_000, note: '住宿' },
  ];
  const many = await act(service, 'recordVisit', {
    ...input,
    travelReceipts: Array(101).fill(travelReceipts[0]),
  });
  expect(refusals(many)).toEqual([['FIELD_LIST_TOO_LONG', 'input.travelReceipts']]);
  expect(many.userErrors[0]?.message).toContain('at most 100 entries');
  const differing = await act(service, 'recordVisit', { ...input, travelReceipts, travelFen: 119_451 });
  expect(refusals(differing)).toEqual([['RECEIPTS_DIFFER', 'input.travelReceipts']]);
  expect(differing.userErrors[0]?.message).toContain('¥1,194.50');
  const order = await must(
    service,
    'recordVisit',
    { ...input, travelReceipts },
    'travelFen totalFen travelReceipts { position amountFen note }',
  );
  expect(order).toEqual({
    travelFen: 119_450,
    totalFen: 40_000 + 119_450,
    travelReceipts: [
      { position: 1, amountFen: 84_450, note: '高铁' },
      { position: 2, amountFen: 35_000, note: '住宿' },
    ],
  });
  const previewed = await previewService(service, { ...input, travelReceipts });
  expect(previewed.decision?.totalFen).toBe(40_000 + 119_450);
  const differs = await previewService(service, { ...input, travelReceipts, travelFen: 1 });
  expect(differs.userErrors).toMatchObject([{ code: 'RECEIPTS_DIFFER', field: 'input.travelReceipts' }]);
  const bad = await act(service, 'recordVisit', { ...input, travelReceipts: [{ amountFen: 0, note: ' ' }] });
  expect(bad.userErrors.map(({ field }) => field)).toEqual([
    'input.travelReceipts.0.amountFen',
    'input.travelReceipts.0.note',
  ]);
});

test('a correction of a service in a locked month is entered and charged today (section 5)', async () => {
  const { licenceId } = await licensed();
  const [order] = await visits(licenceId, 10);
  const document =
    'mutation ($input: LockMonthInput!) { lockMonth(input: $input) { userErrors { code message } } }';
  const { lockMonth } = await finance.query<{ lockMonth: { userErrors: object[] } }>(document, {
    input: { month: '2026-02', idempotencyKey: randomUUID() },
  });
  expect(lockMonth.userErrors).toEqual([]);
  await correct(order?.id ?? '', 'VIRUS');
  const entries = await server.database.reader.rows(
    'SELECT kind, occurredOn FROM entitlement_entries WHERE serviceOrderId = ? ORDER BY id',
    [order?.id ?? ''],
  );
  expect(entries).toEqual([
    { kind: 'DRAW', occurredOn: '2026-02-10' },
    { kind: 'REVERSAL', occurredOn: '2026-03-02' },
  ]);
  const charges = await server.database.reader.rows(
    'SELECT dueOn, servedOn FROM charges WHERE serviceOrderId = ?',
    [order?.id ?? ''],
  );
  expect(charges).toEqual([{ dueOn: '2026-03-02', servedOn: '2026-02-10' }]);
});
