import { afterAll, beforeAll, expect, test } from 'vitest';
import { statementsOf } from '../../../test/counted-statements.js';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { openIncident } from '../../../test/incident-actions.js';
import { traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { agree, must, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

interface Hit {
  kind: string;
  id: string;
  title: string;
  detail: string;
}

const find = async (text: string, client = sales): Promise<Hit[]> =>
  (
    await client.query<{ search: Hit[] }>(
      'query ($text: String!) { search(text: $text) { kind id title detail } }',
      { text },
    )
  ).search;

const kinds = (hits: Hit[]): string[] => hits.map(({ kind }) => kind);

test('customers are found by name and code, and each record by the beginning of its number', async () => {
  const customer = await must(sales, 'addCustomer', { name: '海纳百川科技', shortCode: 'HNBC' });
  const site = await must(sales, 'addSite', {
    customerId: customer.id,
    name: '总部',
    address: '一路 1 号',
    city: '深圳市',
    district: '福田区',
  });
  const licenceId = await newLicence(sales, { id: customer.id, siteId: site.id }, { serial: 'FT-88-0001' });
  const contract = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }]);
  const incident = await openIncident(await server.as('service'), licenceId);
  const invoice = await issuedInvoice(server);

  expect(await find('百川')).toEqual([
    { kind: 'CUSTOMER', id: customer.id, title: '海纳百川科技', detail: 'HNBC' },
  ]);
  expect(await find('hnb')).toMatchObject([{ kind: 'CUSTOMER', id: customer.id }]);
  for (const typed of ['ft-88', 'ＦＴ－８８'])
    expect(await find(typed)).toEqual([
      { kind: 'CUSTOMER', id: customer.id, title: '海纳百川科技', detail: 'HNBC' },
      { kind: 'LICENCE', id: licenceId, title: 'FT-88-0001', detail: '海纳百川科技' },
    ]);
  expect(await find('C-2026')).toContainEqual({
    kind: 'CONTRACT',
    id: contract.id,
    title: 'C-2026-0001',
    detail: '海纳百川科技',
  });
  expect(await find('i-2026-0001')).toMatchObject([
    { kind: 'INCIDENT', id: incident.id, title: 'I-2026-0001' },
  ]);
  expect(await find(invoice.number ?? '')).toMatchObject([{ kind: 'INVOICE', id: invoice.id }]);
  // Without its letter a number is looked for among all.
  expect(kinds(await find('2026-0001'))).toEqual(['QUOTE', 'CONTRACT', 'INCIDENT']);
});

test('a customer called so by its short code stands before those that merely have it somewhere', async () => {
  for (const number of [0, 1, 2, 3, 4, 5, 6])
    await must(sales, 'addCustomer', { name: `一号ZQ${number}公司`, shortCode: `AZQ${number}` });
  await must(sales, 'addCustomer', { name: '最后公司', shortCode: 'ZQ' });
  await must(sales, 'addCustomer', { name: '最末公司', shortCode: 'ZQ9' });
  expect((await find('zq')).map(({ detail }) => detail)).toEqual([
    'ZQ',
    'ZQ9',
    'AZQ0',
    'AZQ1',
    'AZQ2',
    'AZQ3',
  ]);
});

test('of a quote with several revisions the latest alone is found', async () => {
  const [{ id }] = (await find('Q-2026-0001')) as [Hit];
  const customer = await must(sales, 'addCustomer', { name: '修订公司', shortCode: 'XD' });
  const site = await must(sales, 'addSite', {
    customerId: customer.id,
    name: '总部',
    address: '一路',
    city: '深圳市',
    district: '福田区',
  });
  const licenceId = await newLicence(sales, { id: customer.id, siteId: site.id });
  const lines = [{ licenceId, plan: 'FULL', years: 1 }];
  const quote = await must<{ id: string; version: number; number: string }>(
    sales,
    'createQuote',
    { customerId: customer.id, lines },
    'id version number',
  );
  const revised = await traded(sales, 'reviseQuote', {
    quoteId: quote.id,
    expectedVersion: quote.version,
    lines,
  });
  expect(await find(quote.number)).toMatchObject([{ kind: 'QUOTE', id: revised.id, title: quote.number }]);
  expect(id).not.toBe(revised.id);
});

test('nothing is found that a role may not read', async () => {
  const service = await server.as('service');
  expect(kinds(await find('2026-0001', service))).toEqual(['CONTRACT', 'INCIDENT']);
  expect(await find('2026-00000', service)).toEqual([]);
});

test.each(['', '   ', '%', '_', '没有这家公司', "'; DROP TABLE customers", '~', 'Q-9999'])(
  'what stands nowhere finds nothing: "%s"',
  async (text) => {
    expect(await find(text)).toEqual([]);
  },
);

test('three statements are enough, whatever is found', async () => {
  expect(await statementsOf(server, () => find('2026'))).toBeLessThanOrEqual(4);
});
