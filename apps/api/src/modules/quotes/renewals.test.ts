import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trade, traded } from '../../../test/sales-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  FEES,
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

async function agreed(more: object = {}) {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const contract = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1, ...more }]);
  return { ...contract, licenceId, customerId: customer.id };
}

interface Renewal {
  id: string;
  rateTable: { id: string };
  lines: { startsOn: string; endsOn: string; amountFen: number }[];
}

const QUOTE =
  'id renewalOf { id } rateTable { id } lines { plan years startsOn endsOn amountFen licence { id } }';

test('a renewal starts the day after the last term, and the contracts stand in a chain', async () => {
  const { id, licenceId } = await agreed();
  const quote = await traded<Renewal>(sales, 'renewContract', { contractId: id, years: 2 }, QUOTE);
  expect(quote).toMatchObject({
    renewalOf: { id },
    lines: [
      {
        plan: 'FULL',
        years: 2,
        startsOn: '2027-03-02',
        endsOn: '2029-03-01',
        amountFen: 720_000,
        licence: { id: licenceId },
      },
    ],
  });
  const renewal = await must<{ id: string }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    'id renewalOf { id renewedBy { number } } renewedBy { id }',
  );
  expect(renewal).toMatchObject({ renewalOf: { id }, renewedBy: null });
  const { contract } = await sales.query<{ contract: object }>(
    'query ($id: ID!) { contract(id: $id) { renewedBy { id } } }',
    { id },
  );
  expect(contract).toEqual({ renewedBy: { id: renewal.id } });
  expect(refusals(await trade(sales, 'renewContract', { contractId: id }))).toEqual([
    ['CONTRACT_ALREADY_RENEWED', 'input.contractId'],
  ]);
  const next = await traded<Renewal>(sales, 'renewContract', { contractId: renewal.id }, QUOTE);
  expect(next.lines[0]).toMatchObject({ years: 2, startsOn: '2029-03-02' });
});

test('a renewal may name the published table in force on its start, and no other (section 3)', async () => {
  const { id } = await agreed();
  const table = await publishTable(await server.as('admin'), 2027, '2027-01-01', {
    ...FEES,
    '/annualPlans/0/fees/0/feeFen/NETWORK': 400_000,
  });
  const quote = await traded<Renewal>(
    sales,
    'renewContract',
    { contractId: id, rateTableId: table.id },
    QUOTE,
  );
  expect(quote).toMatchObject({ rateTable: { id: table.id }, lines: [{ amountFen: 400_000 }] });
  const later = await publishTable(await server.as('admin'), 2028, '2028-01-01');
  expect(refusals(await trade(sales, 'renewContract', { contractId: id, rateTableId: later.id }))).toEqual([
    ['RATE_TABLE_NOT_IN_FORCE', 'input.lines.0.startsOn'],
  ]);
});

test('a contract that has ended is renewed from the day after its last, and a leap day is kept', async () => {
  const { id } = await agreed({ startsOn: '2024-02-29', years: 1 });
  const quote = await traded<Renewal>(sales, 'renewContract', { contractId: id }, QUOTE);
  expect(quote.lines[0]).toMatchObject({ startsOn: '2025-02-28', endsOn: '2026-02-27' });
});

test('of two quotes that renew one contract only one is accepted; a revision still renews', async () => {
  const { id, licenceId } = await agreed();
  const [one, two] = [
    await traded<Renewal>(sales, 'renewContract', { contractId: id }, QUOTE),
    await traded<Renewal>(sales, 'renewContract', { contractId: id }, QUOTE),
  ];
  const revised = await traded<Renewal>(
    sales,
    'reviseQuote',
    { quoteId: one.id, expectedVersion: 1, lines: [{ licenceId, plan: 'FULL', years: 1 }] },
    QUOTE,
  );
  expect(revised).toMatchObject({ renewalOf: { id } });
  const both = await Promise.all(
    [revised.id, two.id].map((quoteId) => act(sales, 'acceptQuote', { quoteId, expectedVersion: 1 })),
  );
  expect(both.filter(({ result }) => result !== null)).toHaveLength(1);
  expect(both.flatMap(refusals)).toEqual([['CONTRACT_ALREADY_RENEWED', 'input.quoteId']]);
});

