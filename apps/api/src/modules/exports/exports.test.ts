import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { boundTo, manyCharges } from '../../../test/many-charges.js';
import { readXlsx, type XlsxCell } from '../../../test/read-xlsx.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, must, publishTable } from '../../../test/trade-actions.js';
import { csvStream } from './csv-stream.js';
import type { Sheet, SheetRow } from './sheet.js';
import { ahead } from './walk.js';
import { xlsxStream } from './xlsx-stream.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  await manyCharges(boundTo(server.database), { customers: 600, each: 2, amountFen: 1_234_567 });
  const { id } = await must(finance, 'startBillingRun', { dueBy: '2026-03-02' });
  await runIsOver(id);
  const last = await issuedInvoice(server);
  await must(finance, 'issueCreditNote', {
    invoiceId: last.id,
    lines: [{ invoiceLineId: last.lines[0]?.id, amountFen: 1 }],
    reason: 'x',
  });
}, 120_000);
afterAll(() => server.stop());

async function runIsOver(id: string): Promise<void> {
  for (;;) {
    const [run] = await server.database.reader.rows<{ status: string }>(
      'SELECT status FROM billing_runs WHERE id = ?',
      [id],
    );
    if (run?.status === 'DRAFTED') return;
    await pause(50);
  }
}

