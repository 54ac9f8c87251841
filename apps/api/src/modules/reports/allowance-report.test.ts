import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownOrder } from '../../../test/service-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must, newCustomer, newLicence } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let customer: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer();
  server.setNow('2026-03-02T02:00:00.000Z');
  [sales, service] = [await server.as('sales'), await server.as('service')];
  customer = await newCustomer(sales, { city: '东莞市', district: '厚街镇' });
});
afterAll(() => server.stop());

interface Use {
  licence: { id: string; customer: { name: string } };
  service: string;
  source: string;
  startsOn: string;
  endsOn: string;
  allowance: number | null;
  drawn: number;
  remaining: number | null;
  overage: number;
}
interface Report {
  on: string;
  periodCount: number;
  totals: Record<string, unknown>[];
  periods: Use[];
}

const NUMBERS = 'service source allowance drawn remaining overage';
const REPORT = `query ($on: Date, $filter: AllowanceFilter, $first: Int) { allowanceReport(on: $on, filter: $filter, first: $first) {
  on periodCount totals { periods ${NUMBERS} } periods { licence { id customer { name } } startsOn endsOn ${NUMBERS} } } }`;

const report = async (variables: object, client = sales): Promise<Report> =>
  (await client.query<{ allowanceReport: Report }>(REPORT, { ...variables })).allowanceReport;

const visit = (licenceId: string, cause: string, kind = 'ON_SITE_SUPPORT'): Promise<ShownOrder> =>
  must(service, 'recordVisit', {
    licenceId,
    cause,
    kind,
    servedOn: '2026-03-01',
    travelFen: 5_000,
    ...(kind === 'EMERGENCY' && { level: 1 }),
  });

const ofFree = { source: 'FREE_PERIOD', startsOn: '2026-02-01', endsOn: '2026-05-01' };

test('what is used of an allowance is told by licence, service and period: included, drawn, left and past it', async () => {
  const used = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-01' });
  const unused = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-03-01' });
  for (let drawn = 0; drawn < 6; drawn += 1) await visit(used, 'SOFTWARE_USE');
  // Excluded causes and emergencies are no overage; a cancelled visit is none any more, a corrected one becomes one.
  await visit(used, 'VIRUS');
  await visit(used, 'SOFTWARE_DEFECT', 'EMERGENCY');
  await visit(used, 'UNKNOWN');
  const cancelled = await visit(used, 'UNKNOWN');
  await must(service, 'cancelVisit', { serviceOrderId: cancelled.id, reason: 'x' });
  const corrected = await visit(used, 'USER_ERROR');
  await must(service, 'correctCause', { serviceOrderId: corrected.id, cause: 'UNKNOWN', reason: 'x' });
  await must(service, 'recordDataRepair', { licenceId: used, servedOn: '2026-03-01', cause: 'VIRUS' });

  const ofUsed = await report({ filter: { licenceId: used } });
  expect(ofUsed.on).toBe('2026-03-02');
  expect(ofUsed.periods).toMatchObject([
    { ...ofFree, service: 'ON_SITE_SUPPORT', allowance: 6, drawn: 6, remaining: 0, overage: 2 },
    { ...ofFree, service: 'DATA_REPAIR', allowance: 12, drawn: 1, remaining: 11, overage: 0 },
  ]);

  const visits = await report({ filter: { customerId: customer.id, service: 'ON_SITE_SUPPORT' } });
  expect(visits.periods.map(({ licence, remaining }) => [licence.id, remaining])).toEqual([
    [used, 0],
    [unused, 6],
  ]);
  expect(visits.totals).toEqual([
    {
      service: 'ON_SITE_SUPPORT',
      source: 'FREE_PERIOD',
      periods: 2,
      allowance: 12,
      drawn: 6,
      remaining: 6,
      overage: 2,
    },
  ]);
  expect(await report({ first: 0 })).toMatchObject({ periodCount: 4, periods: [] });
  expect((await report({ first: 1 })).periods).toHaveLength(1);
});

test('a report holds the periods of its day, their first and last day included', async () => {
  const count = async (on: string): Promise<number> => (await report({ on })).periodCount;
  const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-05-01', '2026-05-02'];
  const counts: number[] = [];
  for (const on of days) counts.push(await count(on));
  expect(counts).toEqual([0, 2, 2, 4, 4, 2]);
});

test('every desk reads it, and no more than 1,000 periods are given', async () => {
  for (const desk of ['admin', 'finance', 'sales', 'service'] as const)
    expect((await report({}, await server.as(desk))).periodCount).toBe(4);
  for (const first of [-1, 1001]) await expect(report({ first })).rejects.toThrow('`first`');
});
