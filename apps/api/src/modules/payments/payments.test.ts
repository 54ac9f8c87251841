import { afterAll, beforeAll, expect, test } from 'vitest';
import { INVOICE, invoiceOf, issuedInvoice, draftInvoice, payment } from '../../../test/billing-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, FEES, must, publishTable, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

const WRITTEN = ['payments', 'idempotency_keys', 'audit_entries'];
const PAYMENT =
  'id kind amountFen receivedOn method reference reason reverses { id } reversedBy { id } invoice { id } createdBy { login }';

async function at<T>(instant: string, work: (client: Client) => Promise<T>): Promise<T> {
  server.setNow(instant);
  try {
    return await work(await server.as('finance'));
  } finally {
    server.setNow('2026-03-02T02:00:00.000Z');
  }
}

test('an invoice is due after the days of the payment term, and overdue the day after, not on the day', async () => {
  const invoice = await issuedInvoice(server);
  expect(invoice).toMatchObject({ dueOn: '2026-04-01', paidFen: 0, openFen: 150_001, paymentState: 'OPEN' });
  const stateAt = (instant: string) =>
    at(instant, async (client) => (await invoiceOf(client, invoice.id)).paymentState);
  expect(await stateAt('2026-04-01T15:59:59.999Z')).toBe('OPEN');
  expect(await stateAt('2026-04-01T16:00:00.000Z')).toBe('OVERDUE');
  const draft = await draftInvoice(server);
  expect(draft).toMatchObject({ dueOn: null, openFen: 0, paymentState: null });
});

test('money in parts: partly paid, then paid, and what is left is always total less payments', async () => {
  const { id } = await issuedInvoice(server);
  const first = await must(
    finance,
    'recordPayment',
    payment(id, 50_000, '2026-03-01', { reference: ' 流水 1 ' }),
    PAYMENT,
  );
  expect(first).toMatchObject({
    kind: 'PAYMENT',
    amountFen: 50_000,
    receivedOn: '2026-03-01',
    reference: '流水 1',
    reason: null,
    reversedBy: null,
    createdBy: { login: 'finance' },
  });
  expect(await invoiceOf(finance, id)).toMatchObject({
    paidFen: 50_000,
    openFen: 100_001,
    paymentState: 'PARTLY_PAID',
  });
  const overdue = await at('2026-05-01T02:00:00.000Z', (client) => invoiceOf(client, id));
  expect(overdue.paymentState).toBe('OVERDUE');
  await must(finance, 'recordPayment', payment(id, 100_001, '2026-03-02'));
  expect(await invoiceOf(finance, id)).toMatchObject({ paidFen: 150_001, openFen: 0, paymentState: 'PAID' });
});

test('never more is paid than is left, and a refusal stores nothing', async () => {
  const { id } = await issuedInvoice(server);
  const draft = await draftInvoice(server);
  const before = await rowsIn(server, ...WRITTEN);
  const refused = await act(finance, 'recordPayment', payment(id, 150_002, '2026-03-02'));
  expect(refusals(refused)).toEqual([['PAYMENT_TOO_LARGE', 'input.amountFen']]);
  expect(refused.userErrors[0]?.message).toContain('¥1,500.01');
  const others: [object, string, string][] = [
    [payment(id, 0, '2026-03-02'), 'FIELD_OUT_OF_RANGE', 'input.amountFen'],
    [payment(id, -1, '2026-03-02'), 'FIELD_OUT_OF_RANGE', 'input.amountFen'],
    [payment(id, 1, '2026-03-03'), 'PAYMENT_IN_FUTURE', 'input.receivedOn'],
    [payment('nothing', 1, '2026-03-02'), 'NOT_FOUND', 'input.invoiceId'],
    [payment(draft.id, 1, '2026-03-02'), 'INVOICE_NOT_ISSUED', 'input.invoiceId'],
  ];
  for (const [input, code, field] of others) {
    expect(refusals(await act(finance, 'recordPayment', input))).toEqual([[code, field]]);
  }
  expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
  expect((await invoiceOf(finance, id)).paidFen).toBe(0);
});

