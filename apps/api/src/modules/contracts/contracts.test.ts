import { decide, type DecisionRequest, replay } from 'policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../test/rate-table-actions.js';
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
let table: Table;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  table = await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());

interface Contract {
  id: string;
  number: string;
  status: string;
  startsOn: string;
  endsOn: string;
  totalFen: number;
  lines: { plan: string; years: number; annualFeeFen: number; startsOn: string; endsOn: string }[];
  entitlements: {
    service: string;
    source: string;
    startsOn: string;
    endsOn: string;
    allowance: number;
    drawn: number;
    remaining: number;
    rateTable: { id: string };
  }[];
  charges: {
    kind: string;
    status: string;
    quantity: number;
    unitFen: number;
    amountFen: number;
    clause: string;
    dueOn: string;
    servedOn: string | null;
    product: string;
    region: string | null;
    decision: { request: DecisionRequest; totalFen: number; rateTable: { id: string } };
  }[];
}

const CONTRACT = `id number status kind signedOn startsOn endsOn totalFen quote { status number } rateTable { id } customer { id }
  lines { plan years annualFeeFen startsOn endsOn licence { id } }
  entitlements { service source startsOn endsOn allowance drawn remaining rateTable { id } }
  charges { kind status quantity unitFen amountFen clause dueOn servedOn product region decision { request totalFen rateTable { id } } }`;

async function quoted(
  customerId: string,
  lines: object[],
  more: object = {},
): Promise<{ quoteId: string; expectedVersion: number }> {
  const quote = await must<{ id: string; version: number }>(
    sales,
    'createQuote',
    { customerId, lines, ...more },
    'id version',
  );
  return { quoteId: quote.id, expectedVersion: quote.version };
}

const WRITTEN = [
  'contracts',
  'contract_lines',
  'entitlements',
  'charges',
  'decisions',
  'idempotency_keys',
  'audit_entries',
];

test('accepting a quote makes contract, entitlements of each contract year and a charge for each, in one step (6, 7 notes)', async () => {
  const customer = await newCustomer(sales);
  const [licenceId, single] = [
    await newLicence(sales, customer),
    await newLicence(sales, customer, { edition: 'STANDALONE' }),
  ];
  const accept = await quoted(customer.id, [
    { licenceId, plan: 'DATA_REPAIR', years: 1, startsOn: '2026-05-01' },
    { licenceId: single, plan: 'FULL', years: 2 },
  ]);
  const contract = await must<Contract & Record<string, unknown>>(sales, 'acceptQuote', accept, CONTRACT);
  expect(contract).toMatchObject({
    number: 'C-2026-0001',
    status: 'ACTIVE',
    kind: 'SERVICE',
    signedOn: '2026-03-02',
    startsOn: '2026-03-02',
    endsOn: '2028-03-01',
    totalFen: 550_001,
    quote: { status: 'ACCEPTED' },
    rateTable: { id: table.id },
    customer: { id: customer.id },
    lines: [
      {
        plan: 'DATA_REPAIR',
        years: 1,
        annualFeeFen: 150_001,
        startsOn: '2026-05-01',
        endsOn: '2027-04-30',
        licence: { id: licenceId },
      },
      {
        plan: 'FULL',
        years: 2,
        annualFeeFen: 200_000,
        startsOn: '2026-03-02',
        endsOn: '2028-03-01',
        licence: { id: single },
      },
    ],
  });
  expect(
    contract.entitlements.map(({ service, startsOn, endsOn, allowance }) => [
      service,
      startsOn,
      endsOn,
      allowance,
    ]),
  ).toEqual([
    ['ON_SITE_SUPPORT', '2026-03-02', '2027-03-01', 6],
    ['DATA_REPAIR', '2026-03-02', '2027-03-01', 12],
    ['DATA_REPAIR', '2026-05-01', '2027-04-30', 12],
    ['ON_SITE_SUPPORT', '2027-03-02', '2028-03-01', 6],
    ['DATA_REPAIR', '2027-03-02', '2028-03-01', 12],
  ]);
  for (const { source, drawn, remaining, allowance, rateTable } of contract.entitlements) {
    expect([source, drawn, remaining, rateTable.id]).toEqual(['ANNUAL', 0, allowance, table.id]);
  }
  expect(
    contract.charges.map(({ dueOn, amountFen, clause, quantity }) => [dueOn, amountFen, clause, quantity]),
  ).toEqual([
    ['2026-03-02', 200_000, '6', 1],
    ['2026-05-01', 150_001, '7', 1],
    ['2027-03-02', 200_000, '6', 1],
  ]);
  for (const charge of contract.charges) {
    expect(charge).toMatchObject({
      kind: 'ANNUAL_FEE',
      status: 'UNBILLED',
      servedOn: null,
      region: null,
      product: 'FINANCE',
      decision: { totalFen: charge.amountFen, rateTable: { id: table.id } },
    });
    expect(charge.decision.request).toMatchObject({ kind: 'ANNUAL_PLAN', years: 1 });
  }
  const keys = await server.database.reader.rows<{ billingKey: string; lineId: string }>(
    'SELECT c.billingKey, l.id AS lineId FROM charges c JOIN contract_lines l ON l.licenceId = c.licenceId WHERE c.contractId = ? AND l.contractId = ? ORDER BY c.dueOn',
    [contract.id, contract.id],
  );
  expect(keys.map(({ billingKey, lineId }) => billingKey.replace(lineId, 'LINE'))).toEqual([
    'contract-line:LINE:year:0',
    'contract-line:LINE:year:0',
    'contract-line:LINE:year:1',
  ]);
});

