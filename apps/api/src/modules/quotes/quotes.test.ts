import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftOf, type Refused, type Table } from '../../../test/rate-table-actions.js';
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

interface Preview {
  rateTable: { id: string; year: number } | null;
  totalFen: number | null;
  lines: {
    startsOn: string | null;
    endsOn: string | null;
    amountFen: number | null;
    decision: {
      ok: boolean;
      error: Refused | null;
      trace: { code: string; cell: string | null }[];
      rateTable: { year: number };
    } | null;
  }[];
  userErrors: Refused[];
}

async function preview(input: object, client = sales): Promise<Preview> {
  const document = `query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { rateTable { id year } totalFen
    lines { startsOn endsOn amountFen decision { ok error { code field clause cell message } trace { code cell } rateTable { year } } }
    userErrors { code message field clause cell } } }`;
  return (await client.query<{ previewQuote: Preview }>(document, { input })).previewQuote;
}

const NOTHING_STORED = ['quotes', 'quote_lines', 'decisions', 'number_sequences', 'idempotency_keys'];

test('a preview prices each line by the table in force and says why (6, 7)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const before = await rowsIn(server, ...NOTHING_STORED, 'audit_entries');
  const shown = await preview({
    customerId: customer.id,
    lines: [
      { licenceId, plan: 'FULL', years: 3 },
      { licenceId, plan: 'DATA_REPAIR', years: 1, startsOn: '2027-06-01' },
    ],
  });
  expect(shown.userErrors).toEqual([]);
  expect(shown.rateTable).toEqual({ id: table.id, year: 2026 });
  expect(shown.totalFen).toBe(3 * 360_000 + 150_001);
  expect(shown.lines.map(({ startsOn, endsOn, amountFen }) => [startsOn, endsOn, amountFen])).toEqual([
    ['2026-03-02', '2029-03-01', 1_080_000],
    ['2027-06-01', '2028-05-31', 150_001],
  ]);
  const read = shown.lines[0]?.decision?.trace.find(({ code }) => code === 'ANNUAL_FEE_READ');
  expect(read?.cell).toBe('/annualPlans/0/fees/0/feeFen/NETWORK');
  expect(shown.lines[0]?.decision?.rateTable.year).toBe(2026);
  expect(await rowsIn(server, ...NOTHING_STORED, 'audit_entries')).toEqual(before);
});

test('a plan starts the day after the last cover of its services, and today where that is past or there is none (6, 7 notes)', async () => {
  const customer = await newCustomer(sales);
  // Six free months from 2025-09-01 end today; from 2025-08-31 they ended on 2026-02-28; from 2025-09-02 tomorrow.
  const startOf = async (deliveredOn: string): Promise<string | null | undefined> => {
    const licenceId = await newLicence(sales, customer, { deliveredOn });
    return (await preview({ customerId: customer.id, lines: [{ licenceId, plan: 'FULL', years: 1 }] }))
      .lines[0]?.startsOn;
  };
  expect(await startOf('2025-08-31')).toBe('2026-03-02');
  expect(await startOf('2025-09-01')).toBe('2026-03-02');
  expect(await startOf('2025-09-02')).toBe('2026-03-03');
  expect(await startOf('2026-01-15')).toBe('2026-07-16');

  const licenceId = await newLicence(sales, customer);
  await agree(sales, customer.id, [{ licenceId, plan: 'ON_SITE_SUPPORT', years: 2 }]);
  const after = async (plan: string) =>
    (await preview({ customerId: customer.id, lines: [{ licenceId, plan, years: 1 }] })).lines[0]?.startsOn;
  expect(await after('ON_SITE_SUPPORT')).toBe('2028-03-02');
  expect(await after('FULL')).toBe('2028-03-02');
  expect(await after('DATA_REPAIR')).toBe('2026-03-02');
});

test('a plan starts on the day of delivery at the earliest (6, 7 notes)', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { deliveredOn: '2026-01-15' });
  const startingOn = async (startsOn: string) =>
    preview({ customerId: customer.id, lines: [{ licenceId, plan: 'FULL', years: 1, startsOn }] });
  expect((await startingOn('2026-01-14')).userErrors).toMatchObject([
    { code: 'STARTS_BEFORE_DELIVERY', field: 'input.lines.0.startsOn' },
  ]);
  for (const startsOn of ['2026-01-15', '2026-01-16'])
    expect((await startingOn(startsOn)).userErrors).toEqual([]);
});

