import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInvoice, issuedInvoice, payment } from '../../../test/billing-actions.js';
import { readXlsx } from '../../../test/read-xlsx.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  FEES,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';
import { liftGuards, keepGuards } from '../../database/guards/keep-guards.js';

let server: TestServer;
let finance: Client;
/** A draft from before February was locked. */
let waiting: Awaited<ReturnType<typeof draftInvoice>>;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

const lock = (month: string, client = finance) =>
  act(client, 'lockMonth', { month }, 'id lockedAt lockedBy { login }');

async function at(instant: string): Promise<void> {
  server.setNow(instant);
  finance = await server.as('finance');
}

/** One fen more on a line of an issued invoice, which the database itself lets nobody do. */
async function addFen(invoiceId: string, fen: number): Promise<void> {
  const { dataSource } = server.database;
  await liftGuards(dataSource);
  await server.database.transaction((transaction) =>
    transaction.run(
      'UPDATE invoice_lines SET amountFen = amountFen + ? WHERE invoiceId = ? AND position = 1',
      [fen, invoiceId],
    ),
  );
  await keepGuards(dataSource);
}

const tieOut = async (month: string) => {
  const document =
    'query ($month: String!) { reportTieOut(month: $month) { reportFen rowsFen ledgerFen tied differences { place documentId number expectedFen foundFen differenceFen } } }';
  return (
    await finance.query<{ reportTieOut: { tied: boolean; differences: unknown[] } }>(document, { month })
  ).reportTieOut;
};

test('a month that is not over is not locked, nor one that has been; it is locked once by many at once', async () => {
  expect(refusals(await lock('2026-03'))).toEqual([['MONTH_NOT_PAST', 'input.month']]);
  const misspelt = await lock('2026-13');
  expect(refusals(misspelt)).toEqual([['FIELD_MALFORMED', 'input.month']]);
  expect(misspelt.userErrors[0]?.message).toContain('2026-03');
  const answers = await Promise.all(Array.from({ length: 5 }, () => lock('2025-11')));
  const locked = answers.flatMap(({ result }) => result ?? []);
  expect(locked).toEqual([
    { id: '2025-11', lockedAt: '2026-03-02T02:00:00.000Z', lockedBy: { login: 'finance' } },
  ]);
  expect(new Set(answers.flatMap((answer) => refusals(answer).map(([code]) => code)))).toEqual(
    new Set(['MONTH_ALREADY_LOCKED']),
  );
  const { monthLocks } = await finance.query<{ monthLocks: { nodes: { id: string }[] } }>(
    '{ monthLocks { nodes { id } } }',
  );
  expect(monthLocks.nodes.map(({ id }) => id)).toEqual(['2025-11']);
});

test('a locked month takes no payment and no service; the reason names the way out, today, and today is taken', async () => {
  const invoice = await issuedInvoice(server);
  const sales = await server.as('sales');
  const service = await server.as('service');
  const licenceId = await newLicence(sales, await newCustomer(sales));
  const visit = (servedOn: string) =>
    act(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn });
  await must(finance, 'recordPayment', payment(invoice.id, 1, '2025-12-31'));
  expect((await visit('2025-12-31')).result).not.toBeNull();
  await must(finance, 'lockMonth', { month: '2025-12' });
  const before = await rowsIn(server, 'payments', 'service_orders', 'charges', 'audit_entries');
  const refused = await act(finance, 'recordPayment', payment(invoice.id, 1, '2025-12-31'));
  expect(refusals(refused)).toEqual([['MONTH_LOCKED', 'input.receivedOn']]);
  expect(refused.userErrors[0]?.message).toContain('dated today, 2026-03-02');
  for (const day of ['2025-12-01', '2025-12-31'])
    expect(refusals(await visit(day))).toEqual([['MONTH_LOCKED', 'input.servedOn']]);
  const repair = await act(service, 'recordDataRepair', { licenceId, servedOn: '2025-12-15' });
  expect(refusals(repair)).toEqual([['MONTH_LOCKED', 'input.servedOn']]);
  expect(await rowsIn(server, 'payments', 'service_orders', 'charges', 'audit_entries')).toEqual(before);
  for (const day of ['2026-01-01', '2026-03-02']) {
    expect((await act(finance, 'recordPayment', payment(invoice.id, 1, day))).result).not.toBeNull();
    expect((await visit(day)).result).not.toBeNull();
  }
});

