import { capitalAmount } from 'policy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pdfTexts } from '../../../test/pdf-texts.js';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let service: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service] = [await server.as('sales'), await server.as('service')];
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
beforeEach(() => server.setNow('2026-03-02T02:00:00.000Z'));
afterAll(() => server.stop());

const BREAK_EVEN = `since until feeFen singlyFen withPlanFen savedFen service from
  services { service count perVisitFen singlyFen allowance overage overageFen beyondFen }`;

test('a plan is weighed by the licence’s own last twelve months, but for cancelled visits and excluded causes (2, 6, 7)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const visit = (servedOn: string, cause = 'SOFTWARE_USE') =>
    must(service, 'recordVisit', {
      kind: 'ON_SITE_SUPPORT',
      licenceId,
      siteId: customer.siteId,
      servedOn,
      cause,
    });
  for (let count = 0; count < 12; count += 1) await visit('2026-03-02');
  await visit('2026-03-02', 'VIRUS');
  await must(service, 'cancelVisit', { serviceOrderId: (await visit('2026-03-02')).id, reason: '误录' });
  await must(service, 'recordDataRepair', { licenceId, servedOn: '2026-03-02', cause: 'VIRUS' });
  const weigh = async (now: string) => {
    server.setNow(now);
    const { previewQuote } = await sales.query<{
      previewQuote: { lines: { breakEven: { services: { count: number }[] } | null }[] };
    }>(
      `query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { lines { breakEven { ${BREAK_EVEN} } } } }`,
      {
        input: {
          customerId: customer.id,
          lines: [
            { licenceId, plan: 'FULL', years: 3 },
            { licenceId, plan: 'DATA_REPAIR', years: 1 },
          ],
        },
      },
    );
    return previewQuote.lines.map(({ breakEven }) => breakEven);
  };
  const [full] = await weigh('2026-12-01T02:00:00.000Z');
  expect(full).toEqual({
    since: '2025-12-02',
    until: '2026-12-01',
    feeFen: 360_000,
    services: [
      {
        service: 'ON_SITE_SUPPORT',
        count: 12,
        perVisitFen: 30_000,
        singlyFen: 360_000,
        allowance: 10,
        overage: 2,
        overageFen: 20_000,
        beyondFen: 40_000,
      },
      {
        service: 'DATA_REPAIR',
        count: 1,
        perVisitFen: 20_000,
        singlyFen: 20_000,
        allowance: 12,
        overage: 0,
        overageFen: 15_000,
        beyondFen: 0,
      },
    ],
    singlyFen: 380_000,
    withPlanFen: 400_000,
    savedFen: -20_000,
    service: 'ON_SITE_SUPPORT',
    from: 14,
  });
  const countsOn = async (now: string) => (await weigh(now))[0]?.services.map(({ count }) => count);
  expect(await countsOn('2027-03-01T02:00:00.000Z')).toEqual([12, 1]);
  expect(await countsOn('2027-03-02T02:00:00.000Z')).toEqual([0, 0]);
});

async function quoted() {
  const customer = await newCustomer(sales);
  const [one, other] = [await newLicence(sales, customer), await newLicence(sales, customer)];
  const input = {
    customerId: customer.id,
    lines: [
      { licenceId: one, plan: 'FULL', years: 1 },
      { licenceId: other, plan: 'DATA_REPAIR', years: 2 },
    ],
    training: [{ licenceId: one, days: 2 }],
    caseByCase: [
      {
        licenceId: one,
        work: 'DATA_IMPORT',
        description: '导入旧账 <b>三年</b>',
        priceFen: 123_456,
        agreementReference: 'XY-2026-7',
      },
    ],
    discount: { percent: 5, reason: '老客户' },
    note: '请于月底前答复',
  };
  const quote = await must<{ id: string; number: string; totalFen: number }>(
    sales,
    'createQuote',
    input,
    'id number totalFen',
  );
  return { customer, one, other, input, quote };
}

