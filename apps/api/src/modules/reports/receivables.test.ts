import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice, payment } from '../../../test/billing-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, must, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

interface Amount {
  bucket: string;
  openFen: number;
  invoices: number;
}

interface Ageing {
  on: string;
  openFen: number;
  overpaidFen: number;
  customerCount: number;
  buckets: Amount[];
  customers: { customer: { id: string }; openFen: number; overpaidFen: number; buckets: Amount[] }[];
}

const REPORT = `query ($on: Date, $first: Int) { receivables(on: $on, first: $first) { on openFen overpaidFen customerCount buckets { bucket openFen invoices }
  customers { customer { id name } openFen overpaidFen buckets { bucket openFen invoices } } } }`;

const ageing = async (on: string | null = null, first = 1000): Promise<Ageing> =>
  (await finance.query<{ receivables: Ageing }>(REPORT, { on, first })).receivables;

const amounts = ({ buckets }: { buckets: Amount[] }) =>
  buckets.map(({ openFen, invoices }) => [openFen, invoices]);
const sum = (values: number[]) => values.reduce((before, value) => before + value, 0);

async function goTo(day: string): Promise<void> {
  server.setNow(`${day}T02:00:00.000Z`);
  finance = await server.as('finance');
}

/** What is owed by the ledger alone: invoices less payments and credit notes up to a day, each invoice by itself. */
async function owed(day: string): Promise<number> {
  const rows = await server.database.reader.rows<{ id: string; totalFen: number }>(
    "SELECT id, totalFen FROM invoices WHERE status = 'ISSUED' AND issuedOn <= ?",
    [day],
  );
  const entries = await server.database.reader.rows<{ id: string; fen: number }>(
    `SELECT invoiceId AS id, amountFen AS fen FROM payments WHERE receivedOn <= ? UNION ALL SELECT invoiceId, totalFen FROM credit_notes WHERE issuedOn <= ?`,
    [day, day],
  );
  return sum(
    rows.map(({ id, totalFen }) =>
      Math.max(0, totalFen - sum(entries.filter((entry) => entry.id === id).map(({ fen }) => fen))),
    ),
  );
}

test('an ageing sums to what is owed, per bucket, per customer and in all, today and on every day before', async () => {
  const first = await issuedInvoice(server);
  await must(finance, 'recordPayment', payment(first.id, 50_000, '2026-03-02'));
  await goTo('2026-04-15');
  const second = await issuedInvoice(server, ['FULL']);
  await goTo('2026-05-20');
  const third = await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  await must(finance, 'issueCreditNote', {
    invoiceId: second.id,
    lines: [{ invoiceLineId: second.lines[0]?.id, amountFen: 60_000 }],
    reason: 'x',
  });
  await goTo('2026-06-10');
  const paid = await issuedInvoice(server);
  const full = await must(finance, 'recordPayment', payment(paid.id, 150_001, '2026-06-01'));
  await must(finance, 'recordPayment', payment(third.id, 10_001, '2026-05-30'));

  // Due days: 2026-04-01, 2026-05-15, 2026-06-19, 2026-07-10.
  const today = await ageing();
  expect(today).toMatchObject({ on: '2026-06-10', openFen: 900_001, overpaidFen: 0, customerCount: 3 });
  expect(today.buckets.map(({ bucket }) => bucket)).toEqual([
    'NOT_DUE',
    'DAYS_1_30',
    'DAYS_31_60',
    'DAYS_61_90',
    'OVER_90',
  ]);
  expect(amounts(today)).toEqual([
    [500_000, 1],
    [300_000, 1],
    [0, 0],
    [100_001, 1],
    [0, 0],
  ]);
  expect(today.customers.map(({ customer, openFen }) => [customer.id, openFen])).toEqual([
    [third.customer.id, 500_000],
    [second.customer.id, 300_000],
    [first.customer.id, 100_001],
  ]);
  for (const day of [
    '2026-03-01',
    '2026-03-02',
    '2026-04-15',
    '2026-05-19',
    '2026-05-20',
    '2026-05-30',
    '2026-06-01',
    '2026-06-09',
    '2026-06-10',
    '2026-07-10',
  ]) {
    const report = await ageing(day);
    const ledger = await owed(day > '2026-06-10' ? '2026-06-10' : day);
    const sums = [
      report.openFen,
      sum(report.buckets.map(({ openFen }) => openFen)),
      sum(report.customers.map(({ openFen }) => openFen)),
      sum(report.customers.flatMap(({ buckets }) => buckets.map(({ openFen }) => openFen))),
    ];
    expect([day, ...sums]).toEqual([day, ledger, ledger, ledger, ledger]);
  }
  await goTo('2026-06-11');
  expect(amounts(await ageing('2026-06-10'))).toEqual(amounts(today));
  await must(finance, 'reversePayment', { paymentId: full.id, reason: '退票' });
  expect([(await ageing('2026-06-10')).openFen, (await ageing()).openFen]).toEqual([900_001, 1_050_002]);
});

