import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

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
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

interface Agreed {
  id: string;
  licenceId: string;
  customerId: string;
  charges: { id: string; dueOn: string; amountFen: number }[];
}

/** A contract of three years of the full plan, from 2026-03-02. */
async function agreed(more: object = {}): Promise<Agreed> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const contract = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 3, ...more }]);
  return { ...contract, licenceId, customerId: customer.id };
}

interface Preview {
  years: {
    startsOn: string;
    oldFeeFen: number;
    amountFen: number;
    takenBack: { dueOn: string }[];
    decision: { kind: string; totalFen: number } | null;
  }[];
  entitlements: { endsOn: string; entitlement: { startsOn: string; service: string } }[];
  amountFen: number | null;
  takenBackFen: number | null;
  userErrors: { code: string; field: string }[];
}

async function preview(input: object): Promise<Preview> {
  const document = `query ($input: PreviewCancellationInput!) { previewCancellation(input: $input) {
    years { startsOn oldFeeFen newFeeFen amountFen takenBack { dueOn } decision { kind totalFen } licence { id } contract { id } }
    entitlements { endsOn allowance entitlement { startsOn service drawn } } amountFen takenBackFen userErrors { code field } } }`;
  return (await sales.query<{ previewCancellation: Preview }>(document, { input })).previewCancellation;
}

const STATE = `status cancelledFrom cancelReason entitlements { service startsOn endsOn drawn entries { kind quantity reason } }
  charges { kind status dueOn amountFen decision { kind } entries { kind amountFen reason createdBy { login } } }`;

interface State {
  status: string;
  cancelledFrom: string;
  entitlements: { service: string; startsOn: string; endsOn: string; drawn: number; entries: object[] }[];
  charges: { kind: string; status: string; dueOn: string; amountFen: number; entries: object[] }[];
}

const STORED = ['charges', 'charge_entries', 'entitlement_entries', 'decisions', 'audit_entries'];

test('a cancellation credits the days left, takes later years back, ends cover the day before, and leaves draws (section 2)', async () => {
  const { id, licenceId } = await agreed();
  await must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' });
  const input = { contractId: id, from: '2026-06-02' };
  const before = await rowsIn(server, ...STORED);
  const shown = await preview(input);
  expect(shown.userErrors).toEqual([]);
  // 92 days from 2 March to 1 June are used, 273 of 365 are left.
  expect(
    shown.years.map(({ startsOn, amountFen, takenBack }) => [startsOn, amountFen, takenBack.length]),
  ).toEqual([
    ['2026-03-02', -269_260, 0],
    ['2027-03-02', 0, 1],
    ['2028-03-02', 0, 1],
  ]);
  expect(shown.years[0]?.decision).toEqual({ kind: 'CANCELLATION', totalFen: -269_260 });
  expect([shown.amountFen, shown.takenBackFen]).toEqual([-269_260, 720_000]);
  expect(await rowsIn(server, ...STORED)).toEqual(before);

  const reason = '客户停业';
  const done = await traded<State>(sales, 'cancelContract', { ...input, reason }, STATE);
  expect(done).toMatchObject({ status: 'CANCELLED', cancelledFrom: '2026-06-02', cancelReason: reason });
  expect(done.charges.map(({ kind, status, dueOn, amountFen }) => [kind, status, dueOn, amountFen])).toEqual([
    ['ANNUAL_FEE', 'UNBILLED', '2026-03-02', 360_000],
    ['CANCELLATION_CREDIT', 'UNBILLED', '2026-06-02', -269_260],
    ['ANNUAL_FEE', 'CANCELLED', '2027-03-02', 360_000],
    ['ANNUAL_FEE', 'CANCELLED', '2028-03-02', 360_000],
  ]);
  expect(done.charges[2]?.entries).toEqual([
    { kind: 'CANCELLATION', amountFen: -360_000, reason, createdBy: { login: 'sales' } },
  ]);
  const cover = done.entitlements.filter((each) => each.service === 'ON_SITE_SUPPORT');
  expect(cover.map(({ startsOn, endsOn, drawn }) => [startsOn, endsOn, drawn])).toEqual([
    ['2026-03-02', '2026-06-01', 1],
    ['2027-03-02', '2027-03-01', 0],
    ['2028-03-02', '2028-03-01', 0],
  ]);
  expect(cover[0]?.entries).toEqual([
    { kind: 'DRAW', quantity: 1, reason: null },
    { kind: 'ADJUSTMENT', quantity: 0, reason },
  ]);
});

test('cover lasts to the day before a cancellation; on its day there is none', async () => {
  const { id, licenceId } = await agreed();
  await traded(sales, 'cancelContract', { contractId: id, from: '2026-06-02', reason: 'x' });
  for (const [now, coverage] of [
    ['2026-06-01', 'ANNUAL'],
    ['2026-06-02', 'NONE'],
    ['2027-03-02', 'NONE'],
  ]) {
    server.setNow(`${now}T02:00:00.000Z`);
    const { licence } = await sales.query<{ licence: { coverage: { coverage: string }[] } }>(
      'query ($id: ID!) { licence(id: $id) { coverage { coverage } } }',
      { id: licenceId },
    );
    expect(licence.coverage.map((each) => each.coverage)).toEqual([coverage, coverage]);
  }
  server.setNow('2026-03-02T02:00:00.000Z');
});