async function had(
  path: string,
  client = finance,
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const response = await client.fetch(`/exports/${path}`, { headers: { 'accept-language': 'en' } });
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** The fields of CSV whose texts have no quotes in them. */
const fieldsOf = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').map((field) => field.replaceAll('"', '')));

interface Shown {
  number: string | null;
  status: string;
  issuedOn: string | null;
  customer: { name: string };
  lines: {
    position: number;
    clause: string;
    quantity: number;
    unitFen: number;
    amountFen: number;
    taxPercent: string | null;
    netFen: number | null;
    taxFen: number | null;
  }[];
}

/** The lines that the list shows, walked page by page, as the file has them: the columns that are no words. */
async function listed(filter: string, sort: string): Promise<(string | number | null)[][]> {
  const rows: (string | number | null)[][] = [];
  for (let after = ''; ;) {
    const { invoices } = await finance.query<{
      invoices: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      `{ invoices(first: 100, filter: ${filter}, sort: ${sort}${after}) { pageInfo { hasNextPage endCursor } nodes { number status issuedOn customer { name }
         lines { position clause quantity unitFen amountFen taxPercent netFen taxFen } } } }`,
    );
    for (const { number, issuedOn, customer, lines } of invoices.nodes) {
      for (const { position, clause, quantity, unitFen, amountFen, taxPercent, netFen, taxFen } of lines)
        rows.push([
          number,
          issuedOn,
          customer.name,
          position,
          clause,
          quantity,
          unitFen,
          amountFen,
          taxPercent === null ? null : Number(taxPercent),
          netFen,
          taxFen,
        ]);
    }
    if (!invoices.pageInfo.hasNextPage) return rows;
    after = `, after: "${invoices.pageInfo.endCursor}"`;
  }
}

const PLAIN = [0, 2, 3, 4, 6, 11, 12, 13, 14, 15, 16];
const YUAN = new Set([12, 13, 15, 16]);
const fen = (yuan: string): number | null => (yuan === '' ? null : Number(yuan.replace('.', '')));

function plainOf(fields: readonly string[]): (string | number | null)[] {
  return PLAIN.map((at) => {
    const field = fields[at] ?? '';
    if (YUAN.has(at)) return fen(field);
    if (at === 4 || at === 11 || at === 14) return field === '' ? null : Number(field);
    return field === '' ? null : field;
  });
}

test.each([
  ['{}', 'DRAFTED_DESC', 1_203],
  ['{}', 'TOTAL_ASC', 1_203],
  ['{ status: DRAFT }', 'DRAFTED_DESC', 1_200],
  ['{ status: ISSUED }', 'NUMBER_ASC', 3],
  ['{ customerId: "none" }', 'NUMBER_DESC', 0],
])('the file of the list %s by %s has its lines, all of them, in its order', async (filter, sort, count) => {
  const json = filter.replaceAll(/(\w+):/g, '"$1":').replaceAll(/: ([A-Z]+)/g, ': "$1"');
  const { status, headers, body } = await had(
    `invoice-lines.csv?${new URLSearchParams({ filter: json, sort }).toString()}`,
  );
  expect([status, headers.get('x-total-rows')]).toEqual([200, String(count)]);
  const [headings, ...rows] = fieldsOf(body.toString());
  expect(headings?.slice(0, 4)).toEqual(['Invoice', 'Status', 'Issued on', 'Customer']);
  expect(rows.map(plainOf)).toEqual(await listed(filter, sort));
});

test('XLSX has the same cells as CSV: real numbers and dates, headings that stay in sight, widths', async () => {
  const search = 'filter={"status":"ISSUED"}&sort=NUMBER_ASC&language=zh-CN';
  const [csv, xlsx] = [await had(`invoice-lines.csv?${search}`), await had(`invoice-lines.xlsx?${search}`)];
  const sheet = readXlsx(xlsx.body);
  expect([sheet.name, sheet.frozenRows]).toEqual(['账单明细-2026-03-02', 1]);
  expect(sheet.widths.slice(0, 4)).toEqual([14, 8, 12, 32]);
  const shown = (cell: XlsxCell | null | undefined): string => {
    if (!cell) return '';
    if (cell.format === 'yyyy-mm-dd' && cell.type === 'number')
      return new Date((Number(cell.value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return cell.format === '#,##0.00' && cell.type === 'number'
      ? Number(cell.value).toFixed(2)
      : String(cell.value);
  };
  const width = sheet.widths.length;
  expect(sheet.rows.map((row) => Array.from({ length: width }, (_, at) => shown(row[at])))).toEqual(
    fieldsOf(csv.body.toString()),
  );
  const [, first] = sheet.rows;
  expect(first?.map((cell) => cell?.type)).toEqual([
    'text',
    'text',
    'number',
    'text',
    'number',
    'text',
    'text',
    'text',
    'text',
    'text',
    'text',
    'number',
    'number',
    'number',
    'number',
    'number',
    'number',
  ]);
  expect(first?.[13]).toEqual({ type: 'number', value: 3_600, format: '#,##0.00' });
  expect(xlsx.headers.get('content-disposition')).toBe(
    `attachment; filename="invoice-lines-2026-03-02.xlsx"; filename*=UTF-8''${encodeURIComponent('账单明细-2026-03-02.xlsx')}`,
  );
});

const sheetOf = (rows: readonly SheetRow[], parts = 1): Sheet => ({
  name: 'a/b:c',
  plainName: 'x',
  columns: [
    { heading: '文', kind: 'text', width: 10 },
    { heading: '元', kind: 'yuan', width: 10 },
  ],
  total: rows.length * parts,
  rows: ahead(repeated(rows, parts)),
});

async function* repeated(rows: readonly SheetRow[], parts: number) {
  for (let part = 0; part < parts; part += 1) yield rows;
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

test.each([
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  ']]>&amp;"\'',
  '两\n行',
  '  blanks  ',
  '😀 𠮷 ﷽',
])('the text %j stands in XLSX as itself, never as a formula', async (text) => {
  const { rows, name } = readXlsx(await bytesOf(xlsxStream(sheetOf([[text, -1]]))));
  expect([name, rows[1]]).toEqual([
    'a b c',
    [
      { type: 'text', value: text, format: expect.any(String) as string },
      { type: 'number', value: -0.01, format: '#,##0.00' },
    ],
  ]);
});

test('what Excel’s sheets have no room for goes on the next, under the same headings', async () => {
  const rows = ['a', 'b', 'c'].map((text): SheetRow => [text, 1]);
  const file = await bytesOf(xlsxStream(sheetOf(rows, 3), 5));
  const sheets = [1, 2, 3, 4].map((place) => readXlsx(file, place));
  expect(sheets.map(({ name }) => name)).toEqual(['a b c', 'a b c_2', 'a b c_3', '']);
  expect(sheets.map((sheet) => sheet.rows.map(([cell]) => cell?.value).join(' '))).toEqual([
    '文 a b c a',
    '文 b c a b',
    '文 c',
    '',
  ]);
});

test('what XML can’t hold is shown as missing, and the file is whole', async () => {
  const { rows } = readXlsx(await bytesOf(xlsxStream(sheetOf([['a\u0000b\u001Fc\uD800d', null]]))));
  expect(rows[1]?.[0]?.value).toBe('a\uFFFDb\uFFFDc\uFFFDd');
});

test.each([
  ['csv', csvStream],
  ['xlsx', (sheet: Sheet) => xlsxStream(sheet)],
])('%s is written no further than it is fetched, and given up where nobody fetches on', async (_, write) => {
  const rows = Array.from({ length: 1_000 }, (__, at): SheetRow => [`row ${at} ${Math.random()}`, at]);
  let made = 0;
  let ended = false;
  async function* watched() {
    try {
      for (; made < 1_000; made += 1) yield rows;
    } finally {
      ended = true;
    }
  }
  const stream = Readable.from(write({ ...sheetOf([]), rows: ahead(watched()) }));
  await once(stream, 'readable');
  stream.read();
  await pause(100);
  const fetched = made;
  expect(fetched).toBeLessThan(40);
  stream.destroy();
  await pause(100);
  expect([ended, made - fetched < 5]).toEqual([true, true]);
});

test('income and receivables are had as files too, with columns for what is asked for', async () => {
  const by = encodeURIComponent('["SOURCE","PRODUCT"]');
  const income = await had(`income.xlsx?from=2026-03&to=2026-03&by=${by}`);
  const { rows } = readXlsx(income.body);
  expect(rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
    [
      'Month of issue',
      'Charge',
      'Source',
      'Product',
      'Lines',
      'Amount with tax (CNY)',
      'Amount without tax (CNY)',
      'Tax (CNY)',
    ],
    ['2026-03', 'Annual fee', 'Contract', '拓步财务通 2005', 4, 6_600.01, 6_226.42, 373.59],
    ['Total', null, null, null, 4, 6_600.01, 6_226.42, 373.59],
  ]);
  const receivables = fieldsOf((await had('receivables.csv?on=2026-05-01')).body.toString());
  expect(receivables.map((row) => row.slice(2))).toEqual([
    [
      'Open invoices',
      'Owed (CNY)',
      'Not yet due (CNY)',
      '1–30 days overdue (CNY)',
      '31–60 days overdue (CNY)',
      '61–90 days overdue (CNY)',
      'Over 90 days overdue (CNY)',
      'Paid too much (CNY)',
    ],
    ['1', '5100.01', '0.00', '5100.01', '0.00', '0.00', '0.00', '0.00'],
    ['1', '1500.00', '0.00', '1500.00', '0.00', '0.00', '0.00', '0.00'],
    ['2', '6600.01', '0.00', '6600.01', '0.00', '0.00', '0.00', '0.00'],
  ]);
});

test.each([
  ['invoice-lines.csv?filter={', 400],
  ['invoice-lines.csv?filter={"status":"NONE"}', 400],
  ['invoice-lines.csv?filter={"nothing":1}', 400],
  ['invoice-lines.csv?sort=NONE', 400],
  ['invoice-lines.csv?sort=TOTAL_ASC&sort=TOTAL_ASC', 400],
  ['invoice-lines.csv?language=fr', 400],
  ['invoice-lines.doc', 404],
  ['invoice-lines.toString', 404],
  ['nothing.csv', 404],
  ['constructor.csv', 404],
  ['receivables.csv?on=2026-02-30', 400],
  ['income.xlsx?from=2026-01&to=2026-02&by=["KIND"]', 400],
])('%s is answered with %i', async (path, status) => {
  const { status: found, headers } = await had(path);
  expect([found, headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
});

test('each is for those who may use the query that shows the same', async () => {
  const paths = ['invoice-lines.csv', 'receivables.xlsx', 'income.csv?from=2026-03&to=2026-03'];
  const statusesOf = async (client: Client) =>
    Promise.all(paths.map(async (path) => (await had(path, client)).status));
  expect(await statusesOf(server.anonymous)).toEqual([401, 401, 401]);
  expect(await statusesOf(await server.as('service'))).toEqual([403, 403, 403]);
  expect(await statusesOf(await server.as('sales'))).toEqual([200, 200, 403]);
  expect(await statusesOf(await server.as('admin'))).toEqual([200, 200, 200]);
});

test('an export that fails half way is broken off: what came does not pass for the whole', async () => {
  const { dataSource } = server.database;
  await dataSource.query('ALTER TABLE customers RENAME TO customers_away');
  try {
    for (const format of ['csv', 'xlsx'])
      await expect(had(`invoice-lines.${format}`)).rejects.toThrow(/terminated|fetch failed/);
  } finally {
    await dataSource.query('ALTER TABLE customers_away RENAME TO customers');
  }
  expect(server.logged()).toMatchObject([
    { msg: 'An export failed half way' },
    { msg: 'An export failed half way' },
  ]);
  expect((await had('invoice-lines.csv')).status).toBe(200);
});
