import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { agree, FEES, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service, finance] = await Promise.all([
    server.as('sales'),
    server.as('service'),
    server.as('finance'),
  ]);
});
afterAll(() => server.stop());

interface Report {
  from: string;
  to: string;
  totalFen: number;
  rows: {
    month: string;
    kind: string;
    lines: number;
    amountFen: number;
    netFen: number | null;
    taxFen: number | null;
  }[];
}

const REPORT =
  'query ($from: String!, $to: String!) { incomeReport(from: $from, to: $to) { from to totalFen rows { month kind lines amountFen netFen taxFen } } }';
const report = async (from: string, to: string): Promise<Report> =>
  (await finance.query<{ incomeReport: Report }>(REPORT, { from, to })).incomeReport;

async function csv(
  search: string,
  client = finance,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await client.fetch(`/exports/income.csv?${search}`, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    headers: response.headers,
  };
}

/** Bills charges of a customer and issues the invoice. */
async function bill(customerId: string, chargeIds: string[]): Promise<void> {
  const draft = await must<{ id: string; version: number }>(
    finance,
    'draftInvoice',
    { customerId, chargeIds },
    'id version',
  );
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: draft.version });
}

test('the whole path: quote, contract, visits and charges, invoices, report and its file', async () => {
  const admin = await server.as('admin');
  const customer = await newCustomer(sales, { city: '广州市', district: '天河区' });
  const licenceId = await newLicence(sales, customer);
  const visit = async (servedOn: string, travelFen: number): Promise<string[]> => {
    const input = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn, travelFen };
    const { charges } = await must<{ charges: { id: string }[] }>(
      service,
      'recordVisit',
      input,
      'charges { id }',
    );
    return charges.map(({ id }) => id);
  };
  // Decided by the guide's own table, which states no tax rate.
  const old = await visit('2026-03-01', 1_234);
  await publishTable(admin, 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  const { charges } = await agree(sales, customer.id, [
    { licenceId, plan: 'FULL', years: 2 },
    { licenceId, plan: 'DATA_REPAIR', years: 1 },
  ]);
  const due = charges.filter(({ dueOn }) => dueOn === '2026-03-02').map(({ id }) => id);
  expect(await visit('2026-03-02', 5_000)).toEqual([]);
  await bill(customer.id, due);
  await must(finance, 'draftInvoice', { customerId: customer.id, chargeIds: old });
  expect(await report('2026-01', '2026-12')).toEqual({
    from: '2026-01',
    to: '2026-12',
    totalFen: 510_001,
    rows: [
      {
        month: '2026-03',
        kind: 'ANNUAL_FEE',
        lines: 2,
        amountFen: 510_001,
        netFen: 339_623 + 141_510,
        taxFen: 20_377 + 8_491,
      },
    ],
  });

  try {
    // The last instant of March and the first of April in Shanghai.
    server.setNow('2026-03-31T15:59:59.999Z');
    const { invoices } = await finance.query<{ invoices: { nodes: { id: string; version: number }[] } }>(
      '{ invoices(filter: { status: DRAFT }) { nodes { id version } } }',
    );
    const [draft] = invoices.nodes;
    await must(finance, 'issueInvoice', { invoiceId: draft?.id, expectedVersion: draft?.version });
    server.setNow('2026-03-31T16:00:00.000Z');
    const other = await newLicence(sales, customer, { deliveredOn: '2020-01-01', edition: 'STANDALONE' });
    const [fee] = (await agree(sales, customer.id, [{ licenceId: other, plan: 'FULL', years: 1 }])).charges;
    await bill(customer.id, [fee?.id ?? '']);
  } finally {
    server.setNow('2026-03-02T02:00:00.000Z');
  }
  const whole = await report('2026-03', '2026-04');
  expect(whole.rows).toEqual([
    { month: '2026-03', kind: 'ON_SITE_PER_VISIT', lines: 1, amountFen: 40_000, netFen: null, taxFen: null },
    { month: '2026-03', kind: 'ANNUAL_FEE', lines: 2, amountFen: 510_001, netFen: 481_133, taxFen: 28_868 },
    { month: '2026-03', kind: 'TRAVEL', lines: 1, amountFen: 1_234, netFen: null, taxFen: null },
    { month: '2026-04', kind: 'ANNUAL_FEE', lines: 1, amountFen: 200_000, netFen: 188_679, taxFen: 11_321 },
  ]);
  const [{ ledger } = { ledger: 0 }] = await server.database.reader.rows<{ ledger: number | string }>(
    "SELECT SUM(amountFen) AS ledger FROM charges WHERE status = 'INVOICED'",
  );
  expect([whole.totalFen, whole.rows.reduce((sum, { amountFen }) => sum + amountFen, 0)]).toEqual([
    Number(ledger),
    Number(ledger),
  ]);
  expect((await report('2026-04', '2026-04')).totalFen).toBe(200_000);
  expect((await report('2026-05', '2026-06')).rows).toEqual([]);

  const file = await csv('from=2026-03&to=2026-04&language=zh-CN');
  expect(file.status).toBe(200);
  expect(file.text).toBe(
    [
      '\uFEFF"开票月份","收费项目","行数","含税金额（元）","不含税金额（元）","税额（元）"',
      '"2026-03","现场支持 · 按次",1,400.00,,',
      '"2026-03","年度服务费",2,5100.01,4811.33,288.68',
      '"2026-03","差旅费",1,12.34,,',
      '"2026-04","年度服务费",1,2000.00,1886.79,113.21',
      '"合计",,5,7512.35,,',
      '',
    ].join('\r\n'),
  );
  expect(file.text).toContain(`,${whole.totalFen / 100},`);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe(
    `attachment; filename="income-2026-03-2026-04.csv"; filename*=UTF-8''${encodeURIComponent('收入报表-2026-03-2026-04.csv')}`,
  );
  expect(file.headers.get('cache-control')).toBe('no-store');

  const english = await csv('from=2026-04&to=2026-04&language=en');
  expect(english.text).toBe(
    '\uFEFF"Month of issue","Charge","Lines","Amount with tax (CNY)","Amount without tax (CNY)","Tax (CNY)"\r\n"2026-04","Annual fee",1,2000.00,1886.79,113.21\r\n"Total",,1,2000.00,1886.79,113.21\r\n',
  );
  expect((await csv('from=2026-04&to=2026-04', finance, { 'accept-language': 'en-GB' })).text).toBe(
    english.text,
  );
});

