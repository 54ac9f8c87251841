import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { shareOut } from './discount.js';

let server: TestServer;
let sales: Client;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  admin = await server.as('admin');
  await publishTable(admin, 2026, '2026-03-02');
});
afterAll(() => server.stop());

const STORED = ['quotes', 'quote_lines', 'quote_items', 'decisions', 'number_sequences'];

async function asked(discount: object): Promise<object> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  return { customerId: customer.id, lines: [{ licenceId, plan: 'FULL', years: 1 }], discount };
}

test('a discount in percent or as an amount lowers the total, keeps its reason, and the preview says the same', async () => {
  const fields = 'subtotalFen discountFen discountPercent discountReason totalFen';
  const percent = await asked({ percent: 10, reason: ' 老客户 ' });
  expect(await must(sales, 'createQuote', percent, fields)).toEqual({
    subtotalFen: 360_000,
    discountFen: 36_000,
    discountPercent: 10,
    discountReason: '老客户',
    totalFen: 324_000,
  });
  const amount = await asked({ amountFen: 36_000, reason: '老客户' });
  expect(await must(sales, 'createQuote', amount, fields)).toMatchObject({
    discountFen: 36_000,
    discountPercent: null,
    totalFen: 324_000,
  });
  const { previewQuote } = await sales.query<{ previewQuote: object }>(
    'query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { subtotalFen discountFen totalFen userErrors { code } } }',
    { input: percent },
  );
  expect(previewQuote).toEqual({
    subtotalFen: 360_000,
    discountFen: 36_000,
    totalFen: 324_000,
    userErrors: [],
  });
});

test.each([
  ['sales', 10, 11],
  ['admin', 30, 31],
] as const)('%s may give %i percent off, and not %i', async (login, most, over) => {
  const client = login === 'sales' ? sales : admin;
  const reason = '促销';
  await must(client, 'createQuote', await asked({ percent: most, reason }));
  await must(client, 'createQuote', await asked({ amountFen: most * 3_600, reason }));
  const before = await rowsIn(server, ...STORED);
  const refused = await act(client, 'createQuote', await asked({ percent: over, reason }));
  expect(refusals(refused)).toEqual([['DISCOUNT_OVER_LIMIT', 'input.discount.percent']]);
  expect(refused.userErrors[0]?.message).toContain(`${most} %`);
  expect(
    refusals(await act(client, 'createQuote', await asked({ amountFen: most * 3_600 + 1, reason }))),
  ).toEqual([['DISCOUNT_OVER_LIMIT', 'input.discount.amountFen']]);
  expect(await rowsIn(server, ...STORED)).toEqual(before);
});

test.each([
  ['neither percentage nor amount', { reason: 'x' }, [['DISCOUNT_ONE_OF_TWO', 'input.discount.percent']]],
  ['both', { percent: 1, amountFen: 1, reason: 'x' }, [['DISCOUNT_ONE_OF_TWO', 'input.discount.percent']]],
  ['no reason', { percent: 1, reason: ' ' }, [['FIELD_REQUIRED', 'input.discount.reason']]],
  ['nothing off', { percent: 0, reason: 'x' }, [['FIELD_OUT_OF_RANGE', 'input.discount.percent']]],
])('a discount of %s is refused', async (_, discount, reasons) => {
  expect(refusals(await act(sales, 'createQuote', await asked(discount)))).toEqual(reasons);
});

test('a discount is shared out over the charges, each with the entry that takes its share off, and their sum is the total', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const quote = await must<{ id: string; totalFen: number }>(
    sales,
    'createQuote',
    {
      customerId: customer.id,
      lines: [{ licenceId, plan: 'DATA_REPAIR', years: 3 }],
      discount: { amountFen: 1_000, reason: '尾数' },
    },
    'id totalFen',
  );
  const { charges, totalFen } = await must<{
    totalFen: number;
    charges: {
      kind: string;
      amountFen: number;
      dueOn: string;
      decision: { kind: string; totalFen: number };
    }[];
  }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    'totalFen charges { kind amountFen dueOn decision { kind totalFen } }',
  );
  expect(totalFen).toBe(quote.totalFen);
  expect(charges.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(450_003 - 1_000);
  const off = charges.filter(({ kind }) => kind === 'DISCOUNT');
  expect(off.map(({ dueOn, amountFen }) => [dueOn, amountFen])).toEqual([
    ['2026-03-02', -333],
    ['2027-03-02', -333],
    ['2028-03-02', -334],
  ]);
  expect(off.map(({ decision }) => [decision.kind, decision.totalFen])).toEqual(
    off.map(({ amountFen }) => ['DISCOUNT', amountFen]),
  );
});

test('shares sum to the discount exactly and are never over their amounts, whatever the amounts', () => {
  for (const amounts of [[1, 1, 1], [0, 5, 0], [999_999_999_999, 1, 7], [3]]) {
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    for (const discount of [0, 1, Math.floor(total / 3), total]) {
      const shares = shareOut(discount, amounts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(discount);
      expect(shares.every((share, index) => share >= 0 && share <= (amounts[index] ?? 0))).toBe(true);
    }
  }
  expect(shareOut(0, [0, 0])).toEqual([0, 0]);
});
