import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
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
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

async function standalone(more: object = {}): Promise<{ customerId: string; licenceId: string }> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE', ...more });
  return { customerId: customer.id, licenceId };
}

const visit = (licenceId: string, servedOn = '2026-03-02') =>
  must<{ drawn: number; totalFen: number }>(
    service,
    'recordVisit',
    { licenceId, kind: 'ON_SITE_SUPPORT', servedOn },
    'drawn totalFen',
  );

const STATE = `edition entitlements { source service startsOn endsOn allowance drawn remaining entries { kind quantity reason } }`;
const PREVIEW = `query ($input: PreviewUpgradeInput!) { previewUpgrade(input: $input) { amountFen userErrors { code field }
  years { startsOn oldFeeFen newFeeFen amountFen decision { kind totalFen request } }
  entitlements { endsOn allowance entitlement { allowance drawn } } } }`;

test('an upgrade mid-term charges the difference for the days left, raises the allowance by its own table and keeps the draws (section 2)', async () => {
  const { customerId, licenceId } = await standalone();
  const { id } = await agree(sales, customerId, [
    { licenceId, plan: 'FULL', years: 2, startsOn: '2026-01-01' },
  ]);
  for (let n = 0; n < 6; n += 1) await visit(licenceId);
  expect(await visit(licenceId)).toEqual({ drawn: 0, totalFen: 20_000 });
  const before = await rowsIn(server, 'charges', 'entitlement_entries', 'decisions');
  const input = { licenceId, on: '2026-03-02' };
  const { previewUpgrade } = await sales.query<{
    previewUpgrade: { years: object[]; entitlements: object[] };
  }>(PREVIEW, { input });
  // (360,000 − 200,000) × 305 ÷ 365 = 133,698.6; 2 March to 31 December are 305 days.
  expect(previewUpgrade).toMatchObject({
    amountFen: 133_699 + 160_000,
    userErrors: [],
    years: [
      {
        startsOn: '2026-01-01',
        oldFeeFen: 200_000,
        newFeeFen: 360_000,
        amountFen: 133_699,
        decision: { kind: 'EDITION_UPGRADE', totalFen: 133_699 },
      },
      { startsOn: '2027-01-01', amountFen: 160_000 },
    ],
  });
  expect(previewUpgrade.entitlements[0]).toEqual({
    endsOn: '2026-12-31',
    allowance: 10,
    entitlement: { allowance: 6, drawn: 6 },
  });
  expect(await rowsIn(server, 'charges', 'entitlement_entries', 'decisions')).toEqual(before);

  const licence = await traded<{ edition: string; entitlements: { source: string; entries: object[] }[] }>(
    sales,
    'upgradeEdition',
    input,
    STATE,
  );
  expect(licence.edition).toBe('NETWORK');
  const first = licence.entitlements.find(({ source }) => source === 'ANNUAL');
  expect(first).toMatchObject({ service: 'ON_SITE_SUPPORT', allowance: 10, drawn: 6, remaining: 4 });
  expect(first?.entries.at(-1)).toEqual({ kind: 'ADJUSTMENT', quantity: 0, reason: 'STANDALONE → NETWORK' });
  const { contract } = await sales.query<{ contract: { charges: object[] } }>(
    'query ($id: ID!) { contract(id: $id) { charges { kind status dueOn amountFen } } }',
    { id },
  );
  expect(contract.charges).toEqual([
    { kind: 'ANNUAL_FEE', status: 'UNBILLED', dueOn: '2026-01-01', amountFen: 200_000 },
    { kind: 'EDITION_UPGRADE', status: 'UNBILLED', dueOn: '2026-03-02', amountFen: 133_699 },
    { kind: 'ANNUAL_FEE', status: 'UNBILLED', dueOn: '2027-01-01', amountFen: 200_000 },
    { kind: 'EDITION_UPGRADE', status: 'UNBILLED', dueOn: '2027-01-01', amountFen: 160_000 },
  ]);
  expect(await visit(licenceId)).toEqual({ drawn: 1, totalFen: 0 });
});

test('a live free period extends to the network edition’s months; one that is over stays (1)', async () => {
  const live = await standalone({ deliveredOn: '2025-12-02' });
  type Shown = { entitlements: { endsOn: string; allowance: number }[] };
  const upgraded = await traded<Shown>(
    sales,
    'upgradeEdition',
    { licenceId: live.licenceId, on: '2026-03-02' },
    STATE,
  );
  expect(upgraded.entitlements.map(({ endsOn, allowance }) => [endsOn, allowance])).toEqual([
    ['2026-06-02', 10],
    ['2026-06-02', 12],
  ]);
  const over = await standalone({ deliveredOn: '2025-12-01' });
  const stays = await traded<Shown>(
    sales,
    'upgradeEdition',
    { licenceId: over.licenceId, on: '2026-03-02' },
    STATE,
  );
  expect(stays.entitlements.map(({ endsOn, allowance }) => [endsOn, allowance])).toEqual([
    ['2026-03-01', 6],
    ['2026-03-01', 12],
  ]);
});

