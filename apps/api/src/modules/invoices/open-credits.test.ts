import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INVOICE, invoiceOf, payment, type ShownInvoice } from '../../../test/billing-actions.js';
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
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
  await on('2026-03-02');
});
afterAll(() => server.stop());

async function on(day: string): Promise<void> {
  server.setNow(`${day}T02:00:00.000Z`);
  [sales, finance] = [await server.as('sales'), await server.as('finance')];
}

interface Cancelled {
  customerId: string;
  licenceId: string;
  invoice: ShownInvoice;
  creditId: string;
}

const CHARGES = 'id charges { id kind amountFen status dueOn }';
interface Charges {
  charges: { id: string; kind: string; amountFen: number; status: string; dueOn: string }[];
}

/** A year of the full plan from 2 March, 360,000 fen, issued and cancelled from 2 June: 269,260 fen are to be given back. */
async function cancelled(discount?: object, issue = true): Promise<Cancelled> {
  await on('2026-03-02');
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const more = discount ? { discount } : {};
  const contract = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1 }], more);
  const chargeIds = contract.charges.map(({ id }) => id);
  const draft = await must<ShownInvoice>(
    finance,
    'draftInvoice',
    { customerId: customer.id, chargeIds },
    INVOICE,
  );
  const invoice = issue
    ? await must<ShownInvoice>(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 }, INVOICE)
    : draft;
  await on('2026-06-02');
  const cancel = { contractId: contract.id, from: '2026-06-02', reason: '停业' };
  const { charges } = await traded<Charges>(sales, 'cancelContract', cancel, CHARGES);
  const creditId = charges.find(({ kind }) => kind === 'CANCELLATION_CREDIT')?.id ?? '';
  return { customerId: customer.id, licenceId, invoice, creditId };
}

const SETTLED = `id status amountFen entries { kind amountFen reason }
  creditNotes { number totalFen netFen taxFen invoice { id } charge { id } lines { amountFen invoiceLine { id } } }`;
interface Settled {
  status: string;
  creditNotes: { number: string; totalFen: number; lines: { amountFen: number }[] }[];
}

const settle = (chargeId: string, more: object = {}) =>
  trade<Settled>(finance, 'settleOpenCredit', { chargeId, reason: '合同取消', ...more }, SETTLED);

/** The customer’s open charges. */
async function openCharges(customerId: string): Promise<[string, number][]> {
  const document =
    'query ($filter: ChargeFilter) { charges(first: 50, filter: $filter) { nodes { kind amountFen } } }';
  const { charges } = await finance.query<{ charges: { nodes: { kind: string; amountFen: number }[] } }>(
    document,
    {
      filter: { customerId, status: 'UNBILLED' },
    },
  );
  return charges.nodes.map(({ kind, amountFen }) => [kind, amountFen]);
}

test('a cancellation’s credit alone is left out of invoices with its reason, until what else is due outweighs it', async () => {
  const { customerId, creditId, licenceId } = await cancelled();
  const draft = () => act(finance, 'draftInvoice', { customerId, chargeIds: [creditId] });
  const refused = await draft();
  expect(refusals(refused)).toEqual([['AMOUNT_NOT_POSITIVE', 'input.chargeIds']]);
  expect(refused.userErrors[0]?.message).toContain('settle the credit');
  const leftOut = async () => {
    const document =
      '{ previewBillingRun(dueBy: "2026-06-02") { invoices { customer { id } totalFen } leftOut { reason charges { id } } } }';
    const { previewBillingRun: plan } = await finance.query<{
      previewBillingRun: {
        invoices: { customer: { id: string }; totalFen: number }[];
        leftOut: { reason: string; charges: { id: string }[] }[];
      };
    }>(document);
    const out = plan.leftOut.filter(({ charges }) => charges.some(({ id }) => id === creditId));
    const own = plan.invoices.filter(({ customer }) => customer.id === customerId);
    return [out.map(({ reason }) => reason), own.map(({ totalFen }) => totalFen)];
  };
  expect(await leftOut()).toEqual([['NOTHING_TO_PAY'], []]);
  await agree(sales, customerId, [{ licenceId, plan: 'FULL', years: 1, startsOn: '2026-06-02' }]);
  expect(await leftOut()).toEqual([[], [360_000 - 269_260]]);
  const run = await must<{ id: string }>(finance, 'startBillingRun', { dueBy: '2026-06-02' });
  await expect
    .poll(async () => {
      const { billingRun } = await finance.query<{ billingRun: { status: string } }>(
        `{ billingRun(id: "${run.id}") { status } }`,
      );
      return billingRun.status;
    })
    .toBe('DRAFTED');
  expect(await openCharges(customerId)).toEqual([]);
  expect(refusals(await settle(creditId))).toEqual([['CHARGE_DRAFTED', 'input.chargeId']]);
});