test('a quote is numbered, pinned to its table, valid for 30 days, and keeps why each price', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const fields = `id number status validUntil totalFen note version createdBy { login } customer { id } rateTable { id } contract { id }
    lines { plan years startsOn endsOn amountFen licence { id } decision { ok kind lines { code quantity unitFen amountFen clause } trace { code } } }`;
  const input = {
    customerId: customer.id,
    note: '  续费优惠说明 ',
    lines: [{ licenceId, plan: 'DATA_REPAIR', years: 2 }],
  };
  const quote = await must<Record<string, unknown>>(sales, 'createQuote', input, fields);
  expect(quote).toMatchObject({
    status: 'SENT',
    validUntil: '2026-04-01',
    totalFen: 300_002,
    note: '续费优惠说明',
    version: 1,
    createdBy: { login: 'sales' },
    customer: { id: customer.id },
    rateTable: { id: table.id },
    contract: null,
    lines: [
      {
        plan: 'DATA_REPAIR',
        years: 2,
        startsOn: '2026-03-02',
        endsOn: '2028-03-01',
        amountFen: 300_002,
        licence: { id: licenceId },
        decision: {
          ok: true,
          kind: 'ANNUAL_PLAN',
          lines: [{ code: 'ANNUAL_FEE', quantity: 2, unitFen: 150_001, amountFen: 300_002, clause: '7' }],
        },
      },
    ],
  });
  const next = await must<{ number: string }>(
    sales,
    'createQuote',
    { ...input, validUntil: '2026-03-02' },
    'number',
  );
  expect([quote['number'], next.number]).toEqual(['Q-2026-0002', 'Q-2026-0003']);
});

test('a fee that the table leaves open is refused, naming line, clause and cell, and the preview says the same (RATE_NOT_SET)', async () => {
  const customer = await newCustomer(sales);
  const [known, unknown] = [
    await newLicence(sales, customer),
    await newLicence(sales, customer, { product: 'ENTERPRISE', edition: 'STANDALONE' }),
  ];
  const lines = [
    { licenceId: known, plan: 'FULL', years: 1 },
    { licenceId: unknown, plan: 'FULL', years: 1 },
    { licenceId: unknown, plan: 'DATA_REPAIR', years: 1 },
  ];
  const before = await rowsIn(server, ...NOTHING_STORED);
  const { result, userErrors } = await act(sales, 'createQuote', { customerId: customer.id, lines });
  expect(result).toBeNull();
  expect(userErrors.map(({ code, field, clause, cell }) => [code, field, clause, cell])).toEqual([
    ['RATE_NOT_SET', 'input.lines.1', '6', '/annualPlans/0/fees/1/feeFen/STANDALONE'],
    ['RATE_NOT_SET', 'input.lines.2', '7', '/annualPlans/2/fees/1/feeFen/STANDALONE'],
  ]);
  expect(await rowsIn(server, ...NOTHING_STORED)).toEqual(before);

  const shown = await preview({ customerId: customer.id, lines });
  expect([shown.totalFen, shown.userErrors, shown.lines[0]?.amountFen]).toEqual([null, [], 360_000]);
  expect(shown.lines[1]?.decision).toMatchObject({
    ok: false,
    error: { code: 'RATE_NOT_SET', clause: '6', cell: '/annualPlans/0/fees/1/feeFen/STANDALONE' },
  });
  expect(shown.lines[1]?.decision?.trace.at(-1)?.code).toBe('RATE_NOT_SET');
});

test('the guide’s own table states no annual fee: a quote works only once a table with fees is published (6 notes)', async () => {
  const fresh = await startTestServer();
  try {
    const [admin, seller] = [await fresh.as('admin'), await fresh.as('sales')];
    const customer = await newCustomer(seller);
    const licenceId = await newLicence(seller, customer);
    const input = { customerId: customer.id, lines: [{ licenceId, plan: 'FULL', years: 1 }] };
    const refused = await act(seller, 'createQuote', input);
    expect(refused.userErrors[0]).toMatchObject({
      code: 'RATE_NOT_SET',
      cell: '/annualPlans/0/fees/0/feeFen/NETWORK',
    });
    expect(refused.userErrors[0]?.message).toContain('2005/1');
    await publishTable(admin, 2026, '2026-03-02');
    expect(await must<{ totalFen: number }>(seller, 'createQuote', input, 'totalFen')).toEqual({
      totalFen: 360_000,
    });
  } finally {
    await fresh.stop();
  }
});

