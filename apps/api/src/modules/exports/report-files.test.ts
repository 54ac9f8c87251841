import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { fuwutong } from '../../../test/command-line.js';
import { openIncident } from '../../../test/incident-actions.js';
import { pdfTexts } from '../../../test/pdf-texts.js';
import { readXlsx } from '../../../test/read-xlsx.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';
import { pdfFile } from './pdf-file.js';
import { atOnce, type SheetRow } from './sheet.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  const { id, lines } = await issuedInvoice(server);
  const credited = [{ invoiceLineId: lines[0]?.id, amountFen: 1 }];
  await must(finance, 'issueCreditNote', { invoiceId: id, lines: credited, reason: 'x' });
  const [sales, service] = [await server.as('sales'), await server.as('service')];
  const licenceId = await newLicence(sales, await newCustomer(sales), {
    edition: 'STANDALONE',
    deliveredOn: '2026-02-01',
  });
  const visit = { licenceId, kind: 'ON_SITE_SUPPORT', cause: 'SOFTWARE_USE', servedOn: '2026-03-01' };
  for (let count = 0; count < 7; count += 1) await must(service, 'recordVisit', visit);
  const incident = await openIncident(service, licenceId);
  await must(service, 'recordResponse', { incidentId: incident.id });
}, 120_000);
afterAll(() => server.stop());

async function had(path: string, search: Record<string, string>, client = finance) {
  const response = await client.fetch(`/exports/${path}?${new URLSearchParams(search).toString()}`);
  return { response, body: Buffer.from(await response.arrayBuffer()) };
}

const INCOME = {
  from: '2026-02',
  to: '2026-03',
  down: '["MONTH","PRODUCT"]',
  across: 'KIND',
  filter: '{"sources":["CONTRACT"]}',
};

interface Figures {
  lines: number;
  amountFen: number;
  netFen: number | null;
  taxFen: number | null;
}

/** What the page shows of the same selection. */
async function shown() {
  const { incomePivot } = await finance.query<{
    incomePivot: {
      columns: { figures: Figures }[];
      rows: { keys: string[]; cells: (Figures | null)[]; figures: Figures }[];
      figures: Figures;
    };
  }>(
    `{ incomePivot(from: "2026-02", to: "2026-03", down: [MONTH, PRODUCT], across: KIND, filter: { sources: [CONTRACT] }) {
       columns { key figures { ...F } } rows { keys cells { ...F } figures { ...F } } figures { ...F } } }
     fragment F on IncomeFigures { lines amountFen netFen taxFen }`,
  );
  return incomePivot;
}

const yuan = (fen: number | null | undefined): number | null =>
  fen === null || fen === undefined ? null : fen / 100;
const sums = ({ amountFen, netFen, taxFen, lines }: Figures) => [
  yuan(amountFen),
  yuan(netFen),
  yuan(taxFen),
  lines,
];

test('income as it is laid out is had as XLSX, cell by cell what the API answers', async () => {
  const { body } = await had('income-pivot.xlsx', { ...INCOME, language: 'zh-CN' });
  const { rows, name } = readXlsx(body);
  const values = rows.map((row) => row.map((cell) => cell?.value ?? null));
  const pivot = await shown();
  expect(name).toBe('收入报表-2026-02-2026-03');
  expect(values).toEqual([
    ['开票月份', '产品', '年度服务费（元）', '含税金额（元）', '不含税金额（元）', '税额（元）', '行数'],
    ...pivot.rows.map(({ keys: [month], cells, figures }) => [
      month,
      '拓步财务通 2005',
      ...cells.map((cell) => yuan(cell?.amountFen)),
      ...sums(figures),
    ]),
    ['合计', null, ...pivot.columns.map(({ figures }) => yuan(figures.amountFen)), ...sums(pivot.figures)],
  ]);
  expect(pivot.figures.amountFen).toBe(660_001);
});

test.each([
  ['zh-CN', '收入报表', '收入来源: 合同', '合计'],
  ['en', 'Income', 'Source: Contract', 'Total'],
] as const)(
  'income in %s is had as PDF that says what was chosen and every figure',
  async (language, title, chosen, total) => {
    const { response, body } = await had('income-pivot.pdf', { ...INCOME, language });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const texts = await pdfTexts(body);
    expect(texts).toEqual(expect.arrayContaining([title, total, '6,600.01', '6,226.42', '373.59']));
    expect(texts.join(' ')).toContain(`2026-02 – 2026-03 · ${chosen}`);
  },
);

