import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

const licenceLine = (siteId: string, more: object = {}) => ({
  product: 'FINANCE',
  edition: 'NETWORK',
  operators: 4,
  siteId,
  priceFen: 2_000_000,
  ...more,
});

const CONTRACT = `kind status startsOn endsOn totalFen
  items { position kind days work agreementReference amountFen discountFen licence { id product edition operators isDelivered deliveredOn } }
  lines { plan } entitlements { id } charges { kind amountFen dueOn clause licence { id } decision { ok kind trace { code } } }`;

interface Shown {
  kind: string;
  items: { kind: string; licence: { id: string } }[];
  charges: { kind: string; amountFen: number; clause: string; decision: { kind: string } }[];
}

test('a quote prices licences and work as agreed, and training days past the included ones by the table (5, 11, 12)', async () => {
  const customer = await newCustomer(sales);
  const input = {
    customerId: customer.id,
    licences: [licenceLine(customer.siteId)],
    training: [{ licenceItem: 1, days: 2 }],
    caseByCase: [
      { licenceItem: 1, work: 'DATA_IMPORT', priceFen: 300_000, agreementReference: ' KF-2026-12 ' },
      {
        licenceItem: 1,
        work: 'SECONDARY_DEVELOPMENT',
        priceFen: 900_000,
        agreementReference: 'KF-13',
        attachment: 'A-77',
      },
    ],
  };
  const fields =
    'totalFen lines { id } items { position kind amountFen days work agreementReference attachment licenceItem licence { id } decision { kind lines { code quantity unitFen clause } } }';
  const quote = await must<{ totalFen: number; items: object[] }>(sales, 'createQuote', input, fields);
  expect(quote.totalFen).toBe(2_000_000 + 40_000 + 300_000 + 900_000);
  expect(quote.items).toMatchObject([
    { position: 1, kind: 'LICENCE', amountFen: 2_000_000, decision: { kind: 'AGREED_PRICE' } },
    {
      position: 2,
      kind: 'TRAINING',
      days: 2,
      decision: {
        kind: 'TRAINING',
        lines: [{ code: 'TRAINING_EXTRA_DAY', quantity: 2, unitFen: 20_000, clause: '5' }],
      },
    },
    {
      work: 'DATA_IMPORT',
      agreementReference: 'KF-2026-12',
      decision: { lines: [{ code: 'CUSTOM_SERVICE', clause: '12' }] },
    },
    {
      work: 'SECONDARY_DEVELOPMENT',
      attachment: 'A-77',
      decision: { lines: [{ code: 'SECONDARY_DEVELOPMENT', clause: '11' }] },
    },
  ]);
  const document =
    'query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { totalFen items { kind amountFen decision { ok } } userErrors { code } } }';
  const { previewQuote } = await sales.query<{ previewQuote: object }>(document, { input });
  expect(previewQuote).toMatchObject({ totalFen: quote.totalFen, userErrors: [] });
});

test('acceptance makes a sale beside the service contract; its charges are due on the signing, and the licence waits for delivery', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const quote = await must(sales, 'createQuote', {
    customerId: customer.id,
    lines: [{ licenceId, plan: 'FULL', years: 1 }],
    licences: [licenceLine(customer.siteId, { deliverOn: '2026-03-20' })],
    caseByCase: [{ licenceId, work: 'SYSTEM_INTEGRATION', priceFen: 640_000, agreementReference: 'KF-1' }],
    discount: { percent: 10, reason: '套装' },
  });
  const service = await must<Shown & { quote: { contract: Shown; contracts: Shown[] } }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    `kind totalFen quote { contract { kind } contracts { ${CONTRACT} } }`,
  );
  expect(service).toMatchObject({
    kind: 'SERVICE',
    totalFen: 324_000,
    quote: { contract: { kind: 'SERVICE' } },
  });
  const [sale, other] = service.quote.contracts;
  expect(other).toMatchObject({ kind: 'SERVICE', items: [], lines: [{ plan: 'FULL' }] });
  expect(sale).toMatchObject({
    kind: 'SALE',
    status: 'SIGNED',
    startsOn: '2026-03-02',
    endsOn: '2026-03-02',
    totalFen: (2_000_000 + 640_000) * 0.9,
    lines: [],
    entitlements: [],
    items: [
      {
        kind: 'LICENCE',
        amountFen: 2_000_000,
        discountFen: 200_000,
        licence: {
          product: 'FINANCE',
          edition: 'NETWORK',
          operators: 4,
          isDelivered: false,
          deliveredOn: '2026-03-20',
        },
      },
      {
        kind: 'CASE_BY_CASE',
        work: 'SYSTEM_INTEGRATION',
        agreementReference: 'KF-1',
        licence: { id: licenceId },
      },
    ],
  });
  const charges = (sale?.charges ?? []).map(({ kind, amountFen, clause, decision }) => [
    kind,
    amountFen,
    clause,
    decision.kind,
  ]);
  expect(charges.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['CUSTOM_SERVICE', 640_000, '12', 'AGREED_PRICE'],
    ['DISCOUNT', -200_000, '5', 'DISCOUNT'],
    ['DISCOUNT', -64_000, '12', 'DISCOUNT'],
    ['LICENCE', 2_000_000, '5', 'AGREED_PRICE'],
  ]);
  expect(new Set(sale?.charges.map((charge) => (charge as unknown as { dueOn: string }).dueOn))).toEqual(
    new Set(['2026-03-02']),
  );
});