test('settled, it is a credit note on the year’s invoice: nothing stays open, and the ageing follows', async () => {
  const { customerId, invoice, creditId } = await cancelled();
  const { result } = await settle(creditId);
  expect(result).toMatchObject({
    status: 'CREDITED',
    amountFen: -269_260,
    entries: [{ kind: 'CREDIT_NOTE', amountFen: 269_260, reason: '合同取消' }],
    creditNotes: [
      {
        number: expect.stringMatching(/^CN-2026-\d{4}$/) as string,
        totalFen: 269_260,
        netFen: 254_019,
        taxFen: 15_241,
        invoice: { id: invoice.id },
        charge: { id: creditId },
        lines: [{ amountFen: 269_260, invoiceLine: { id: invoice.lines[0]?.id } }],
      },
    ],
  });
  expect(await openCharges(customerId)).toEqual([]);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({ creditedFen: 269_260, openFen: 90_740 });
  expect(refusals(await settle(creditId))).toEqual([['CHARGE_TAKEN_BACK', 'input.chargeId']]);
});

test('never more is credited than is left of the year on its invoices; the rest stays open for the next invoice', async () => {
  const { customerId, invoice, creditId } = await cancelled();
  const lines = [{ invoiceLineId: invoice.lines[0]?.id, amountFen: 200_000 }];
  await must(finance, 'issueCreditNote', { invoiceId: invoice.id, lines, reason: 'x' });
  const { result } = await settle(creditId);
  expect(result?.creditNotes.map(({ totalFen }) => totalFen)).toEqual([160_000]);
  expect(await openCharges(customerId)).toEqual([['CANCELLATION_CREDIT', -109_260]]);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({ creditedFen: 360_000, openFen: 0 });
});

test('with a discount on the invoice no more is credited than the fee less the discount', async () => {
  const { invoice, creditId, customerId } = await cancelled({ percent: 10, reason: '老客户' });
  expect(invoice.totalFen).toBe(324_000);
  const fee = invoice.lines.find(({ kind }) => kind === 'ANNUAL_FEE');
  const lines = [{ invoiceLineId: fee?.id, amountFen: 100_000 }];
  await must(finance, 'issueCreditNote', { invoiceId: invoice.id, lines, reason: 'x' });
  // 90 % of 269,260 are to be given back, and 224,000 are left.
  const { result } = await settle(creditId);
  expect(result?.creditNotes.map(({ totalFen }) => totalFen)).toEqual([224_000]);
  expect(await openCharges(customerId)).toEqual([['CANCELLATION_CREDIT', 224_000 - 242_334]]);
});