test('a quote names the table in force today, or the published one in force on the start of every line (section 3)', async () => {
  const admin = await server.as('admin');
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const coming = await publishTable(admin, 2027, '2027-01-01', {
    ...FEES,
    '/annualPlans/0/fees/0/feeFen/NETWORK': 400_000,
  });
  const draft = await draftOf(admin, 2028, FEES);
  const [guide] = await server.database.reader.rows<{ id: string }>(
    'SELECT id FROM rate_tables WHERE year = 2005',
  );
  const quote = (rateTableId: string, ...starts: string[]) =>
    act<{ totalFen: number }>(
      sales,
      'createQuote',
      {
        customerId: customer.id,
        rateTableId,
        lines: starts.map((startsOn) => ({ licenceId, plan: 'FULL', years: 1, startsOn })),
      },
      'totalFen',
    );

  expect((await quote(coming.id, '2027-01-01')).result).toEqual({ totalFen: 400_000 });
  expect(refusals(await quote(coming.id, '2027-01-01', '2026-12-31'))).toEqual([
    ['RATE_TABLE_NOT_IN_FORCE', 'input.lines.1.startsOn'],
  ]);
  expect((await quote(table.id, '2027-01-01')).result).toEqual({ totalFen: 360_000 });
  expect(refusals(await quote(guide?.id ?? '', '2026-04-01'))[0]).toEqual([
    'RATE_TABLE_NOT_IN_FORCE',
    'input.lines.0.startsOn',
  ]);
  expect(refusals(await quote(draft.id, '2027-01-01'))).toEqual([
    ['RATE_TABLE_NOT_PUBLISHED', 'input.rateTableId'],
  ]);
  expect(refusals(await quote('nothing', '2027-01-01'))).toEqual([['NOT_FOUND', 'input.rateTableId']]);
  const shown = await preview({
    customerId: customer.id,
    rateTableId: draft.id,
    lines: [{ licenceId, plan: 'FULL', years: 1 }],
  });
  expect([shown.rateTable, shown.lines, shown.totalFen, refusals(shown)]).toEqual([
    null,
    [],
    null,
    [['RATE_TABLE_NOT_PUBLISHED', 'input.rateTableId']],
  ]);
});

test('a quote with something wrong is refused whole, all reasons at once, and nothing is stored', async () => {
  const [customer, other] = [await newCustomer(sales), await newCustomer(sales)];
  const [own, foreign] = [await newLicence(sales, customer), await newLicence(sales, other)];
  const before = await rowsIn(server, ...NOTHING_STORED);
  const refused = await act(sales, 'createQuote', {
    customerId: customer.id,
    validUntil: '2026-03-01',
    lines: [
      { licenceId: foreign, plan: 'FULL', years: 1 },
      { licenceId: own, plan: 'GOLD', years: 1 },
      { licenceId: own, plan: 'FULL', years: 1 },
      { licenceId: own, plan: 'FULL', years: 1, startsOn: '2026-03-02' },
      { licenceId: own, plan: 'FULL', years: 2, startsOn: '2026-03-02' },
    ],
  });
  expect(refusals(refused)).toEqual([
    ['NOT_FOUND', 'input.lines.0.licenceId'],
    ['PLAN_NOT_IN_TABLE', 'input.lines.1.plan'],
    ['LINE_REPEATED', 'input.lines.3'],
    ['VALID_UNTIL_PAST', 'input.validUntil'],
  ]);
  expect(refused.userErrors[1]?.message).toBe(
    'The rate table 2026/1 has no plan GOLD. Choose one of: FULL, ON_SITE_SUPPORT, DATA_REPAIR.',
  );
  expect(
    refusals(
      await act(sales, 'createQuote', {
        customerId: 'x',
        lines: [{ licenceId: own, plan: 'FULL', years: 1 }],
      }),
    ),
  ).toEqual([['NOT_FOUND', 'input.customerId']]);
  expect(await rowsIn(server, ...NOTHING_STORED)).toEqual(before);
});

test.each([
  [
    'a line from a day that is a typing mistake',
    { lines: [{ licenceId: 'x', plan: 'FULL', years: 1, startsOn: '0205-01-01' }] },
    [['FIELD_OUT_OF_RANGE', 'input.lines.0.startsOn']],
  ],
  ['no line', { lines: [] }, [['FIELD_REQUIRED', 'input.lines']]],
  [
    'no year',
    { lines: [{ licenceId: 'x', plan: 'FULL', years: 0 }] },
    [['FIELD_OUT_OF_RANGE', 'input.lines.0.years']],
  ],
  [
    'eleven years',
    { lines: [{ licenceId: 'x', plan: 'FULL', years: 11 }] },
    [['FIELD_OUT_OF_RANGE', 'input.lines.0.years']],
  ],
  [
    'a long note',
    { note: 'x'.repeat(501), lines: [{ licenceId: 'x', plan: 'FULL', years: 1 }] },
    [['FIELD_TOO_LONG', 'input.note']],
  ],
  [
    'a short key',
    { idempotencyKey: 'x', lines: [{ licenceId: 'x', plan: 'FULL', years: 1 }] },
    [['FIELD_MALFORMED', 'input.idempotencyKey']],
  ],
])('a quote with %s is refused before anything is read', async (_, input, expected) => {
  expect(refusals(await act(sales, 'createQuote', { customerId: 'x', ...input }))).toEqual(expected);
});

