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

interface Sent {
  id: string;
  number: string;
  version: number;
  lines: object[];
}

async function sent(): Promise<Sent> {
  const customer = await newCustomer(sales);
  const lines = [{ licenceId: await newLicence(sales, customer), plan: 'FULL', years: 1 }];
  const quote = await must<Omit<Sent, 'lines'>>(
    sales,
    'createQuote',
    { customerId: customer.id, lines },
    'id number version',
  );
  return { ...quote, lines };
}

const statusOf = async (id: string): Promise<object> =>
  (
    await sales.query<{ quote: object }>(
      'query ($id: ID!) { quote(id: $id) { status version lostReason supersededBy { revision } } }',
      { id },
    )
  ).quote;

test('a revision keeps the number, supersedes the one before, and only the latest can be accepted', async () => {
  const { id, number, lines } = await sent();
  const second = await traded<{ id: string }>(
    sales,
    'reviseQuote',
    { quoteId: id, expectedVersion: 1, lines: [{ ...lines[0], years: 2 }] },
    'id number revision status totalFen customer { id } revisionOf { id revision status } supersededBy { id }',
  );
  expect(second).toMatchObject({
    number,
    revision: 2,
    status: 'SENT',
    totalFen: 720_000,
    revisionOf: { id, revision: 1, status: 'SUPERSEDED' },
    supersededBy: null,
  });
  expect(await statusOf(id)).toEqual({
    status: 'SUPERSEDED',
    version: 2,
    lostReason: null,
    supersededBy: { revision: 2 },
  });
  const third = await traded<{ id: string; revision: number }>(
    sales,
    'reviseQuote',
    { quoteId: second.id, expectedVersion: 1, lines },
    'id revision',
  );
  expect(third.revision).toBe(3);

  const before = await rowsIn(server, 'contracts', 'quotes');
  for (const quoteId of [id, second.id]) {
    const refused = [['QUOTE_SUPERSEDED', 'input.quoteId']];
    expect(refusals(await act(sales, 'acceptQuote', { quoteId, expectedVersion: 2 }))).toEqual(refused);
    expect(refusals(await trade(sales, 'reviseQuote', { quoteId, expectedVersion: 2, lines }))).toEqual(
      refused,
    );
  }
  expect(await rowsIn(server, 'contracts', 'quotes')).toEqual(before);
  await must(sales, 'acceptQuote', { quoteId: third.id, expectedVersion: 1 });
});

test('of two who revise one quote at once one makes the next revision', async () => {
  const { id, number, lines } = await sent();
  const both = await Promise.all(
    [1, 2].map(() => trade(sales, 'reviseQuote', { quoteId: id, expectedVersion: 1, lines })),
  );
  expect(both.filter(({ result }) => result !== null)).toHaveLength(1);
  expect(both.flatMap(refusals)).toEqual([['QUOTE_SUPERSEDED', 'input.quoteId']]);
  const [row] = await server.database.reader.rows('SELECT COUNT(*) AS total FROM quotes WHERE number = ?', [
    number,
  ]);
  expect(row).toEqual({ total: 2 });
});

test('a revision with something wrong leaves the quote as it was; the same key gives the same revision', async () => {
  const { id, lines } = await sent();
  expect(refusals(await trade(sales, 'reviseQuote', { quoteId: id, expectedVersion: 7, lines }))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(refusals(await trade(sales, 'reviseQuote', { quoteId: 'none', expectedVersion: 1, lines }))).toEqual(
    [['NOT_FOUND', 'input.quoteId']],
  );
  expect(
    refusals(
      await trade(sales, 'reviseQuote', {
        quoteId: id,
        expectedVersion: 1,
        lines: [{ ...lines[0], plan: 'X' }],
      }),
    ),
  ).toEqual([['PLAN_NOT_IN_TABLE', 'input.lines.0.plan']]);
  expect(await statusOf(id)).toMatchObject({ status: 'SENT', version: 1 });
  const input = { quoteId: id, expectedVersion: 1, lines, idempotencyKey: randomUUID() };
  const first = await traded(sales, 'reviseQuote', input);
  expect(await traded(sales, 'reviseQuote', input)).toEqual(first);
});

test('an expired quote may be revised; its revision is valid anew', async () => {
  const { id, lines } = await sent();
  server.setNow('2026-04-02T02:00:00.000Z');
  expect(await statusOf(id)).toMatchObject({ status: 'EXPIRED' });
  const revised = await traded(
    sales,
    'reviseQuote',
    { quoteId: id, expectedVersion: 1, lines },
    'status validUntil',
  );
  expect(revised).toEqual({ status: 'SENT', validUntil: '2026-05-02' });
  server.setNow('2026-03-02T02:00:00.000Z');
});

test('a lost quote keeps why, stands in its list, and cannot be accepted, revised or lost again', async () => {
  const { id, lines } = await sent();
  const before = await rowsIn(server, 'audit_entries');
  const lost = await traded(
    sales,
    'markQuoteLost',
    { quoteId: id, expectedVersion: 1, reason: ' 价格太高 ' },
    'status version lostReason',
  );
  expect(lost).toEqual({ status: 'LOST', version: 2, lostReason: '价格太高' });
  expect(await rowsIn(server, 'audit_entries')).toEqual([(before[0] ?? 0) + 1]);
  const refused = [['QUOTE_LOST', 'input.quoteId']];
  expect(refusals(await act(sales, 'acceptQuote', { quoteId: id, expectedVersion: 2 }))).toEqual(refused);
  expect(refusals(await trade(sales, 'reviseQuote', { quoteId: id, expectedVersion: 2, lines }))).toEqual(
    refused,
  );
  expect(
    refusals(await trade(sales, 'markQuoteLost', { quoteId: id, expectedVersion: 2, reason: 'x' })),
  ).toEqual(refused);
  const { quotes } = await sales.query<{ quotes: { nodes: { id: string }[] } }>(
    '{ quotes(filter: { status: LOST }) { nodes { id } } }',
  );
  expect(quotes.nodes).toEqual([{ id }]);
});

test('an accepted quote is neither revised nor lost; a loss needs a reason', async () => {
  const { id, lines } = await sent();
  expect(
    refusals(await trade(sales, 'markQuoteLost', { quoteId: id, expectedVersion: 1, reason: ' ' })),
  ).toEqual([['FIELD_REQUIRED', 'input.reason']]);
  await must(sales, 'acceptQuote', { quoteId: id, expectedVersion: 1 });
  const refused = [['QUOTE_ALREADY_ACCEPTED', 'input.quoteId']];
  expect(refusals(await trade(sales, 'reviseQuote', { quoteId: id, expectedVersion: 2, lines }))).toEqual(
    refused,
  );
  expect(
    refusals(await trade(sales, 'markQuoteLost', { quoteId: id, expectedVersion: 2, reason: 'x' })),
  ).toEqual(refused);
});