test('a quote without plans makes the sale alone, which stays signed', async () => {
  const customer = await newCustomer(sales);
  const quote = await must(sales, 'createQuote', {
    customerId: customer.id,
    licences: [licenceLine(customer.siteId)],
  });
  const sale = await must<Shown & { id: string }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    `id ${CONTRACT}`,
  );
  expect(sale).toMatchObject({ kind: 'SALE', status: 'SIGNED' });
  server.setNow('2027-03-03T02:00:00.000Z');
  const { contract } = await sales.query<{ contract: object }>(
    'query ($id: ID!) { contract(id: $id) { status } }',
    { id: sale.id },
  );
  server.setNow('2026-03-02T02:00:00.000Z');
  expect(contract).toEqual({ status: 'SIGNED' });
});

test('delivery gives a sold licence its serial number and its free period, once (1)', async () => {
  const customer = await newCustomer(sales);
  const quote = await must(sales, 'createQuote', {
    customerId: customer.id,
    licences: [licenceLine(customer.siteId)],
  });
  const sale = await must<Shown>(sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 }, CONTRACT);
  const licenceId = sale.items[0]?.licence.id ?? '';
  const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' };
  const service = await server.as('service');
  expect(refusals(await act(service, 'recordVisit', visit))).toEqual([
    ['LICENCE_NOT_DELIVERED', 'input.licenceId'],
  ]);

  const other = await newLicence(sales, customer, { serial: 'TAKEN-1' });
  expect(other).toBeTruthy();
  const input = { licenceId, serial: ' real-77 ', deliveredOn: '2026-02-27' };
  expect(refusals(await trade(sales, 'deliverLicence', { ...input, serial: 'taken-1' }))).toEqual([
    ['SERIAL_TAKEN', 'input.serial'],
  ]);
  expect(refusals(await trade(sales, 'deliverLicence', { ...input, licenceId: 'none' }))).toEqual([
    ['NOT_FOUND', 'input.licenceId'],
  ]);
  const before = await rowsIn(server, 'entitlements');
  const key = { idempotencyKey: randomUUID() };
  const fields = 'serial isDelivered deliveredOn entitlements { source service startsOn endsOn allowance }';
  const delivered = await traded(sales, 'deliverLicence', { ...input, ...key }, fields);
  expect(delivered).toEqual({
    serial: 'REAL-77',
    isDelivered: true,
    deliveredOn: '2026-02-27',
    entitlements: [
      {
        source: 'FREE_PERIOD',
        service: 'ON_SITE_SUPPORT',
        startsOn: '2026-02-27',
        endsOn: '2026-08-27',
        allowance: 10,
      },
      {
        source: 'FREE_PERIOD',
        service: 'DATA_REPAIR',
        startsOn: '2026-02-27',
        endsOn: '2026-08-27',
        allowance: 12,
      },
    ],
  });
  await traded(sales, 'deliverLicence', { ...input, ...key });
  expect(refusals(await trade(sales, 'deliverLicence', { ...input, serial: 'REAL-78' }))).toEqual([
    ['LICENCE_DELIVERED', 'input.licenceId'],
  ]);
  expect(await rowsIn(server, 'entitlements')).toEqual([(before[0] ?? 0) + 2]);
  await must(service, 'recordVisit', visit);
});

test('what is wrong with items is refused all at once, and nothing is stored', async () => {
  const customer = await newCustomer(sales);
  const stranger = await newCustomer(sales);
  const strangers = await newLicence(sales, stranger);
  const work = { work: 'OTHER', priceFen: 1, agreementReference: 'x' };
  const before = await rowsIn(server, 'quotes', 'quote_items', 'decisions');
  const refused = await act(sales, 'createQuote', {
    customerId: customer.id,
    licences: [licenceLine(stranger.siteId, { product: 'ERP' }), licenceLine(customer.siteId)],
    training: [{ licenceItem: 1, days: 1 }, { days: 1 }],
    caseByCase: [
      { ...work, licenceId: strangers },
      { ...work, licenceItem: 3 },
      { ...work, licenceItem: 2, licenceId: strangers },
    ],
  });
  expect(refusals(refused)).toEqual([
    ['PRODUCT_NOT_COVERED', 'input.licences.0.product'],
    ['NOT_FOUND', 'input.licences.0.siteId'],
    ['LICENCE_ITEM_UNKNOWN', 'input.training.0.licenceItem'],
    ['LICENCE_ONE_OF_TWO', 'input.training.1.licenceId'],
    ['NOT_FOUND', 'input.caseByCase.0.licenceId'],
    ['LICENCE_ITEM_UNKNOWN', 'input.caseByCase.1.licenceItem'],
    ['LICENCE_ONE_OF_TWO', 'input.caseByCase.2.licenceId'],
  ]);
  const blank = {
    customerId: customer.id,
    caseByCase: [{ ...work, licenceId: strangers, agreementReference: ' ', priceFen: -1 }],
  };
  expect(
    refusals(await act(sales, 'createQuote', blank)).toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual([
    ['FIELD_OUT_OF_RANGE', 'input.caseByCase.0.priceFen'],
    ['FIELD_REQUIRED', 'input.caseByCase.0.agreementReference'],
  ]);
  expect(await rowsIn(server, 'quotes', 'quote_items', 'decisions')).toEqual(before);
});
