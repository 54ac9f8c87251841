import { afterAll, beforeAll, expect, test } from 'vitest';
import { openIncident } from '../../../test/incident-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { newCustomer, newLicence } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  service = await server.as('service');
});
afterAll(() => server.stop());

interface Shown {
  coverage: string | null;
  zone: string | null;
  rateTable: { year: number } | null;
  targets: { level: number; respondBy: string | null; arriveBy: string | null; resolveBy: string | null }[];
  userErrors: { code: string; field: string }[];
}

async function preview(input: object): Promise<Shown> {
  const { previewIncident } = await service.query<{ previewIncident: Shown }>(
    `query ($input: PreviewIncidentInput!) { previewIncident(input: $input) {
      coverage zone rateTable { year } targets { level respondBy arriveBy resolveBy } userErrors { code field } } }`,
    { input },
  );
  return previewIncident;
}

test('what is promised before an incident is opened is what it then has (10)', async () => {
  const customer = await newCustomer(sales, { city: '深圳市', district: '宝安区' });
  const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
  const requestedAt = '2026-03-02T01:30:00.000Z';
  const shown = await preview({ licenceId, requestedAt });
  expect(shown).toMatchObject({
    coverage: 'FREE_PERIOD',
    zone: 'SHENZHEN_BAOAN',
    rateTable: { year: 2005 },
    userErrors: [],
  });
  expect(shown.targets[1]).toEqual({
    level: 2,
    respondBy: '2026-03-02T02:30:00.000Z',
    arriveBy: '2026-03-02T03:30:00.000Z',
    resolveBy: '2026-03-04T01:30:00.000Z',
  });
  const { respondBy, arriveBy, resolveBy } = await openIncident(service, licenceId, {
    level: 2,
    requestedAt,
  });
  expect({ level: 2, respondBy, arriveBy, resolveBy }).toEqual(shown.targets[1]);
});

test('without coverage there is no target to promise (10)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { deliveredOn: '2020-01-01' });
  const { coverage, targets } = await preview({ licenceId });
  expect(coverage).toBe('NONE');
  expect(targets.map(({ respondBy, arriveBy, resolveBy }) => [respondBy, arriveBy, resolveBy])).toEqual(
    Array.from({ length: 3 }, () => [null, null, null]),
  );
});

test('what could not be opened is refused beforehand, and nothing is stored', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-02-01' });
  const codes = async (input: object): Promise<string[]> =>
    (await preview(input)).userErrors.map(({ code, field }) => `${code} ${field}`);
  expect(await codes({ licenceId: 'none' })).toEqual(['NOT_FOUND input.licenceId']);
  expect(await codes({ licenceId, siteId: 'none' })).toEqual(['NOT_FOUND input.siteId']);
  expect(await codes({ licenceId, requestedAt: '2026-03-02T02:00:00.001Z' })).toEqual([
    'INSTANT_IN_FUTURE input.requestedAt',
  ]);
  expect(await codes({ licenceId, requestedAt: '2026-01-31T15:59:59.999Z' })).toEqual([
    'SERVED_BEFORE_DELIVERY input.requestedAt',
  ]);
  const { incidents } = await service.query<{ incidents: { totalCount: number } }>(
    'query ($id: ID!) { incidents(filter: { licenceId: $id }) { totalCount } }',
    { id: licenceId },
  );
  expect(incidents.totalCount).toBe(0);
});
