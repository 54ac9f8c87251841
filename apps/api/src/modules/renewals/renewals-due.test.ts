import { afterAll, beforeAll, expect, test } from 'vitest';
import { traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { agree, FEES, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let coming: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
  const admin = await server.as('admin');
  await publishTable(admin, 2026, '2026-03-02');
  coming = await publishTable(admin, 2027, '2027-01-01', {
    ...FEES,
    '/annualPlans/0/fees/0/feeFen/NETWORK': 400_000,
    '/annualPlans/1/fees/0/feeFen/NETWORK': null,
  });
});
afterAll(() => server.stop());

interface Due {
  id: string;
  endsOn: string;
  renewal: {
    startsOn: string;
    rateTable: { id: string } | null;
    oldFeeFen: number | null;
    newFeeFen: number | null;
    differenceFen: number | null;
    problem: string | null;
    missingCell: string | null;
    openQuote: { id: string } | null;
    exhausted: string[];
    daysLeft: number;
  };
}

const RENEWAL =
  'startsOn rateTable { id } oldFeeFen newFeeFen differenceFen problem missingCell openQuote { id } exhausted daysLeft';

async function due(withinDays: number, client = sales): Promise<Due[]> {
  const { renewalsDue } = await client.query<{ renewalsDue: { nodes: Due[] } }>(
    `query ($d: Int!) { renewalsDue(withinDays: $d, first: 100) { nodes { id endsOn renewal { ${RENEWAL} } } } }`,
    { d: withinDays },
  );
  return renewalsDue.nodes;
}

async function agreed(startsOn: string, more: object = {}) {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const contract = await agree(sales, customer.id, [
    { licenceId, plan: 'FULL', years: 1, startsOn, ...more },
  ]);
  return { ...contract, licenceId, customerId: customer.id, siteId: customer.siteId };
}

test('the contracts that end within so many days come by their last day, with the old price and that of the coming table', async () => {
  server.setNow('2026-03-02T02:00:00.000Z');
  const first = await agreed('2026-03-02');
  const second = await agreed('2026-03-03');
  const later = await agreed('2026-05-01');
  server.setNow('2027-01-30T02:00:00.000Z');
  expect((await due(29)).map(({ id }) => id)).toEqual([]);
  expect((await due(30)).map(({ id }) => id)).toEqual([first.id]);
  expect((await due(31)).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect((await due(89)).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect((await due(90)).map(({ id }) => id)).toEqual([first.id, second.id, later.id]);
  expect((await due(30))[0]?.renewal).toEqual({
    startsOn: '2027-03-02',
    rateTable: { id: coming.id },
    oldFeeFen: 360_000,
    newFeeFen: 400_000,
    differenceFen: 40_000,
    problem: null,
    missingCell: null,
    openQuote: null,
    exhausted: [],
    daysLeft: 30,
  });
});

test('what is quoted, renewed or cancelled says so, and is due no more once it is', async () => {
  server.setNow('2026-06-01T02:00:00.000Z');
  const [quoted, renewed, cancelled] = [
    await agreed('2026-06-01'),
    await agreed('2026-06-01'),
    await agreed('2026-06-01'),
  ];
  server.setNow('2027-05-10T02:00:00.000Z');
  const asked = { rateTableId: coming.id };
  const open = await traded(sales, 'renewContract', { contractId: quoted.id, ...asked });
  const taken = await traded(sales, 'renewContract', { contractId: renewed.id, ...asked });
  await must(sales, 'acceptQuote', { quoteId: taken.id, expectedVersion: 1 });
  await traded(sales, 'cancelContract', {
    contractId: cancelled.id,
    from: '2027-05-10',
    reason: '不再使用',
  });
  const found = await due(60);
  expect(found.map(({ id }) => id)).toEqual([quoted.id]);
  expect(found[0]?.renewal).toMatchObject({ openQuote: { id: open.id }, newFeeFen: 400_000 });
  server.setNow('2027-06-20T02:00:00.000Z');
  expect(await due(0)).toEqual([]);
});

test('a plan without a price at the coming table names the cell, and a used-up allowance is a reason to call', async () => {
  server.setNow('2026-07-01T02:00:00.000Z');
  const { id, licenceId, siteId } = await agreed('2026-07-01', { plan: 'ON_SITE_SUPPORT' });
  for (let visit = 0; visit < 10; visit += 1)
    await must(service, 'recordVisit', {
      kind: 'ON_SITE_SUPPORT',
      licenceId,
      siteId,
      servedOn: '2026-07-01',
      cause: 'SOFTWARE_USE',
    });
  server.setNow('2027-06-20T02:00:00.000Z');
  const found = (await due(30)).find((each) => each.id === id);
  expect(found?.renewal).toMatchObject({
    oldFeeFen: 240_000,
    newFeeFen: null,
    differenceFen: null,
    problem: 'RATE_NOT_SET',
    missingCell: '/annualPlans/1/fees/0/feeFen/NETWORK',
    exhausted: ['ON_SITE_SUPPORT'],
  });
  const { callReasons } = await sales.query<{
    callReasons: {
      exhaustedCount: number;
      exhausted: { licence: { id: string }; service: string; allowance: number; drawn: number }[];
    };
  }>('{ callReasons { exhaustedCount exhausted { licence { id } service allowance drawn endsOn } } }');
  expect(callReasons).toEqual({
    exhaustedCount: 1,
    exhausted: [
      {
        licence: { id: licenceId },
        service: 'ON_SITE_SUPPORT',
        allowance: 10,
        drawn: 10,
        endsOn: '2027-06-30',
      },
    ],
  });
});

test('a licence without cover for at most a year is a gap, from the day after its last covered one', async () => {
  server.setNow('2028-01-01T02:00:00.000Z');
  const { licenceId } = await agreed('2028-01-01');
  const gaps = async (now: string) => {
    server.setNow(now);
    const { callReasons } = await sales.query<{
      callReasons: {
        gaps: { licence: { id: string }; coveredUntil: string; days: number }[];
        gapCount: number;
      };
    }>('{ callReasons(first: 1000) { gapCount gaps { licence { id } coveredUntil days } } }');
    expect(callReasons.gapCount).toBe(callReasons.gaps.length);
    return callReasons.gaps.filter(({ licence }) => licence.id === licenceId);
  };
  expect(await gaps('2028-12-31T02:00:00.000Z')).toEqual([]);
  expect(await gaps('2029-01-01T02:00:00.000Z')).toEqual([
    { licence: { id: licenceId }, coveredUntil: '2028-12-31', days: 1 },
  ]);
  expect(await gaps('2029-12-31T02:00:00.000Z')).toHaveLength(1);
  expect(await gaps('2030-01-01T02:00:00.000Z')).toEqual([]);
});

test('service may read whom to call and no prices; a number out of range is refused', async () => {
  server.setNow('2027-01-30T02:00:00.000Z');
  await expect(due(30, service)).rejects.toThrow('FORBIDDEN');
  const contract = await service.request('{ contracts(first: 1) { nodes { id renewal { newFeeFen } } } }');
  expect(contract.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await service.request('{ callReasons { gapCount } }')).errors).toBeUndefined();
  for (const query of [
    '{ renewalsDue(withinDays: 367) { totalCount } }',
    '{ callReasons(first: 1001) { gapCount } }',
  ])
    expect((await sales.request(query)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