test('the headings stand on each page of a long PDF, its total stands last, and what nobody prints is refused', async () => {
  const rows = Array.from({ length: 199 }, (_, at): SheetRow => [`第 ${at} 行`, at]);
  const sheet = (all: readonly SheetRow[], total = all.length) => ({
    name: '长表',
    plainName: 'long',
    columns: [
      { heading: '名称', kind: 'text' as const, width: 20 },
      { heading: '金额', kind: 'yuan' as const, width: 12 },
    ],
    total,
    hasTotal: true,
    rows: atOnce(all),
  });
  const parts: Buffer[] = [];
  for await (const part of pdfFile(sheet([...rows, ['合计', 123_456_789]]), 'zh-CN', '2026-03-02'))
    parts.push(part);
  const texts = await pdfTexts(Buffer.concat(parts));
  const pages = Number(/^1 \/ (\d+)$/.exec(texts.find((text) => text.startsWith('1 / ')) ?? '')?.[1]);
  expect(pages).toBeGreaterThan(4);
  expect(texts.filter((text) => text === '名称')).toHaveLength(pages);
  expect(texts).toEqual(expect.arrayContaining(['第 0 行', '第 198 行', '1,234,567.89']));
  await expect(pdfFile(sheet([], 2_001), 'zh-CN', '2026-03-02').next()).rejects.toThrow('at most 2000 rows');
});

test('what is used of allowances is a file, the command line’s too, row by row what the report says', async () => {
  const { body, response } = await had('allowances.csv', { on: '2026-03-02', language: 'en' });
  const lines = body.toString().replace('\uFEFF', '').trimEnd().split('\r\n');
  const { allowanceReport } = await finance.query<{
    allowanceReport: {
      periodCount: number;
      periods: {
        licence: { serial: string; customer: { shortCode: string; name: string } };
        allowance: number | null;
        drawn: number;
        remaining: number | null;
        overage: number;
      }[];
    };
  }>(
    '{ allowanceReport(on: "2026-03-02") { periodCount periods { licence { serial customer { shortCode name } } allowance drawn remaining overage } } }',
  );
  expect(response.headers.get('x-total-rows')).toBe(String(allowanceReport.periodCount));
  expect(lines[0]).toContain('"Allowance","Drawn","Left","Past it"');
  const fields = lines.slice(1).map((line) => line.split(',').map((field) => field.replaceAll('"', '')));
  expect(fields.map((row) => [...row.slice(0, 3), ...row.slice(9)])).toEqual(
    allowanceReport.periods.map(({ licence: { serial, customer }, allowance, drawn, remaining, overage }) => [
      customer.shortCode,
      customer.name,
      serial,
      ...[allowance, drawn, remaining, overage].map((count) => String(count ?? '')),
    ]),
  );
  expect(allowanceReport.periods[0]).toMatchObject({ allowance: 6, drawn: 6, remaining: 0, overage: 1 });
  const told = await fuwutong(server.settings, [
    'report',
    'allowances',
    '--on',
    '2026-03-02',
    '--format',
    'csv',
  ]);
  expect(told.out.trimEnd()).toBe(body.toString().trimEnd());
}, 60_000);

test('targets met are a file, and each figure opens the incidents that it counts', async () => {
  const days = { from: '2026-03-01', to: '2026-03-31' };
  const { rows } = readXlsx((await had('attainment.xlsx', { ...days, language: 'en' })).body);
  const values = rows.map((row) => row.map((cell) => cell?.value ?? null));
  const { attainmentReport } = await finance.query<{
    attainmentReport: { rows: { met: number; due: number; pending: number }[] };
  }>('{ attainmentReport(from: "2026-03-01", to: "2026-03-31") { rows { due met pending } } }');
  expect(values.slice(1).map((row) => [row[3], row[4], row[6]])).toEqual(
    attainmentReport.rows.map(({ due, met, pending }) => [due, met, pending]),
  );
  for (const outcome of ['MET', 'PENDING', 'BREACHED'] as const)
    for (const level of [1, 2, 3])
      for (const milestone of ['RESPONSE', 'ARRIVAL', 'RESOLUTION']) {
        const { attainedIncidents } = await finance.query<{ attainedIncidents: { number: string }[] }>(
          `{ attainedIncidents(from: "2026-03-01", to: "2026-03-31", level: ${level}, milestone: ${milestone}, outcome: ${outcome}) { number } }`,
        );
        const { attainmentReport: report } = await finance.query<{
          attainmentReport: { rows: Record<string, unknown>[] };
        }>(
          '{ attainmentReport(from: "2026-03-01", to: "2026-03-31") { rows { level milestone met breached pending } } }',
        );
        const row = report.rows.find((each) => each['level'] === level && each['milestone'] === milestone);
        expect(attainedIncidents.length).toBe(row?.[outcome.toLowerCase()]);
      }
});

test('each is for those who may see the report', async () => {
  const statusOf = async (path: string, search: Record<string, string>, login: 'sales' | 'service') =>
    (await had(path, search, await server.as(login))).response.status;
  expect(await statusOf('income-pivot.pdf', INCOME, 'sales')).toBe(403);
  expect(await statusOf('allowances.pdf', {}, 'service')).toBe(200);
  expect(await statusOf('attainment.csv', { from: '2026-01-01', to: '2026-01-31' }, 'sales')).toBe(200);
  expect((await had('income-pivot.csv', { ...INCOME, down: '["NONE"]' })).response.status).toBe(400);
});