test('the second of two who record the same money is told who was first, and when', async () => {
  const { id } = await issuedInvoice(server);
  await must(finance, 'recordPayment', payment(id, 50_000, '2026-03-02'));
  await must(finance, 'recordPayment', payment(id, 100_001, '2026-03-02'));
  const second = await act(finance, 'recordPayment', payment(id, 100_001, '2026-03-02'));
  expect(refusals(second)).toEqual([['PAYMENT_TOO_LARGE', 'input.amountFen']]);
  expect(second.userErrors[0]?.message).toMatch(
    /: .+ recorded ¥1,000\.01 at 2026-03-02 10:00 \(Beijing time\)\./,
  );
});

test('of twenty payments at once of an eighth each exactly eight are taken, and the entries are the balance', async () => {
  const { id, totalFen } = await issuedInvoice(server, ['FULL', 'ON_SITE_SUPPORT']);
  expect(totalFen).toBe(600_000);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => act(finance, 'recordPayment', payment(id, 75_000, '2026-03-02'))),
  );
  expect(answers.filter(({ result }) => result !== null)).toHaveLength(8);
  const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
  expect(codes).toEqual(new Set(['PAYMENT_TOO_LARGE']));
  const [sum] = await server.database.reader.rows<{ fen: number | string }>(
    'SELECT SUM(amountFen) AS fen FROM payments WHERE invoiceId = ?',
    [id],
  );
  expect([Number(sum?.fen), (await invoiceOf(finance, id)).paidFen]).toEqual([600_000, 600_000]);
});

test('control: without the guard on the row the same twenty would pay too much', async () => {
  const { id } = await issuedInvoice(server, ['FULL', 'ON_SITE_SUPPORT']);
  let seen = 0;
  let allSeen!: () => void;
  const looked = new Promise<void>((resolve) => (allSeen = resolve));
  const payWithoutGuard = async (): Promise<void> => {
    const { openFen } = await invoiceOf(finance, id);
    if ((seen += 1) === 20) allSeen();
    // All have looked before the first one pays.
    await looked;
    if (openFen < 75_000) return;
    await server.database.transaction((transaction) =>
      transaction.run('UPDATE receivables SET paidFen = paidFen + 75000 WHERE invoiceId = ?', [id]),
    );
  };
  await Promise.all(Array.from({ length: 20 }, payWithoutGuard));
  const [row] = await server.database.reader.rows<{ paidFen: number }>(
    'SELECT paidFen FROM receivables WHERE invoiceId = ?',
    [id],
  );
  expect(row?.paidFen).toBeGreaterThan(600_000);
  await server.database.transaction((transaction) =>
    transaction.run('UPDATE receivables SET paidFen = 0 WHERE invoiceId = ?', [id]),
  );
});

test('a payment is taken back once, by an entry dated today that names its reason; the payment stays', async () => {
  const { id } = await issuedInvoice(server);
  const paid = await must(finance, 'recordPayment', payment(id, 150_001, '2026-02-27'));
  const input = { paymentId: paid.id, reason: ' 退票 ' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => act(finance, 'reversePayment', input, PAYMENT)),
  );
  const made = answers.flatMap(({ result }) => result ?? []);
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({
    kind: 'REVERSAL',
    amountFen: -150_001,
    receivedOn: '2026-03-02',
    reason: '退票',
    reverses: { id: paid.id },
  });
  expect(new Set(answers.flatMap((answer) => refusals(answer).map(([code]) => code)))).toEqual(
    new Set(['PAYMENT_ALREADY_REVERSED']),
  );
  expect(await invoiceOf(finance, id)).toMatchObject({ paidFen: 0, openFen: 150_001, paymentState: 'OPEN' });
  expect(refusals(await act(finance, 'reversePayment', { paymentId: made[0]?.id, reason: 'x' }))).toEqual([
    ['PAYMENT_IS_REVERSAL', 'input.paymentId'],
  ]);
  expect(refusals(await act(finance, 'reversePayment', { paymentId: 'nothing', reason: 'x' }))).toEqual([
    ['NOT_FOUND', 'input.paymentId'],
  ]);
  expect(refusals(await act(finance, 'reversePayment', { paymentId: paid.id, reason: '  ' }))).toEqual([
    ['FIELD_REQUIRED', 'input.reason'],
  ]);
  const document = `query ($id: ID!) { invoice(id: $id) { payments { ${PAYMENT} } } }`;
  const { invoice } = await finance.query<{ invoice: { payments: { kind: string }[] } }>(document, { id });
  expect(invoice.payments.map(({ kind }) => kind)).toEqual(['PAYMENT', 'REVERSAL']);
});