test('what is no open credit, not due, or without anything invoiced is refused, and nothing changes', async () => {
  const { customerId, creditId, invoice } = await cancelled(undefined, false);
  const before = await rowsIn(server, 'credit_notes', 'charges', 'charge_entries', 'number_sequences');
  expect(refusals(await settle(creditId))).toEqual([['NOTHING_LEFT_TO_CREDIT', 'input.chargeId']]);
  expect(refusals(await settle('none'))).toEqual([['NOT_FOUND', 'input.chargeId']]);
  expect(refusals(await settle(invoice.lines[0]?.charge.id ?? ''))).toEqual([
    ['CHARGE_NOT_CREDIT', 'input.chargeId'],
  ]);
  expect(refusals(await settle(creditId, { reason: ' ' }))).toEqual([['FIELD_REQUIRED', 'input.reason']]);
  await on('2026-06-01');
  expect(refusals(await settle(creditId))).toEqual([['CREDIT_NOT_DUE', 'input.chargeId']]);
  await on('2026-06-02');
  expect(await rowsIn(server, 'credit_notes', 'charges', 'charge_entries', 'number_sequences')).toEqual(
    before,
  );
  expect(await openCharges(customerId)).toEqual([['CANCELLATION_CREDIT', -269_260]]);
});

test('of several who settle it at once one does, and the same key gives the same answer', async () => {
  const { creditId, invoice } = await cancelled();
  const keyed = { idempotencyKey: randomUUID() };
  const all = await Promise.all([
    settle(creditId, keyed),
    settle(creditId, keyed),
    settle(creditId),
    settle(creditId),
  ]);
  expect(
    all.flatMap(refusals).every(([code]) => code === 'CHARGE_TAKEN_BACK' || code === 'CHARGE_TAKEN'),
  ).toBe(true);
  expect((await invoiceOf(finance, invoice.id)).creditedFen).toBe(269_260);
});

test('only the discount of a later year was invoiced: the cancellation takes the fee back and charges the discount back', async () => {
  await on('2026-03-02');
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const discount = { amountFen: 20_000, reason: '老客户' };
  const lines = [{ licenceId, plan: 'FULL', years: 2 }];
  const contract = await agree(sales, customer.id, lines, { discount });
  const of = (dueOn: string) => contract.charges.filter((charge) => charge.dueOn === dueOn);
  const off = of('2027-03-02').find(({ amountFen }) => amountFen < 0);
  await on('2027-03-02');
  const chargeIds = [...of('2026-03-02').map(({ id }) => id), off?.id];
  const draft = await must(finance, 'draftInvoice', { customerId: customer.id, chargeIds });
  await must(finance, 'issueInvoice', { invoiceId: draft.id, expectedVersion: 1 });
  const cancel = { contractId: contract.id, from: '2027-03-01', reason: 'x' };
  const { charges } = await traded<Charges>(sales, 'cancelContract', cancel, CHARGES);
  const back = charges.filter(({ kind }) => kind === 'CANCELLATION_CREDIT').map(({ amountFen }) => amountFen);
  // A day of the first year is left; of the second only its discount was invoiced.
  expect(back).toEqual([-959, 10_000]);
  expect(charges.find(({ kind, dueOn }) => kind === 'ANNUAL_FEE' && dueOn === '2027-03-02')?.status).toBe(
    'CANCELLED',
  );
});

const refund = (invoiceId: string, amountFen: number, refundedOn: string, more: object = {}) =>
  act<{ id: string }>(
    finance,
    'refundPayment',
    { invoiceId, amountFen, refundedOn, method: 'BANK_TRANSFER', reason: '多收', ...more },
    'id kind amountFen receivedOn reason',
  );

async function ageing(customerId: string, day: string): Promise<unknown> {
  const document =
    'query ($on: Date) { receivables(on: $on, first: 1000) { customers { customer { id } openFen overpaidFen } } }';
  const { receivables } = await finance.query<{
    receivables: { customers: { customer: { id: string }; openFen: number; overpaidFen: number }[] };
  }>(document, { on: day });
  const own = receivables.customers.find(({ customer }) => customer.id === customerId);
  return own ? [own.openFen, own.overpaidFen] : null;
}