test('a cancelled contract is not renewed; one whose renewal was cancelled is renewed again, after the cover that is left', async () => {
  const { id } = await agreed();
  const quote = await traded<Renewal>(sales, 'renewContract', { contractId: id, years: 3 }, QUOTE);
  const renewal = await must(sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
  await traded(sales, 'cancelContract', { contractId: renewal.id, from: '2026-03-02', reason: 'x' });
  expect(refusals(await trade(sales, 'renewContract', { contractId: renewal.id }))).toEqual([
    ['CONTRACT_CANCELLED', 'input.contractId'],
  ]);
  const again = await traded<Renewal>(sales, 'renewContract', { contractId: id }, QUOTE);
  expect(again.lines[0]).toMatchObject({ startsOn: '2027-03-02' });
  expect(refusals(await trade(sales, 'renewContract', { contractId: 'none' }))).toEqual([
    ['NOT_FOUND', 'input.contractId'],
  ]);
});

describe('several renewals', () => {
  interface Quoted {
    outcomes:
      | {
          contractId: string;
          contract: { id: string } | null;
          quote: {
            id: string;
            totalFen: number;
            rateTable: { id: string };
            renewalOf: { id: string };
          } | null;
          userErrors: { code: string; message: string }[];
        }[]
      | null;
    userErrors: { code: string; field: string }[];
  }

  async function quoteAll(input: object): Promise<Quoted> {
    const document = `mutation ($input: RenewContractsInput!) { renewContracts(input: $input) {
      outcomes { contractId contract { id } quote { id totalFen rateTable { id } renewalOf { id } } userErrors { code message } }
      userErrors { code field } } }`;
    return (await sales.query<{ renewContracts: Quoted }>(document, { input })).renewContracts;
  }

  const quotesOf = (...contractIds: string[]) =>
    server.database.reader.rows(
      `SELECT id FROM quotes WHERE renewalOfId IN (${contractIds.map(() => '?').join()}) ORDER BY id`,
      contractIds,
    );

  test('are quoted by one request, each at its table, with an audit entry each; one that is refused holds up no other', async () => {
    const coming = await publishTable(await server.as('admin'), 2029, '2029-01-01', {
      ...FEES,
      '/annualPlans/0/fees/0/feeFen/NETWORK': 500_000,
    });
    const [near, far] = [await agreed(), await agreed({ years: 3 })];
    const [entries] = await rowsIn(server, 'audit_entries');
    const { outcomes, userErrors } = await quoteAll({
      renewals: [
        { contractId: near.id },
        { contractId: 'none' },
        { contractId: far.id, rateTableId: coming.id },
      ],
      idempotencyKey: 'several-renewals',
    });
    expect(userErrors).toEqual([]);
    expect(outcomes).toMatchObject([
      { contract: { id: near.id }, quote: { totalFen: 360_000, renewalOf: { id: near.id } }, userErrors: [] },
      { contractId: 'none', contract: null, quote: null, userErrors: [{ code: 'NOT_FOUND' }] },
      { quote: { totalFen: 1_500_000, rateTable: { id: coming.id }, renewalOf: { id: far.id } } },
    ]);
    expect(await rowsIn(server, 'audit_entries')).toEqual([(entries as number) + 2]);
  });

  test('asked for again under their key are quoted once, and those that were not are tried again', async () => {
    const [one, two] = [await agreed(), await agreed()];
    const renewals = [{ contractId: one.id }, { contractId: two.id }];
    const input = { renewals, idempotencyKey: 'renewed-once-only' };
    const first = await quoteAll(input);
    expect(await quoteAll(input)).toEqual(first);
    expect(await quotesOf(one.id, two.id)).toHaveLength(2);
    const conflict = await quoteAll({ ...input, renewals: [...renewals, { contractId: 'none' }] });
    expect(conflict).toEqual({
      outcomes: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: 'input.idempotencyKey' }],
    });
    const both = await Promise.all(
      Array.from({ length: 5 }, () => quoteAll({ renewals, idempotencyKey: 'five-at-once-here' })),
    );
    expect(new Set(both.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await quotesOf(one.id, two.id)).toHaveLength(4);
  });

  test('are 1 to 100', async () => {
    const empty = await quoteAll({ renewals: [], idempotencyKey: 'no-renewals' });
    expect(empty.userErrors).toEqual([{ code: 'FIELD_REQUIRED', field: 'input.renewals' }]);
    const many = Array.from({ length: 101 }, () => ({ contractId: 'none' }));
    const { outcomes, userErrors } = await quoteAll({ renewals: many, idempotencyKey: 'many-renewals' });
    expect([outcomes, userErrors[0]?.code]).toEqual([null, 'FIELD_LIST_TOO_LONG']);
  });
});