test('contract years are counted from the start: 29 February keeps its year ends, also for a start in the future (6, 7 notes)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const accept = await quoted(customer.id, [
    { licenceId, plan: 'ON_SITE_SUPPORT', years: 5, startsOn: '2028-02-29' },
  ]);
  const contract = await must<Contract>(sales, 'acceptQuote', accept, CONTRACT);
  const years = [
    ['2028-02-29', '2029-02-27'],
    ['2029-02-28', '2030-02-27'],
    ['2030-02-28', '2031-02-27'],
    ['2031-02-28', '2032-02-28'],
    ['2032-02-29', '2033-02-27'],
  ];
  expect([contract.status, contract.startsOn, contract.endsOn]).toEqual([
    'SIGNED',
    '2028-02-29',
    '2033-02-27',
  ]);
  expect(contract.entitlements.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(years);
  expect(contract.entitlements.map(({ service }) => service)).toEqual(years.map(() => 'ON_SITE_SUPPORT'));
  expect(contract.charges.map(({ dueOn }) => dueOn)).toEqual(years.map(([from]) => from));
});

test('a contract is signed the day before its first, active from the first to the last, ended the day after', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { id } = await agree(sales, customer.id, [
    { licenceId, plan: 'FULL', years: 1, startsOn: '2026-06-01' },
  ]);
  const standing = async (day: string): Promise<string> => {
    server.setNow(`${day}T04:00:00.000Z`);
    const { contract } = await sales.query<{ contract: { status: string } }>(
      'query ($id: ID!) { contract(id: $id) { status } }',
      { id },
    );
    return contract.status;
  };
  try {
    expect(await standing('2026-05-31')).toBe('SIGNED');
    expect(await standing('2026-06-01')).toBe('ACTIVE');
    expect(await standing('2027-05-31')).toBe('ACTIVE');
    expect(await standing('2027-06-01')).toBe('ENDED');
    await server.database.transaction((transaction) =>
      transaction.run("UPDATE contracts SET status = 'CANCELLED' WHERE id = ?", [id]),
    );
    expect(await standing('2026-06-01')).toBe('CANCELLED');
  } finally {
    server.setNow('2026-03-02T02:00:00.000Z');
  }
});

test('two who accept one quote at once make one contract; the other is told that it was accepted', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const accept = await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 3 }]);
  const answers = await Promise.all(Array.from({ length: 8 }, () => act(sales, 'acceptQuote', accept)));
  expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
  for (const answer of answers.filter(({ result }) => result === null)) {
    expect(refusals(answer)).toEqual([['QUOTE_ALREADY_ACCEPTED', 'input.quoteId']]);
  }
  const [made] = await server.database.reader.rows<{ contracts: number; charges: number }>(
    'SELECT (SELECT COUNT(*) FROM contracts WHERE quoteId = ?) AS contracts, (SELECT COUNT(*) FROM charges WHERE customerId = ?) AS charges',
    [accept.quoteId, customer.id],
  );
  expect(made).toEqual({ contracts: 1, charges: 3 });
});

test('the same key gives the same contract, also at once; another body under it is a conflict', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const accept = {
    ...(await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 1 }])),
    idempotencyKey: `accept-${customer.id}`,
  };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      must<{ id: string; number: string }>(sales, 'acceptQuote', accept, 'id number'),
    ),
  );
  expect(new Set(answers.map(({ id, number }) => `${id} ${number}`)).size).toBe(1);
  expect(refusals(await act(sales, 'acceptQuote', { ...accept, expectedVersion: 2 }))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
});

