import { capitalAmount } from 'policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invoiceOf, issuedInvoice, draftInvoice, payment } from '../../../../test/billing-actions.js';
import { pdfTexts } from '../../../../test/pdf-texts.js';
import { type Client, startTestServer, type TestServer } from '../../../../test/test-server.js';
import { FEES, must, publishTable } from '../../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  const admin = await server.as('admin');
  await publishTable(admin, 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  const { settings } = await admin.query<{ settings: { version: number } }>('{ settings { version } }');
  const details = {
    expectedVersion: settings.version,
    sellerName: '深圳市甲乙软件有限公司',
    sellerNameEn: 'Jiayi Software Ltd.',
    sellerBank: '招商银行深圳南山支行',
    sellerAccount: '7559 0001 2345',
  };
  await must(admin, 'changeSettings', details, 'version');
});
afterAll(() => server.stop());

const fileOf = (id: string, language: string, client: Client = finance): Promise<Response> =>
  client.fetch(`/exports/invoices/${id}.pdf?language=${language}`);

async function textOf(id: string, language: string): Promise<string> {
  const response = await fileOf(id, language);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return (await pdfTexts(new Uint8Array(await response.arrayBuffer()))).join(' ');
}

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test('an invoice’s PDF says in both languages what the API says of it: parties, lines, tax, total, capitals, what is left', async () => {
  const { id, number, totalFen, dueOn, lines } = await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  await must(finance, 'recordPayment', payment(id, 100_000, '2026-03-02'));
  const { openFen } = await invoiceOf(finance, id);
  const amounts = lines.flatMap(({ amountFen, netFen, taxFen }) => [amountFen, netFen ?? 0, taxFen ?? 0]);
  const said = [...amounts, totalFen, openFen, 100_000].map(yuan);
  const zh = await textOf(id, 'zh-CN');
  const en = await textOf(id, 'en');
  for (const text of [zh, en]) {
    for (const amount of said) expect(text).toContain(amount);
    for (const fact of [number, dueOn, capitalAmount(totalFen), '7559 0001 2345', '招商银行深圳南山支行'])
      expect(text).toContain(fact);
  }
  for (const word of ['服务费发票', '深圳市甲乙软件有限公司', '年度服务费', '价税合计', '未付'])
    expect(zh).toContain(word);
  for (const word of ['Invoice for services', 'Jiayi Software Ltd.', 'Annual fee', 'Left to pay'])
    expect(en).toContain(word);
});

test('a draft says that it is one, and a voided invoice that it is void', async () => {
  const draft = await draftInvoice(server);
  expect(await textOf(draft.id, 'zh-CN')).toContain('草稿，未开具');
  const { id } = await issuedInvoice(server);
  await must(finance, 'voidInvoice', { invoiceId: id, reason: '抬头有误' }, 'id');
  expect(await textOf(id, 'en')).toContain('Voided');
});

test('sales may have it too; service, customers and strangers may not, and an absent one is absent', async () => {
  const { id } = await issuedInvoice(server);
  const statusFor = async (login: 'sales' | 'service'): Promise<number> =>
    (await fileOf(id, 'en', await server.as(login))).status;
  expect([await statusFor('sales'), await statusFor('service')]).toEqual([200, 403]);
  expect((await fetch(`${server.url}/exports/invoices/${id}.pdf`)).status).toBe(401);
  expect((await fileOf('nothing', 'en')).status).toBe(404);
});