test('what is dated before the first locked month is refused like what is dated in it: the month’s ageing stays', async () => {
  const invoice = await issuedInvoice(server);
  const refused = await act(finance, 'recordPayment', payment(invoice.id, 1, '1999-12-31'));
  expect(refusals(refused)).toEqual([['MONTH_LOCKED', 'input.receivedOn']]);
  expect(refused.userErrors[0]?.message).toContain('2025-11');
});

test('a service given before the first locked month is recorded: what it costs is billed today and stands in no month that is locked', async () => {
  const licenceId = await newLicence(await server.as('sales'), await newCustomer(await server.as('sales')));
  const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2025-10-31' };
  const before = await tieOut('2025-11');
  const order = await must<{ totalFen: number }>(
    await server.as('service'),
    'recordVisit',
    visit,
    'totalFen',
  );
  expect(order.totalFen).toBeGreaterThan(0);
  expect(await tieOut('2025-11')).toEqual(before);
});

test('unlocking is refused with the way out, and the database keeps the lock', async () => {
  const document =
    'mutation { unlockMonth(input: { month: "2025-12" }) { monthLock { id } userErrors { code message field } } }';
  const { unlockMonth } = await finance.query<{
    unlockMonth: { userErrors: { code: string; message: string }[] };
  }>(document);
  expect(unlockMonth.userErrors[0]?.code).toBe('MONTH_STAYS_LOCKED');
  for (const sql of [
    "DELETE FROM accounting_months WHERE id = '2025-12'",
    "UPDATE accounting_months SET lockedAt = NULL WHERE id = '2025-12'",
  ]) {
    await expect(server.database.transaction((transaction) => transaction.run(sql))).rejects.toThrow(
      'A locked month stays locked',
    );
  }
});

test('of a lock and twenty payments in the month at once nothing is entered after the lock', async () => {
  const invoice = await issuedInvoice(server);
  const pay = () => act(finance, 'recordPayment', payment(invoice.id, 1, '2026-01-31'));
  const monthRow = () =>
    server.database.reader.rows<{ lateEntries: number; lockedAt: string | null }>(
      "SELECT lateEntries, lockedAt FROM accounting_months WHERE id = '2026-01'",
    );
  const [before] = await monthRow();
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, pay),
    lock('2026-01'),
    ...Array.from({ length: 10 }, pay),
  ]);
  const entered = answers.filter((answer, index) => index !== 10 && answer.result !== null).length;
  const [month] = await monthRow();
  expect(month?.lateEntries).toBe((before?.lateEntries ?? 0) + entered);
  expect(month?.lockedAt).not.toBeNull();
  expect(refusals(await pay())).toEqual([['MONTH_LOCKED', 'input.receivedOn']]);
});