test('an older version and an unknown quote are refused, and nothing is stored', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const accept = await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 1 }]);
  const before = await rowsIn(server, ...WRITTEN);
  expect(refusals(await act(sales, 'acceptQuote', { ...accept, expectedVersion: 2 }))).toEqual([
    ['VERSION_CONFLICT', 'input.expectedVersion'],
  ]);
  expect(refusals(await act(sales, 'acceptQuote', { quoteId: 'nothing', expectedVersion: 1 }))).toEqual([
    ['NOT_FOUND', 'input.quoteId'],
  ]);
  expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
  expect((await act(sales, 'acceptQuote', accept)).userErrors).toEqual([]);
});

test('acceptance leaves one audit entry with what stood before and after', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { id } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }]);
  const document =
    'query ($id: ID!) { auditEntries(filter: { subjectType: "Contract", subjectId: $id }) { nodes { operation actor { login } before after } } }';
  const { auditEntries } = await (
    await server.as('admin')
  ).query<{ auditEntries: { nodes: object[] } }>(document, { id });
  expect(auditEntries.nodes).toMatchObject([
    {
      operation: 'acceptQuote',
      actor: { login: 'sales' },
      before: { quote: { status: 'SENT', version: 1 } },
      after: { quote: { status: 'ACCEPTED', version: 2 }, contract: { id } },
    },
  ]);
});

test('a table published later changes nothing that was quoted or agreed: it is decided again alike (section 3)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const accept = await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 2 }]);
  const agreed = await must<Contract>(
    sales,
    'acceptQuote',
    await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 2 }]),
    CONTRACT,
  );
  const changed = {
    ...FEES,
    '/annualPlans/0/fees/0/feeFen/NETWORK': 999_900,
    '/onSiteSupport/rows/0/allowance/NETWORK': 11,
  };
  await publishTable(await server.as('admin'), 2026, '2026-03-02', changed);

  const { contract } = await sales.query<{ contract: Contract }>(
    `query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`,
    { id: agreed.id },
  );
  expect(contract).toEqual(agreed);
  const accepted = await must<Contract>(sales, 'acceptQuote', accept, CONTRACT);
  expect(accepted.totalFen).toBe(720_000);
  expect(accepted.entitlements.map(({ allowance }) => allowance)).toEqual([10, 12, 10, 12]);
  const stored = await server.database.reader.rows<{ request: string; outcome: string }>(
    "SELECT d.request, d.outcome FROM decisions d WHERE d.kind = 'ANNUAL_PLAN' AND d.rateTableId = ?",
    [table.id],
  );
  expect(stored.length).toBeGreaterThan(10);
  for (const { request, outcome } of stored) {
    expect(replay(table.document, { request: JSON.parse(request), decision: JSON.parse(outcome) }).same).toBe(
      true,
    );
  }
  const next = await must<{ totalFen: number }>(
    sales,
    'createQuote',
    { customerId: customer.id, lines: [{ licenceId, plan: 'FULL', years: 1 }] },
    'totalFen',
  );
  expect(next.totalFen).toBe(999_900);
});

test('a fee of 0 is a price: the contract stands, and nothing is charged (section 8)', async () => {
  const free = await publishTable(await server.as('admin'), 2026, '2026-03-02', {
    ...FEES,
    '/annualPlans/0/fees/0/feeFen/NETWORK': 0,
  });
  expect(
    decide(free.document, {
      kind: 'ANNUAL_PLAN',
      product: 'FINANCE',
      edition: 'NETWORK',
      plan: 'FULL',
      years: 1,
    }),
  ).toMatchObject({ ok: true, totalFen: 0 });
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const contract = await must<Contract>(
    sales,
    'acceptQuote',
    await quoted(customer.id, [{ licenceId, plan: 'FULL', years: 2 }]),
    CONTRACT,
  );
  expect([
    contract.totalFen,
    contract.charges,
    contract.entitlements.length,
    contract.lines[0]?.annualFeeFen,
  ]).toEqual([0, [], 4, 0]);
});

test('contracts are listed latest first, by customer too, page by page', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1)
    made.unshift((await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }])).id);
  const document =
    'query ($after: String, $filter: ContractFilter) { contracts(first: 2, after: $after, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
  type Page = {
    contracts: {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const first = await sales.query<Page>(document, { filter: { customerId: customer.id } });
  const second = await sales.query<Page>(document, {
    filter: { customerId: customer.id },
    after: first.contracts.pageInfo.endCursor,
  });
  expect([...first.contracts.nodes, ...second.contracts.nodes].map(({ id }) => id)).toEqual(made);
  expect([
    first.contracts.totalCount,
    first.contracts.pageInfo.hasNextPage,
    second.contracts.pageInfo.hasNextPage,
  ]).toEqual([3, true, false]);
  const all = await (await server.as('service')).query<Page>(document);
  expect(all.contracts.nodes[0]?.id).toBe(made[0]);
});