test.each([
  ['2026-13', '2026-12'],
  ['2026-00', '2026-12'],
  ['2026-1', '2026-12'],
  ['2026-01-01', '2026-12'],
  ['', '2026-12'],
  ['2026-01', "2026-12' OR 1=1"],
  ['2026-02', '2026-01'],
  ['2016-01', '2026-01'],
])('months from %j to %j are a bad input, of the report and of its file', async (from, to) => {
  const { errors } = await finance.request(REPORT, { from, to });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  const file = await csv(new URLSearchParams({ from, to }).toString());
  expect([
    file.status,
    (JSON.parse(file.text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
  ]).toEqual([400, 'BAD_USER_INPUT']);
});

test('120 months are allowed', async () => {
  expect((await report('2016-02', '2026-01')).rows).toEqual([]);
});

test.each([
  'from=2026-01',
  'to=2026-01',
  'from=2026-01&to=2026-02&from=2025-01',
  'from=2026-01&to=2026-02&language=fr',
  'from[a]=1&to=2026-02',
  '',
])('a file asked for by %j is a bad input', async (search) => {
  expect((await csv(search)).status).toBe(400);
});

test('the report and its file are for finance and administrators alone', async () => {
  const search = 'from=2026-01&to=2026-02';
  expect((await csv(search, await server.as('admin'))).status).toBe(200);
  for (const client of [sales, service]) {
    const refused = await csv(search, client);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      403,
      'application/json; charset=utf-8',
    ]);
    expect(refused.text).not.toContain('合计');
    expect(
      (await client.request(REPORT, { from: '2026-01', to: '2026-02' })).errors?.[0]?.extensions?.code,
    ).toBe('FORBIDDEN');
  }
  const nobody = await csv(search, server.anonymous);
  expect([nobody.status, JSON.parse(nobody.text)]).toEqual([
    401,
    { errors: [{ message: 'Sign in first', extensions: { code: 'UNAUTHENTICATED' } }] },
  ]);
});
