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

type Kind = 'invoices' | 'credit-notes';

const fileOf = (id: string, language: string, client = finance, kind: Kind = 'invoices'): Promise<Response> =>
  client.fetch(`/exports/${kind}/${id}.pdf?language=${language}`);

async function textOf(id: string, language: string, kind: Kind = 'invoices'): Promise<string> {
  const response = await fileOf(id, language, finance, kind);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return (await pdfTexts(new Uint8Array(await response.arrayBuffer()))).join(' ');
}

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

interface Credited {
  id: string;
  number: string;
  totalFen: number;
  netFen: number;
  taxFen: number;
  lines: { amountFen: number; netFen: number; taxFen: number }[];
}

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
  const { id, number } = await issuedInvoice(server);
  const note = await must<{ id: string }>(
    finance,
    'voidInvoice',
    { invoiceId: id, reason: '抬头有误' },
    'id',
  );
  expect(await textOf(id, 'en')).toContain('Voided');
  const voided = `${number} of 2026-03-02, credited in full and voided`;
  expect(await textOf(note.id, 'en', 'credit-notes')).toContain(voided);
});

test('a credit note’s PDF names the invoice that it corrects, why, and of each line what is taken off, with its tax', async () => {
  const invoice = await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  const tax = {
    invoiceId: invoice.id,
    kind: 'SPECIAL',
    number: '24312000000012345678',
    issuedOn: '2026-03-02',
  };
  await must(finance, 'recordTaxInvoice', tax);
  const lines = [60_000, 1].map((amountFen, at) => ({ invoiceLineId: invoice.lines[at]?.id, amountFen }));
  const asked = { invoiceId: invoice.id, reason: '首年服务未按期开始', lines };
  const amounts = 'totalFen netFen taxFen';
  const note = await must<Credited>(
    finance,
    'issueCreditNote',
    asked,
    `id number ${amounts} lines { amountFen netFen taxFen }`,
  );
  const figures = [note.totalFen, ...[note, ...note.lines].flatMap(({ netFen, taxFen }) => [netFen, taxFen])];
  const said = [...figures, ...invoice.lines.map(({ amountFen }) => amountFen), 60_000, 1].map(yuan);
  const [zh, en] = [
    await textOf(note.id, 'zh-CN', 'credit-notes'),
    await textOf(note.id, 'en', 'credit-notes'),
  ];
  for (const text of [zh, en]) {
    for (const figure of said) expect(text).toContain(figure);
    for (const fact of [note.number, capitalAmount(60_001), asked.reason, tax.number, '7559 0001 2345'])
      expect(text).toContain(fact);
  }
  for (const words of ['红字发票', '深圳市甲乙软件有限公司', `${invoice.number}（2026-03-02 开具）`, '6%'])
    expect(zh).toContain(words);
  for (const words of ['Credit note', 'Jiayi Software Ltd.', `${invoice.number} of 2026-03-02`, 'Annual fee'])
    expect(en).toContain(words);
});

test('sales may have it too; service, customers and strangers may not, and an absent one is absent', async () => {
  const { id, lines } = await issuedInvoice(server);
  const credit = { invoiceId: id, reason: '多收', lines: [{ invoiceLineId: lines[0]?.id, amountFen: 1 }] };
  const note = await must<{ id: string }>(finance, 'issueCreditNote', credit, 'id');
  for (const [kind, own] of [['invoices', id] as const, ['credit-notes', note.id] as const]) {
    const statusFor = async (login: 'sales' | 'service'): Promise<number> =>
      (await fileOf(own, 'en', await server.as(login), kind)).status;
    expect([await statusFor('sales'), await statusFor('service')]).toEqual([200, 403]);
    expect((await fetch(`${server.url}/exports/${kind}/${own}.pdf`)).status).toBe(401);
    expect((await fileOf('nothing', 'en', finance, kind)).status).toBe(404);
  }
});