test('the same key pays once and gives the same answer; another body under it is a conflict', async () => {
  const { id } = await issuedInvoice(server);
  const input = payment(id, 10_000, '2026-03-02', { idempotencyKey: `pay-${id}` });
  const answers = await Promise.all(Array.from({ length: 8 }, () => must(finance, 'recordPayment', input)));
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  expect((await invoiceOf(finance, id)).paidFen).toBe(10_000);
  const other = payment(id, 10_001, '2026-03-02', { idempotencyKey: `pay-${id}` });
  expect(refusals(await act(finance, 'recordPayment', other))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
});

test('a new payment term holds for invoices issued from then on; those issued before keep their day', async () => {
  const before = await issuedInvoice(server);
  expect(refusals(await act(finance, 'setPaymentTerm', { days: 366 }))).toEqual([
    ['FIELD_OUT_OF_RANGE', 'input.days'],
  ]);
  expect(await must<number>(finance, 'setPaymentTerm', { days: 0 })).toBe(0);
  const now = await issuedInvoice(server);
  expect([now.dueOn, (await invoiceOf(finance, before.id)).dueOn]).toEqual(['2026-03-02', '2026-04-01']);
  await must(finance, 'setPaymentTerm', { days: 30 });
  expect(await finance.query('{ paymentTermDays }')).toEqual({ paymentTermDays: 30 });
});

test('open invoices are listed by bucket or where overdue, the earliest due first, and leave the list when they are settled', async () => {
  const invoices = [await issuedInvoice(server), await issuedInvoice(server)];
  const listed = (instant: string, bucket: string | null, overdue: boolean | null = null) =>
    at(instant, async (client) => {
      const document = `query ($filter: OpenInvoiceFilter) { openInvoices(first: 100, filter: $filter) { nodes { openFen dueOn invoice { ${INVOICE} } } } }`;
      const ids = new Set(invoices.map(({ id }) => id));
      const answer = await client.query<{ openInvoices: { nodes: { invoice: { id: string } }[] } }>(
        document,
        { filter: { bucket, overdue } },
      );
      return answer.openInvoices.nodes.map(({ invoice }) => invoice.id).filter((id) => ids.has(id));
    });
  const both = invoices.map(({ id }) => id);
  // Due on 2026-04-01: each bucket with the day before, its first and its last day.
  const days: [string, string][] = [
    ['2026-04-01', 'NOT_DUE'],
    ['2026-04-02', 'DAYS_1_30'],
    ['2026-05-01', 'DAYS_1_30'],
    ['2026-05-02', 'DAYS_31_60'],
    ['2026-05-31', 'DAYS_31_60'],
    ['2026-06-01', 'DAYS_61_90'],
    ['2026-06-30', 'DAYS_61_90'],
    ['2026-07-01', 'OVER_90'],
  ];
  for (const [day, bucket] of days) {
    expect([day, bucket, await listed(`${day}T02:00:00.000Z`, bucket)]).toEqual([day, bucket, both]);
  }
  expect(await listed('2026-05-02T02:00:00.000Z', 'DAYS_1_30')).toEqual([]);
  expect(await listed('2026-04-01T02:00:00.000Z', null, true)).toEqual([]);
  for (const day of ['2026-04-02', '2026-07-01']) {
    expect(await listed(`${day}T02:00:00.000Z`, null, true)).toEqual(both);
  }
  await must(finance, 'recordPayment', payment(both[0] as string, 150_001, '2026-03-02'));
  expect(await listed('2026-04-01T02:00:00.000Z', null)).toEqual([both[1]]);
});

test('only finance records payments; sales reads what is open, service does not', async () => {
  const [sales, service] = await Promise.all([server.as('sales'), server.as('service')]);
  const mutation =
    'mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { userErrors { code } } }';
  const input = payment('x', 1, '2026-03-02', { idempotencyKey: 'key-of-someone' });
  for (const client of [sales, service]) {
    expect((await client.request(mutation, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  expect((await sales.request('{ openInvoices { nodes { openFen } } }')).errors).toBeUndefined();
  expect(
    (await service.request('{ openInvoices { nodes { openFen } } }')).errors?.[0]?.extensions?.code,
  ).toBe('FORBIDDEN');
});