test('two revisions are compared offer by offer: changed, taken out, put in, and each sum’s difference', async () => {
  const { one, other, quote } = await quoted();
  const revised = await traded<{ id: string }>(sales, 'reviseQuote', {
    quoteId: quote.id,
    expectedVersion: 1,
    lines: [
      { licenceId: other, plan: 'FULL', years: 1 },
      { licenceId: one, plan: 'FULL', years: 2 },
    ],
    training: [{ licenceId: one, days: 2 }],
  });
  const compare = async (before: string, after: string) =>
    (
      await sales.query<{ compareQuotes: object | null }>(
        `query ($before: ID!, $after: ID!) { compareQuotes(before: $before, after: $after) {
          before { revision } after { revision revisions { revision status } } subtotalDifferenceFen discountDifferenceFen totalDifferenceFen
          offers { differenceFen isChanged lineBefore { years licence { id } plan } lineAfter { years licence { id } plan }
            itemBefore { kind days } itemAfter { kind days } } } }`,
        { before, after },
      )
    ).compareQuotes;
  const line = (licenceId: string, plan: string, years: number) => ({
    years,
    licence: { id: licenceId },
    plan,
  });
  const none = { lineBefore: null, lineAfter: null, itemBefore: null, itemAfter: null };
  const training = { kind: 'TRAINING', days: 2 };
  const subtotal = 360_000 + 300_002 + 40_000 + 123_456;
  expect(await compare(quote.id, revised.id)).toEqual({
    before: { revision: 1 },
    after: {
      revision: 2,
      revisions: [
        { revision: 1, status: 'SUPERSEDED' },
        { revision: 2, status: 'SENT' },
      ],
    },
    offers: [
      {
        ...none,
        lineBefore: line(one, 'FULL', 1),
        lineAfter: line(one, 'FULL', 2),
        differenceFen: 360_000,
        isChanged: true,
      },
      { ...none, lineBefore: line(other, 'DATA_REPAIR', 2), differenceFen: -300_002, isChanged: true },
      { ...none, lineAfter: line(other, 'FULL', 1), differenceFen: 360_000, isChanged: true },
      { ...none, itemBefore: training, itemAfter: training, differenceFen: 0, isChanged: false },
      { ...none, itemBefore: { kind: 'CASE_BY_CASE', days: null }, differenceFen: -123_456, isChanged: true },
    ],
    subtotalDifferenceFen: 1_120_000 - subtotal,
    discountDifferenceFen: -Math.round(subtotal * 0.05),
    totalDifferenceFen: 1_120_000 - (subtotal - Math.round(subtotal * 0.05)),
  });
  expect(await compare(quote.id, 'nothing')).toBeNull();
});