test('a month that differs by one fen is not locked: the tie-out names the invoice and the fen; mended, it is', async () => {
  const invoice = await issuedInvoice(server);
  const credited = await issuedInvoice(server);
  const line = { invoiceLineId: credited.lines[0]?.id, amountFen: 50_000 };
  await must(finance, 'issueCreditNote', { invoiceId: credited.id, lines: [line], reason: 'x' });
  const draft = await draftInvoice(server);
  const tied = await tieOut('2026-03');
  const [{ fen } = { fen: 0 }] = await server.database.reader.rows<{ fen: number | string }>(
    "SELECT SUM(totalFen) AS fen FROM invoices WHERE status = 'ISSUED'",
  );
  expect(tied).toEqual({
    tied: true,
    differences: [],
    reportFen: Number(fen) - 50_000,
    rowsFen: Number(fen) - 50_000,
    ledgerFen: Number(fen) - 50_000,
  });
  await addFen(invoice.id, 1);
  await at('2026-04-01T02:00:00.000Z');
  const untied = await tieOut('2026-03');
  expect(untied).toMatchObject({
    tied: false,
    reportFen: Number(fen) - 50_000,
    rowsFen: Number(fen) - 49_999,
    ledgerFen: Number(fen) - 50_000,
  });
  expect(untied.differences).toContainEqual({
    place: 'INVOICE_LINES',
    documentId: invoice.id,
    number: invoice.number,
    expectedFen: 150_001,
    foundFen: 150_002,
    differenceFen: 1,
  });
  const file = await finance.fetch('/exports/tie-out.xlsx?month=2026-03&language=en');
  const rows = readXlsx(Buffer.from(await file.arrayBuffer())).rows.map((row) =>
    row.map((cell) => cell?.value ?? null),
  );
  expect(rows[1]).toEqual([
    'Income report and documents',
    '2026-03',
    Number(fen) / 100 - 500,
    Number(fen) / 100 - 500,
    0,
  ]);
  expect(rows).toContainEqual(['An invoice and its lines', invoice.number, 1500.01, 1500.02, 0.01]);
  expect(untied.differences).toContainEqual(
    expect.objectContaining({ place: 'REPORT_ROW', differenceFen: -1 }),
  );
  waiting = await draftInvoice(server, ['DATA_REPAIR'], { startsOn: '2026-02-05' });
  expect(refusals(await lock('2026-03'))).toEqual([['MONTH_OUT_OF_ORDER', 'input.month']]);
  expect((await lock('2026-02')).result).not.toBeNull();
  expect(refusals(await lock('2026-03'))).toEqual([['MONTH_NOT_TIED_OUT', 'input.month']]);
  expect((await act(finance, 'recordPayment', payment(invoice.id, 1, '2026-03-31'))).result).not.toBeNull();
  await addFen(invoice.id, -1);
  expect((await lock('2026-03')).result).not.toBeNull();
  // The draft of March is issued in April, and so are corrections of what was issued in March.
  expect(
    (await act(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 })).result,
  ).not.toBeNull();
  const note = await must<{ issuedOn: string }>(
    finance,
    'issueCreditNote',
    { invoiceId: invoice.id, lines: [{ invoiceLineId: invoice.lines[0]?.id, amountFen: 1 }], reason: 'x' },
    'issuedOn',
  );
  expect(note.issuedOn).toBe('2026-04-01');
  expect((await tieOut('2026-04')).tied).toBe(true);
});

test('with a clock set back into a locked month nothing is issued, credited or billed', async () => {
  const invoice = await issuedInvoice(server);
  const draft = waiting;
  await at('2026-03-31T02:00:00.000Z');
  const field = 'input';
  expect(refusals(await act(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 }))).toEqual([
    ['MONTH_LOCKED', field],
  ]);
  const credit = {
    invoiceId: invoice.id,
    lines: [{ invoiceLineId: invoice.lines[0]?.id, amountFen: 1 }],
    reason: 'x',
  };
  expect(refusals(await act(finance, 'issueCreditNote', credit))).toEqual([['MONTH_LOCKED', field]]);
  expect(refusals(await act(finance, 'voidInvoice', { invoiceId: invoice.id, reason: 'x' }))).toEqual([
    ['MONTH_LOCKED', field],
  ]);
  expect(refusals(await act(finance, 'startBillingRun', { dueBy: '2026-03-31' }))).toEqual([
    ['MONTH_LOCKED', 'input.dueBy'],
  ]);
  await at('2026-04-01T02:00:00.000Z');
});

test('only finance locks months', async () => {
  const sales = await server.as('sales');
  const { errors } = await sales.request(
    'mutation { lockMonth(input: { month: "2025-01", idempotencyKey: "someone-elses" }) { userErrors { code } } }',
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