test('an invoiced year is credited by its days left; a discount is credited no twice', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const discount = { percent: 10, reason: '老客户' };
  const { id, charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 2 }], {
    discount,
  });
  const due = charges.filter(({ dueOn }) => dueOn === '2026-03-02').map((each) => each.id);
  const invoice = await must(finance, 'draftInvoice', { customerId: customer.id, chargeIds: due });
  const input = { contractId: id, from: '2026-06-02' };
  await must(finance, 'issueInvoice', { invoiceId: invoice.id, expectedVersion: 1 });
  // 324,000 × 273 ÷ 365 = 242,334.25
  expect(await preview(input)).toMatchObject({ amountFen: -242_334, takenBackFen: 324_000 });
  const done = await traded<State>(sales, 'cancelContract', { ...input, reason: 'x' }, STATE);
  expect(done.charges.filter(({ status }) => status === 'CANCELLED')).toHaveLength(2);
});

test('cancelled before its first day a contract costs nothing and covers nothing', async () => {
  const { id } = await agreed({ startsOn: '2026-04-01' });
  const done = await traded<State>(
    sales,
    'cancelContract',
    { contractId: id, from: '2026-03-02', reason: 'x' },
    STATE,
  );
  expect(done.charges.every(({ status }) => status === 'CANCELLED')).toBe(true);
  expect(done.entitlements.every(({ startsOn, endsOn }) => endsOn < startsOn)).toBe(true);
});

test('on the last day one day is credited; a contract that has ended, a sale and an unknown one are refused, and so is a covered service since', async () => {
  const { id, licenceId } = await agreed();
  expect(
    (await preview({ contractId: id, from: '2029-03-01' })).years.map(({ amountFen }) => amountFen),
  ).toEqual([-986]);
  const before = await rowsIn(server, ...STORED);
  const cancel = (input: object) =>
    trade(sales, 'cancelContract', { contractId: id, from: '2026-03-02', reason: 'x', ...input });
  expect(refusals(await cancel({ from: '2029-03-02' }))).toEqual([['CONTRACT_ENDED', 'input.from']]);
  expect(refusals(await cancel({ contractId: 'none' }))).toEqual([['NOT_FOUND', 'input.contractId']]);
  expect(refusals(await cancel({ reason: ' ' }))).toEqual([['FIELD_REQUIRED', 'input.reason']]);
  expect(await rowsIn(server, ...STORED)).toEqual(before);
  await must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' });
  expect(refusals(await cancel({}))).toEqual([['SERVED_SINCE', 'input.from']]);
  expect((await preview({ contractId: id, from: '2026-03-02' })).userErrors).toEqual([
    { code: 'SERVED_SINCE', field: 'input.from' },
  ]);
  await traded(sales, 'cancelContract', { contractId: id, from: '2026-03-03', reason: 'x' });

  const customer = await newCustomer(sales);
  const licences = [{ product: 'FINANCE', edition: 'NETWORK', siteId: customer.siteId, priceFen: 1 }];
  const quote = await must(sales, 'createQuote', { customerId: customer.id, licences });
  const sale = await must(sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
  expect(refusals(await cancel({ contractId: sale.id }))).toEqual([
    ['CONTRACT_NOT_SERVICE', 'input.contractId'],
  ]);
});

test('of several who cancel at once one does; the same key gives the same answer', async () => {
  const { id } = await agreed();
  const input = { contractId: id, from: '2026-06-02', reason: 'x' };
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const all = await Promise.all(
    [keyed, keyed, input, input].map((each) => trade(sales, 'cancelContract', each)),
  );
  const refused = all.flatMap(refusals);
  expect(refused.every(([code]) => code === 'CONTRACT_CANCELLED')).toBe(true);
  const { contract } = await sales.query<{ contract: State }>(
    `query ($id: ID!) { contract(id: $id) { ${STATE} } }`,
    { id },
  );
  expect(contract.charges.filter(({ kind }) => kind === 'CANCELLATION_CREDIT')).toHaveLength(1);
});

test('a charge taken back is not invoiced any more; only sales and administrators cancel', async () => {
  const { id, customerId, charges } = await agreed();
  await traded(sales, 'cancelContract', { contractId: id, from: '2026-03-02', reason: 'x' });
  server.setNow('2027-03-02T02:00:00.000Z');
  const later = charges.find(({ dueOn }) => dueOn === '2027-03-02')?.id ?? '';
  const refused = await act(await server.as('finance'), 'draftInvoice', { customerId, chargeIds: [later] });
  expect(refused.result).toBeNull();
  expect(refused.userErrors.map(({ code }) => code)).toEqual(['CHARGE_NOT_OPEN']);
  server.setNow('2026-03-02T02:00:00.000Z');
  finance = await server.as('finance');
  await expect(
    trade(finance, 'cancelContract', { contractId: id, from: '2026-03-02', reason: 'x' }),
  ).rejects.toThrow('FORBIDDEN');
});

test('a preview says that the contract which renews it stands, until that one is cancelled too', async () => {
  const { id, charges } = await agreed({ years: 1 });
  expect(charges).toHaveLength(1);
  const standing = async (contractId: string) =>
    (
      await sales.query<{ previewCancellation: { standingRenewal: { id: string } | null } }>(
        'query ($input: PreviewCancellationInput!) { previewCancellation(input: $input) { standingRenewal { id } } }',
        { input: { contractId, from: '2026-06-01' } },
      )
    ).previewCancellation.standingRenewal;
  expect(await standing(id)).toBeNull();
  const quote = await traded<{ id: string; version: number }>(
    sales,
    'renewContract',
    { contractId: id },
    'id version',
  );
  const renewal = await must(sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: quote.version });
  expect(await standing(id)).toEqual({ id: renewal.id });
  await traded(sales, 'cancelContract', { contractId: renewal.id, from: '2027-03-02', reason: '不续了' });
  expect(await standing(id)).toBeNull();
});
