import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../test/billing-actions.js';
import { fuwutong } from '../../test/command-line.js';
import { readXlsx } from '../../test/read-xlsx.js';
import { startTestServer, type TestServer } from '../../test/test-server.js';
import { publishTable } from '../../test/trade-actions.js';
import { commands } from './commands/index.js';
import { runCli } from './run-cli.js';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'fuwutong-report-'));
beforeAll(async () => {
  server = await startTestServer();
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
  await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const report = (...args: string[]) => fuwutong(server.settings, ['report', ...args]);

async function file(path: string): Promise<Buffer> {
  const finance = await server.as('finance');
  return Buffer.from(await (await finance.fetch(`/exports/${path}`)).arrayBuffer());
}

test('what the command line writes to a file is what the API serves, with progress told beside it', async () => {
  const [csv, xlsx] = [join(folder, 'income.csv'), join(folder, 'lines.xlsx')];
  const months = ['--from', '2026-03', '--to', '2026-03', '--by', 'source,product'];
  const income = await report('income', ...months, '--format', 'csv', '--output', csv);
  expect(income).toMatchObject({ code: 0, out: `2 rows in ${csv}.\n` });
  const by = encodeURIComponent('["SOURCE","PRODUCT"]');
  expect(readFileSync(csv)).toEqual(await file(`income.csv?from=2026-03&to=2026-03&by=${by}&language=en`));
  const lines = await report('invoice-lines', '--status', 'ISSUED', '--format', 'xlsx', '--output', xlsx);
  expect(lines).toMatchObject({ code: 0, out: `2 rows in ${xlsx}.\n` });
  expect(lines.err).toContain('2 of 2 rows');
  const served = await file('invoice-lines.xlsx?filter={"status":"ISSUED"}&language=en');
  expect(readXlsx(readFileSync(xlsx)).rows).toEqual(readXlsx(served).rows);
  expect([existsSync(`${csv}.part`), existsSync(`${xlsx}.part`)]).toEqual([false, false]);
}, 120_000);

test('receivables are shown as a table and as JSON', async () => {
  const [table, json] = [
    await report('receivables', '--on', '2026-05-01', '--language', 'zh-CN'),
    await report('receivables', '--on', '2026-05-01', '--json'),
  ];
  expect(table.out).toMatch(/合计 +2|合计 +1 +5100\.01/);
  expect(JSON.parse(json.out)).toMatchObject({ rows: [{ 3: 510_001 }, { 0: 'Total', 3: 510_001 }] });
}, 120_000);

test.each([
  [['income', '--from', '2026-03', '--to', '2026-03', '--by', 'month'], '--by takes source, product'],
  [['receivables', '--format', 'xlsx'], '--format xlsx needs --output'],
  [['invoice-lines', '--status', 'PAID'], '--status is DRAFT or ISSUED'],
])('report %j is wrong use', async (args, says) => {
  const { code, err } = await runCli(['report', ...args], commands);
  expect([code, err.includes(says)]).toEqual([2, true]);
});
