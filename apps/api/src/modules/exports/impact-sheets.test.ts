import { afterAll, beforeAll, expect, test } from 'vitest';
import { customersOf, type Impact, impactOf, twoYearsOfService } from '../../../test/impact-actions.js';
import { done } from '../../../test/rate-table-actions.js';
import { readXlsx } from '../../../test/read-xlsx.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let admin: Client;
let run: Impact;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  const base = await publishTable(admin, 2026, '2026-03-02', FEES);
  await twoYearsOfService(server);
  const { id, version } = await done(admin, 'createRateTableDraft', { year: 2026, copyFromId: base.id });
  const draft = await done(admin, 'editRateTableDraft', {
    rateTableId: id,
    expectedVersion: version,
    edits: [
      { cell: '/onSiteSupport/perVisitFen/OUTSIDE', value: 35_000 },
      { cell: '/dataRepair/perVisitFen', value: 10_000 },
    ],
  });
  run = await impactOf(admin, draft);
}, 120_000);
afterAll(() => server.stop());

async function had(path: string, client = admin): Promise<{ status: number; file: Buffer; total: number }> {
  const response = await client.fetch(`/exports/${path}`, { headers: { 'accept-language': 'en' } });
  const total = Number(response.headers.get('x-total-rows'));
  return { status: response.status, file: Buffer.from(await response.arrayBuffer()), total };
}
const yuan = (fen: number): number => fen / 100;

test('the customers of an impact come in the order of the list, with their figures as numbers and the total of the run', async () => {
  for (const sort of ['DIFFERENCE_DESC', 'DIFFERENCE_ASC']) {
    const shown = await customersOf(admin, run.id, sort);
    const { file, total } = await had(`impact-customers.xlsx?impactRunId=${run.id}&sort=${sort}`);
    const { rows } = readXlsx(file);
    const figures = rows.slice(1).map((row) => row.slice(2).map((cell) => cell?.value));
    expect(figures).toEqual([
      ...shown.map((row) => [
        row.services,
        row.renewals,
        row.unpricedCount,
        yuan(row.oldFen),
        yuan(row.newFen),
        yuan(row.differenceFen),
      ]),
      [
        run.services,
        run.renewals,
        run.unpricedCount,
        yuan(run.oldFen),
        yuan(run.newFen),
        yuan(run.differenceFen),
      ],
    ]);
    expect(total).toBe(shown.length + 1);
  }
});

test('the price change of a year is a file too, kind by kind what the impact says, and its total', async () => {
  const { file } = await had(`price-change.xlsx?id=${run.id}`);
  const values = readXlsx(file).rows.map((row) => row.map((cell) => cell?.value ?? null));
  const { impactRun } = await admin.query<{
    impactRun: {
      byKind: Record<'oldQuantity' | 'newQuantity' | 'oldFen' | 'newFen' | 'differenceFen', number>[];
    };
  }>(
    'query ($id: ID!) { impactRun(id: $id) { byKind { oldQuantity newQuantity oldFen newFen differenceFen } } }',
    {
      id: run.id,
    },
  );
  expect(impactRun.byKind.length).toBeGreaterThan(1);
  expect(values.slice(1).map((row) => row.slice(1))).toEqual([
    ...impactRun.byKind.map((kind) => [
      kind.oldQuantity,
      kind.newQuantity,
      ...[kind.oldFen, kind.newFen, kind.differenceFen].map(yuan),
    ]),
    [null, null, ...[run.oldFen, run.newFen, run.differenceFen].map(yuan)],
  ]);
});

test('a customer’s own lines of an impact sum up to the customer’s row', async () => {
  const shown = await customersOf(admin, run.id);
  for (const row of shown) {
    const { file, total } = await had(
      `impact-lines.csv?impactRunId=${run.id}&customerId=${row.customer.id}&language=zh-CN`,
    );
    const lines = file.toString().trimEnd().split('\r\n');
    expect(lines.at(-1)).toBe(
      `,"合计",,,,${[row.oldFen, row.newFen, row.differenceFen].map((fen) => yuan(fen).toFixed(2)).join(',')}`,
    );
    expect(lines).toHaveLength(row.services + row.renewals + row.unpricedCount + 2);
    expect(total).toBe(lines.length - 1);
  }
});

test('an impact that is not there has no rows but a total of nothing; finance has either file, and sales has none', async () => {
  const none = await had('impact-customers.csv?impactRunId=none');
  expect(none.file.toString().trimEnd().split('\r\n').at(-1)).toBe('"Total",,0,0,0,0.00,0.00,0.00');
  expect((await had('impact-lines.csv?impactRunId=none&customerId=none')).total).toBe(1);
  const [sales, finance] = [await server.as('sales'), await server.as('finance')];
  for (const path of [
    `impact-customers.csv?impactRunId=${run.id}`,
    `impact-lines.csv?impactRunId=${run.id}&customerId=x`,
    `price-change.csv?id=${run.id}`,
  ])
    expect([(await had(path, finance)).status, (await had(path, sales)).status]).toEqual([200, 403]);
  expect((await had('impact-lines.csv')).status).toBe(400);
});