test('a day that does not exist is a bad input', async () => {
  const document = 'query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { totalFen } }';
  const lines = [{ licenceId: 'x', plan: 'FULL', years: 1, startsOn: '2026-02-29' }];
  const { status, errors } = await sales.request(document, { input: { customerId: 'x', lines } });
  expect([status, errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('the same key gives the same quote, another body under it is a conflict, and a refusal burns no key', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const input = {
    customerId: customer.id,
    idempotencyKey: `quote-${customer.id}`,
    lines: [{ licenceId, plan: 'FULL', years: 1 }],
  };
  expect(
    refusals(await act(sales, 'createQuote', { ...input, lines: [{ licenceId, plan: 'GOLD', years: 1 }] })),
  ).toEqual([['PLAN_NOT_IN_TABLE', 'input.lines.0.plan']]);
  const made = await Promise.all(Array.from({ length: 6 }, () => must(sales, 'createQuote', input)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(refusals(await act(sales, 'createQuote', { ...input, note: 'other' }))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
  const [stored] = await server.database.reader.rows<{ total: number }>(
    'SELECT COUNT(*) AS total FROM quotes WHERE customerId = ?',
    [customer.id],
  );
  expect(stored?.total).toBe(1);
});

test('a quote may be accepted on its last valid day and is expired the day after; the lists say so too', async () => {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const quoteUntil = (validUntil: string) =>
    must<{ id: string; version: number }>(
      sales,
      'createQuote',
      { customerId: customer.id, validUntil, lines: [{ licenceId, plan: 'FULL', years: 1 }] },
      'id version',
    );
  const [first, second, third] = [
    await quoteUntil('2026-03-10'),
    await quoteUntil('2026-03-10'),
    await quoteUntil('2026-03-11'),
  ];
  const listed = async (status: string): Promise<string[]> => {
    const document =
      'query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount nodes { id status } } }';
    const { quotes } = await sales.query<{
      quotes: { totalCount: number; nodes: { id: string; status: string }[] };
    }>(document, { filter: { customerId: customer.id, status } });
    expect(quotes.nodes.map((quote) => quote.status)).toEqual(quotes.nodes.map(() => status));
    expect(quotes.totalCount).toBe(quotes.nodes.length);
    return quotes.nodes.map(({ id }) => id);
  };
  try {
    server.setNow('2026-03-10T15:59:59.999Z');
    expect(await listed('SENT')).toEqual([third.id, second.id, first.id]);
    expect(
      (await act(sales, 'acceptQuote', { quoteId: first.id, expectedVersion: first.version })).userErrors,
    ).toEqual([]);
    server.setNow('2026-03-10T16:00:00.000Z');
    expect([await listed('SENT'), await listed('EXPIRED'), await listed('ACCEPTED')]).toEqual([
      [third.id],
      [second.id],
      [first.id],
    ]);
    const refused = await act(sales, 'acceptQuote', { quoteId: second.id, expectedVersion: second.version });
    expect(refusals(refused)).toEqual([['QUOTE_EXPIRED', 'input.quoteId']]);
    expect(refused.userErrors[0]?.message).toContain('2026-03-10');
    const { quote } = await sales.query<{ quote: object }>(
      'query ($id: ID!) { quote(id: $id) { status version contract { id } } }',
      { id: second.id },
    );
    expect(quote).toEqual({ status: 'EXPIRED', version: 1, contract: null });
  } finally {
    server.setNow('2026-03-02T02:00:00.000Z');
  }
});

test('only sales quotes and accepts; finance reads quotes, service does not', async () => {
  const customer = await newCustomer(sales);
  const input = {
    customerId: customer.id,
    idempotencyKey: 'key-of-someone',
    lines: [{ licenceId: 'x', plan: 'FULL', years: 1 }],
  };
  const create =
    'mutation ($input: CreateQuoteInput!) { createQuote(input: $input) { userErrors { code } } }';
  const accept =
    'mutation { acceptQuote(input: { quoteId: "x", expectedVersion: 1, idempotencyKey: "key-of-someone" }) { userErrors { code } } }';
  for (const role of ['finance', 'service'] as const) {
    const client = await server.as(role);
    expect((await client.request(create, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await client.request(accept)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  const codeOf = async (client: Client) =>
    (await client.request('{ quotes { nodes { id } } }')).errors?.[0]?.extensions?.code;
  expect(await codeOf(await server.as('finance'))).toBeUndefined();
  expect(await codeOf(await server.as('service'))).toBe('FORBIDDEN');
  expect(await codeOf(server.anonymous)).toBe('UNAUTHENTICATED');
});