const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test('a quote’s PDF says in both languages what the API says of it: parties, offers, discount, total in capitals, validity', async () => {
  const { quote } = await quoted();
  const textOf = async (language: string) => {
    const response = await sales.fetch(`/exports/quotes/${quote.id}.pdf?language=${language}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return (await pdfTexts(new Uint8Array(await response.arrayBuffer()))).join(' ');
  };
  const { quote: said } = await sales.query<{
    quote: {
      subtotalFen: number;
      discountFen: number;
      totalFen: number;
      validUntil: string;
      customer: { name: string };
      lines: {
        amountFen: number;
        startsOn: string;
        endsOn: string;
        licence: { productName: string; serial: string };
      }[];
      items: { amountFen: number }[];
    };
  }>(
    `query ($id: ID!) { quote(id: $id) { subtotalFen discountFen totalFen validUntil customer { name }
      lines { amountFen startsOn endsOn licence { productName serial } } items { amountFen } } }`,
    { id: quote.id },
  );
  const facts = [
    quote.number,
    said.validUntil,
    said.customer.name,
    yuan(said.subtotalFen),
    `−${yuan(said.discountFen)}`,
    `¥${yuan(said.totalFen)}`,
    capitalAmount(said.totalFen),
    'XY-2026-7',
    '导入旧账 <b>三年</b>',
    '请于月底前答复',
    ...said.lines.flatMap((line) => [yuan(line.amountFen), line.startsOn, line.endsOn]),
    ...said.items.map(({ amountFen }) => yuan(amountFen)),
  ].map((fact) => fact.replaceAll(' ', ''));
  for (const language of ['zh-CN', 'en']) {
    const text = (await textOf(language)).replaceAll(' ', '');
    for (const fact of facts) expect(text).toContain(fact);
    for (const { licence } of said.lines) expect(text).toContain(licence.serial.replaceAll(' ', ''));
  }
  expect(await textOf('zh-CN')).toMatch(/服务报价单.*全套服务.*现场支持 10 次\/年.*数据导入.*折扣 5%/s);
  expect(await textOf('en')).toMatch(
    /Quote for services.*full service.*10 × on-site support.*Data import.*Discount 5%/s,
  );
  server.setNow('2026-06-01T02:00:00.000Z');
  expect(await textOf('zh-CN')).toContain('已过有效期');
});

test('finance may have a quote’s PDF too; service and strangers may not, and an absent one is absent', async () => {
  const { quote } = await quoted();
  const statusFor = async (client: Client, id = quote.id) =>
    (await client.fetch(`/exports/quotes/${id}.pdf`)).status;
  expect(await statusFor(await server.as('finance'))).toBe(200);
  expect(await statusFor(service)).toBe(403);
  expect(await statusFor(sales, 'nothing')).toBe(404);
  expect((await fetch(`${server.url}/exports/quotes/${quote.id}.pdf`)).status).toBe(401);
  expect(
    (await trade(sales, 'markQuoteLost', { quoteId: quote.id, expectedVersion: 1, reason: '太贵' }))
      .userErrors,
  ).toEqual([]);
});

test('a customer’s timeline tells what happened, the latest first, and money to those alone who may see it', async () => {
  const { customer, one, quote } = await quoted();
  server.setNow('2026-03-05T02:00:00.000Z');
  await must(sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
  await must(service, 'recordDataRepair', { licenceId: one, servedOn: '2026-03-05' });
  const timeline = async (client: Client, first = 30, skip = 0) =>
    (
      await client.query<{
        customerTimeline: {
          hasMore: boolean;
          events: { kind: string; happenedOn: string; number: string | null; amountFen: number | null }[];
        } | null;
      }>(
        `query ($id: ID!, $first: Int!, $skip: Int!) { customerTimeline(customerId: $id, first: $first, skip: $skip) {
          hasMore events { kind happenedOn subjectId number amountFen detail } } }`,
        { id: customer.id, first, skip },
      )
    ).customerTimeline;
  const kinds = (events: { kind: string; happenedOn: string }[] = []) =>
    events.map(({ kind, happenedOn }) => `${happenedOn} ${kind}`);
  const whole = await timeline(sales);
  expect(kinds(whole?.events)).toEqual([
    '2026-03-05 CONTRACT_SIGNED',
    '2026-03-05 CONTRACT_SIGNED',
    '2026-03-05 SERVICE_GIVEN',
    '2026-03-02 CUSTOMER_ADDED',
    '2026-03-02 QUOTE_MADE',
    '2020-01-15 LICENCE_DELIVERED',
    '2020-01-15 LICENCE_DELIVERED',
  ]);
  expect(whole?.hasMore).toBe(false);
  expect(whole?.events[4]).toMatchObject({ number: quote.number, amountFen: quote.totalFen });
  const [some, rest] = [await timeline(sales, 4), await timeline(sales, 4, 4)];
  expect([some?.hasMore, rest?.hasMore]).toEqual([true, false]);
  expect([...(some?.events ?? []), ...(rest?.events ?? [])]).toEqual(whole?.events);
  expect(kinds((await timeline(service))?.events).filter((each) => each.includes('QUOTE'))).toEqual([]);
  const absent = await sales.query('{ customerTimeline(customerId: "nobody") { hasMore } }');
  expect(absent).toEqual({ customerTimeline: null });
});