test('on the due day an amount is not yet due, the day after it is overdue by one day, and so at each end of a bucket', async () => {
  await goTo('2026-08-01');
  const invoice = await issuedInvoice(server);
  expect(invoice.dueOn).toBe('2026-08-31');
  const bucketOn = async (day: string) => {
    const { customers } = await ageing(day);
    return customers
      .find(({ customer }) => customer.id === invoice.customer.id)
      ?.buckets.find(({ openFen }) => openFen > 0)?.bucket;
  };
  const days: [string, string][] = [
    ['2026-08-31', 'NOT_DUE'],
    ['2026-09-01', 'DAYS_1_30'],
    ['2026-09-30', 'DAYS_1_30'],
    ['2026-10-01', 'DAYS_31_60'],
    ['2026-10-30', 'DAYS_31_60'],
    ['2026-10-31', 'DAYS_61_90'],
    ['2026-11-29', 'DAYS_61_90'],
    ['2026-11-30', 'OVER_90'],
  ];
  for (const [day, bucket] of days) expect([day, await bucketOn(day)]).toEqual([day, bucket]);
});

test('what was paid too much is shown beside, and is not taken off what others owe', async () => {
  const before = await ageing();
  const invoice = await issuedInvoice(server);
  await must(finance, 'recordPayment', payment(invoice.id, 150_001, '2026-08-01'));
  await must(finance, 'issueCreditNote', {
    invoiceId: invoice.id,
    lines: [{ invoiceLineId: invoice.lines[0]?.id, amountFen: 1_000 }],
    reason: 'x',
  });
  const after = await ageing();
  expect([after.openFen, after.overpaidFen - before.overpaidFen]).toEqual([before.openFen, 1_000]);
  expect(after.customers.find(({ customer }) => customer.id === invoice.customer.id)).toMatchObject({
    openFen: 0,
    overpaidFen: 1_000,
  });
  // The sum opens its rows: until it is paid back, and again once that is taken back.
  const OVERPAID =
    '{ openInvoices(first: 100, filter: { overpaid: true }) { nodes { invoiceId overpaidFen } } }';
  const overpaid = async () =>
    (await finance.query<{ openInvoices: { nodes: { invoiceId: string; overpaidFen: number }[] } }>(OVERPAID))
      .openInvoices.nodes;
  expect(sum((await overpaid()).map(({ overpaidFen }) => overpaidFen))).toBe(after.overpaidFen);
  const row = { invoiceId: invoice.id, overpaidFen: 1_000 };
  expect(await overpaid()).toContainEqual(row);
  const refund = await must<{ id: string }>(finance, 'refundPayment', {
    invoiceId: invoice.id,
    amountFen: 1_000,
    refundedOn: '2026-08-01',
    method: 'BANK_TRANSFER',
    reason: 'x',
  });
  expect(await overpaid()).not.toContainEqual(row);
  await must(finance, 'reversePayment', { paymentId: refund.id, reason: 'x' });
  expect(await overpaid()).toContainEqual(row);
});

test('the income report takes credit notes off in their own month, and equals its lines', async () => {
  await goTo('2026-10-31');
  const invoice = await issuedInvoice(server);
  await goTo('2026-11-01');
  const [line] = invoice.lines;
  await must(finance, 'issueCreditNote', {
    invoiceId: invoice.id,
    lines: [{ invoiceLineId: line?.id, amountFen: 50_000 }],
    reason: 'x',
  });
  const { incomeReport } = await finance.query<{ incomeReport: { totalFen: number; rows: object[] } }>(
    '{ incomeReport(from: "2026-10", to: "2026-11") { totalFen rows { month kind lines amountFen netFen taxFen } } }',
  );
  expect(incomeReport).toEqual({
    totalFen: 100_001,
    rows: [
      { month: '2026-10', kind: 'ANNUAL_FEE', lines: 1, amountFen: 150_001, netFen: 141_510, taxFen: 8_491 },
      { month: '2026-11', kind: 'ANNUAL_FEE', lines: 1, amountFen: -50_000, netFen: -47_170, taxFen: -2_830 },
    ],
  });
  const file = await (await finance.fetch('/exports/income.csv?from=2026-11&to=2026-11&language=en')).text();
  expect(file).toContain('"Annual fee",1,-500.00,-471.70,-28.30');
});

test('how many customers are shown is asked for, and bounded; totals are of all', async () => {
  const one = await ageing(null, 1);
  expect([one.customers.length, one.openFen]).toEqual([1, (await ageing()).openFen]);
  const { errors } = await finance.request(REPORT, { first: 1001 });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('an ageing takes the first day of the calendar and the last one', async () => {
  for (const on of ['0001-01-01', '0001-03-01']) expect(await ageing(on)).toMatchObject({ on, openFen: 0 });
  expect((await ageing('9999-12-31')).openFen).toBe((await ageing()).openFen);
});