test('a paid invoice that was credited is paid back by an entry, as much as is over; each day’s ageing says what was owed then', async () => {
  const { customerId, invoice, creditId } = await cancelled();
  await must(finance, 'recordPayment', payment(invoice.id, 360_000, '2026-05-05'));
  await settle(creditId);
  expect(await ageing(customerId, '2026-06-02')).toEqual([0, 269_260]);
  await on('2026-06-10');
  expect(refusals(await refund(invoice.id, 269_261, '2026-06-09'))).toEqual([
    ['REFUND_TOO_LARGE', 'input.amountFen'],
  ]);
  expect(refusals(await refund(invoice.id, 1, '2026-06-01'))).toEqual([
    ['REFUND_TOO_LARGE', 'input.amountFen'],
  ]);
  expect(refusals(await refund(invoice.id, 1, '2026-06-11'))).toEqual([
    ['REFUND_IN_FUTURE', 'input.refundedOn'],
  ]);
  expect(refusals(await refund(invoice.id, 0, '2026-06-10'))).toEqual([
    ['FIELD_OUT_OF_RANGE', 'input.amountFen'],
  ]);
  const key = { idempotencyKey: randomUUID() };
  const first = await refund(invoice.id, 200_000, '2026-06-09', key);
  expect(first.result).toMatchObject({
    kind: 'REFUND',
    amountFen: -200_000,
    receivedOn: '2026-06-09',
    reason: '多收',
  });
  expect((await refund(invoice.id, 200_000, '2026-06-09', key)).result?.id).toBe(first.result?.id);
  expect(refusals(await refund(invoice.id, 69_261, '2026-06-10'))).toEqual([
    ['REFUND_TOO_LARGE', 'input.amountFen'],
  ]);
  expect((await refund(invoice.id, 69_260, '2026-06-10')).result).not.toBeNull();
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({
    paidFen: 90_740,
    openFen: 0,
    paymentState: 'PAID',
  });
  expect(await finance.query('{ reportTieOut(month: "2026-06") { tied } }')).toEqual({
    reportTieOut: { tied: true },
  });
  expect(
    await Promise.all(
      ['2026-06-01', '2026-06-08', '2026-06-09', '2026-06-10'].map((day) => ageing(customerId, day)),
    ),
  ).toEqual([null, [0, 269_260], [0, 69_260], null]);
});

test('a payment that was paid back is reversed after its refund only; the refund’s reversal lets it be paid back again', async () => {
  const { invoice, creditId } = await cancelled();
  const paid = await must(finance, 'recordPayment', payment(invoice.id, 360_000, '2026-06-02'));
  await settle(creditId);
  const back = await refund(invoice.id, 269_260, '2026-06-02');
  const reverse = (paymentId: string) => act(finance, 'reversePayment', { paymentId, reason: '退票' });
  const refused = await reverse(paid.id);
  expect(refusals(refused)).toEqual([['PAYMENT_REFUNDED', 'input.paymentId']]);
  expect(refused.userErrors[0]?.message).toContain('¥2,692.60');
  expect((await reverse(back.result?.id ?? '')).result).not.toBeNull();
  expect((await refund(invoice.id, 269_260, '2026-06-02')).result).not.toBeNull();
});

test('of twenty refunds at once of a quarter of what is over exactly four are entered', async () => {
  const { invoice, creditId } = await cancelled();
  await must(finance, 'recordPayment', payment(invoice.id, 360_000, '2026-06-02'));
  await settle(creditId);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => refund(invoice.id, 67_315, '2026-06-02')),
  );
  expect(answers.filter(({ result }) => result)).toHaveLength(4);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({ paidFen: 90_740, openFen: 0 });
});

test('only finance settles credits and pays back', async () => {
  for (const operation of ['settleOpenCredit', 'refundPayment']) {
    const input =
      operation === 'refundPayment'
        ? 'invoiceId: "x", amountFen: 1, refundedOn: "2026-06-02", method: CASH'
        : 'chargeId: "x"';
    const document = `mutation { ${operation}(input: { ${input}, reason: "x", idempotencyKey: "someone-elses" }) { userErrors { code } } }`;
    expect((await sales.request(document)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});