test('a contract is cancelled on the day of its upgrade', async () => {
  const { customerId, licenceId } = await standalone();
  const { id } = await agree(sales, customerId, [{ licenceId, plan: 'FULL', years: 1 }]);
  await traded(sales, 'upgradeEdition', { licenceId, on: '2026-03-02' });
  const early = await trade(sales, 'cancelContract', { contractId: id, from: '2026-03-02', reason: 'x' });
  expect(early.userErrors).toEqual([]);
});

test('a cancellation from before an upgrade is refused; after it the fee of the new edition is given back', async () => {
  const { customerId, licenceId } = await standalone();
  const { id } = await agree(sales, customerId, [
    { licenceId, plan: 'FULL', years: 1, startsOn: '2026-03-01' },
  ]);
  await traded(sales, 'upgradeEdition', { licenceId, on: '2026-03-02' });
  expect(
    refusals(await trade(sales, 'cancelContract', { contractId: id, from: '2026-03-01', reason: 'x' })),
  ).toEqual([['UPGRADED_SINCE', 'input.from']]);
  const { previewCancellation } = await sales.query<{ previewCancellation: object }>(
    'query ($input: PreviewCancellationInput!) { previewCancellation(input: $input) { amountFen years { oldFeeFen } } }',
    { input: { contractId: id, from: '2026-06-02' } },
  );
  // 272 of 365 days are left: 268,273.97
  expect(previewCancellation).toEqual({ amountFen: -268_274, years: [{ oldFeeFen: 360_000 }] });
});

test('an upgrade is refused for a network licence, after today, before delivery or a service, and where no fee is stated; nothing changes', async () => {
  const { licenceId } = await standalone({ deliveredOn: '2026-01-15' });
  await visit(licenceId, '2026-03-01');
  const before = await rowsIn(server, 'charges', 'entitlement_entries', 'audit_entries');
  const upgrade = (input: object) =>
    trade(sales, 'upgradeEdition', { licenceId, on: '2026-03-02', ...input });
  expect(refusals(await upgrade({ on: '2026-03-03' }))).toEqual([['UPGRADE_IN_FUTURE', 'input.on']]);
  expect(refusals(await upgrade({ on: '2026-01-14' }))).toEqual([['UPGRADED_BEFORE_DELIVERY', 'input.on']]);
  expect(refusals(await upgrade({ on: '2026-02-28' }))).toEqual([['UPGRADED_BEFORE_SERVICE', 'input.on']]);
  expect(refusals(await upgrade({ licenceId: 'none' }))).toEqual([['NOT_FOUND', 'input.licenceId']]);
  expect(await rowsIn(server, 'charges', 'entitlement_entries', 'audit_entries')).toEqual(before);
  await traded(sales, 'upgradeEdition', { licenceId, on: '2026-03-01' });
  expect(refusals(await upgrade({}))).toEqual([['EDITION_NOT_LOWER', 'input.licenceId']]);
});

test('of several who upgrade at once one does, also while visits are recorded; the same key gives the same answer', async () => {
  const { customerId, licenceId } = await standalone();
  const { id } = await agree(sales, customerId, [{ licenceId, plan: 'FULL', years: 1 }]);
  const input = { licenceId, on: '2026-03-02' };
  const keyed = { ...input, idempotencyKey: randomUUID() };
  const visits = Promise.all([1, 2, 3].map(() => visit(licenceId)));
  const all = await Promise.all([keyed, keyed, input].map((each) => trade(sales, 'upgradeEdition', each)));
  await visits;
  expect(all.flatMap(refusals).every(([code]) => code === 'EDITION_NOT_LOWER')).toBe(true);
  const { contract } = await sales.query<{
    contract: { charges: { kind: string }[]; entitlements: { drawn: number; allowance: number }[] };
  }>('query ($id: ID!) { contract(id: $id) { charges { kind } entitlements { drawn allowance } } }', { id });
  expect(contract.charges.map(({ kind }) => kind).toSorted()).toEqual(['ANNUAL_FEE', 'EDITION_UPGRADE']);
  expect(contract.entitlements[0]).toEqual({ drawn: 3, allowance: 10 });
});
