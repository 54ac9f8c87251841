import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  draftInvoice,
  invoiceOf,
  issuedInvoice,
  payment,
  type ShownInvoice,
} from '../../../test/billing-actions.js';
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

interface Note {
  id: string;
  number: string;
  kind: string;
  issuedOn: string;
  totalFen: number;
  netFen: number | null;
  taxFen: number | null;
  lines: {
    position: number;
    amountFen: number;
    netFen: number;
    taxFen: number;
    invoiceLine: { id: string };
  }[];
  reissues: {
    id: string;
    status: string;
    totalFen: number;
    lines: { charge: { id: string; status: string } }[];
  }[];
}

const NOTE = `id number kind issuedOn reason totalFen netFen taxFen lines { position amountFen netFen taxFen invoiceLine { id } }
  reissues { id status totalFen lines { charge { id status } } }`;

const credit = (invoice: ShownInvoice, amounts: number[], more: object = {}): object => ({
  invoiceId: invoice.id,
  lines: amounts.map((amountFen, index) => ({ invoiceLineId: invoice.lines[index]?.id, amountFen })),
  reason: '多收',
  ...more,
});

async function numbers(): Promise<number[]> {
  const rows = await server.database.reader.rows<{ number: string }>(
    'SELECT number FROM credit_notes ORDER BY number',
  );
  return rows.map(({ number }) => Number(number.replace('CN-2026-', '')));
}

test('a credit note has a number of its own, mirrors the tax split, and lowers what is owed', async () => {
  const invoice = await issuedInvoice(server);
  const note = await must<Note>(finance, 'issueCreditNote', credit(invoice, [50_000]), NOTE);
  expect(note).toMatchObject({
    kind: 'CREDIT',
    issuedOn: '2026-03-02',
    reason: '多收',
    totalFen: 50_000,
    netFen: 47_170,
    taxFen: 2_830,
    reissues: [],
  });
  expect(note.number).toMatch(/^CN-2026-\d{4}$/);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({
    creditedFen: 50_000,
    openFen: 100_001,
    paymentState: 'PARTLY_PAID',
  });
});

test('credits of a line in parts come to its own net and tax, whatever the parts', async () => {
  const invoice = await issuedInvoice(server);
  const parts = [1, 33_333, 66_667, 49_999, 1];
  const notes: Note[] = [];
  for (const part of parts)
    notes.push(await must<Note>(finance, 'issueCreditNote', credit(invoice, [part]), NOTE));
  const sum = (field: 'totalFen' | 'netFen' | 'taxFen') =>
    notes.reduce((before, note) => before + (note[field] ?? 0), 0);
  const [line] = invoice.lines;
  expect([sum('totalFen'), sum('netFen'), sum('taxFen')]).toEqual([
    line?.amountFen,
    line?.netFen,
    line?.taxFen,
  ]);
  expect(
    notes.every(({ lines }) => lines.every((each) => each.netFen + each.taxFen === each.amountFen)),
  ).toBe(true);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({ openFen: 0, paymentState: 'CREDITED' });
  expect(refusals(await act(finance, 'issueCreditNote', credit(invoice, [1])))).toEqual([
    ['CREDIT_LINE_TOO_LARGE', 'input.lines.0.amountFen'],
  ]);
});

test('a credit note is refused whole, naming each line, and leaves no gap in the numbers', async () => {
  const invoice = await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  const other = await issuedInvoice(server);
  const draft = await draftInvoice(server);
  const before = [
    await numbers(),
    await rowsIn(server, 'credit_notes', 'credit_note_lines', 'audit_entries', 'idempotency_keys'),
  ];
  const [first, second] = invoice.lines.map(({ id }) => id);
  const lines = [
    { invoiceLineId: first, amountFen: 360_001 },
    { invoiceLineId: second, amountFen: 1 },
    { invoiceLineId: second, amountFen: 1 },
    { invoiceLineId: other.lines[0]?.id, amountFen: 1 },
  ];
  const refused = await act(finance, 'issueCreditNote', { invoiceId: invoice.id, reason: 'x', lines });
  expect(refusals(refused)).toEqual([
    ['CREDIT_LINE_TOO_LARGE', 'input.lines.0.amountFen'],
    ['CREDIT_LINE_REPEATED', 'input.lines.2.invoiceLineId'],
    ['NOT_FOUND', 'input.lines.3.invoiceLineId'],
  ]);
  expect(refused.userErrors[0]?.message).toContain('¥3,600.00');
  const others: [object, string, string][] = [
    [credit(invoice, []), 'FIELD_REQUIRED', 'input.lines'],
    [credit(invoice, [0]), 'FIELD_OUT_OF_RANGE', 'input.lines.0.amountFen'],
    [credit(invoice, [1], { reason: ' ' }), 'FIELD_REQUIRED', 'input.reason'],
    [credit(draft, [1]), 'INVOICE_NOT_ISSUED', 'input.invoiceId'],
    [credit(invoice, [1], { invoiceId: 'nothing' }), 'NOT_FOUND', 'input.invoiceId'],
  ];
  for (const [input, code, field] of others) {
    expect(refusals(await act(finance, 'issueCreditNote', input))).toEqual([[code, field]]);
  }
  expect([
    await numbers(),
    await rowsIn(server, 'credit_notes', 'credit_note_lines', 'audit_entries', 'idempotency_keys'),
  ]).toEqual(before);
});

test('twenty credits at once, of which the line bears seven, with refusals and faults between: never more than the line, numbers without gap', async () => {
  const invoice = await issuedInvoice(server);
  const faulty = await issuedInvoice(server);
  // A fault after the number was taken: a charge vanishes from its invoice, which no request can do.
  const setStatus = (status: string) =>
    server.database.transaction((transaction) =>
      transaction.run('UPDATE charges SET status = ? WHERE id = ?', [
        status,
        faulty.lines[0]?.charge.id ?? '',
      ]),
    );
  await setStatus('UNBILLED');
  const voided = () =>
    act<Note>(finance, 'voidInvoice', { invoiceId: faulty.id, reason: 'x' }).catch(
      (error: unknown) => error as Error,
    );
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      index % 6 === 5 ? voided() : act<Note>(finance, 'issueCreditNote', credit(invoice, [20_000]), NOTE),
    ),
  );
  expect(answers.filter((answer) => answer instanceof Error)).toHaveLength(4);
  const told = answers.flatMap((answer) => (answer instanceof Error ? [] : [answer]));
  expect(told.filter(({ result }) => result !== null)).toHaveLength(7);
  expect(new Set(told.flatMap((answer) => refusals(answer).map(([code]) => code)))).toEqual(
    new Set(['CREDIT_LINE_TOO_LARGE']),
  );
  expect((await invoiceOf(finance, invoice.id)).creditedFen).toBe(140_000);
  await setStatus('INVOICED');
  const all = await numbers();
  expect(all).toEqual(Array.from({ length: all.length }, (_, index) => index + 1));
});

test('the same key credits once; another body under it is a conflict', async () => {
  const invoice = await issuedInvoice(server);
  const input = credit(invoice, [1_000], { idempotencyKey: `credit-${invoice.id}` });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => must<Note>(finance, 'issueCreditNote', input, 'id number')),
  );
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  const other = credit(invoice, [1_001], { idempotencyKey: `credit-${invoice.id}` });
  expect(refusals(await act(finance, 'issueCreditNote', other))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
});

test('a credit on a paid invoice leaves it paid, and what was paid too much is shown', async () => {
  const invoice = await issuedInvoice(server);
  await must(finance, 'recordPayment', payment(invoice.id, 150_001, '2026-03-02'));
  await must(finance, 'issueCreditNote', credit(invoice, [10_000]));
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({ openFen: 0, paymentState: 'PAID' });
  const document = 'query ($id: ID!) { invoice(id: $id) { receivable { overpaidFen openFen } } }';
  expect(await finance.query(document, { id: invoice.id })).toEqual({
    invoice: { receivable: { overpaidFen: 10_000, openFen: 0 } },
  });
});

test('a voided invoice is credited in whole, and a linked draft bears its charges anew', async () => {
  const invoice = await issuedInvoice(server, ['FULL', 'DATA_REPAIR']);
  const chargeIds = invoice.lines.map(({ charge }) => charge.id).toSorted();
  const note = await must<Note>(finance, 'voidInvoice', { invoiceId: invoice.id, reason: '抬头错误' }, NOTE);
  expect(note).toMatchObject({ kind: 'VOID', totalFen: 510_001 });
  expect(note.lines.map(({ netFen }) => netFen)).toEqual(invoice.lines.map(({ netFen }) => netFen));
  const [reissue] = note.reissues;
  expect(reissue).toMatchObject({ status: 'DRAFT', totalFen: 510_001 });
  expect(reissue?.lines.map(({ charge }) => charge.id).toSorted()).toEqual(chargeIds);
  expect(await invoiceOf(finance, invoice.id)).toMatchObject({
    status: 'ISSUED',
    openFen: 0,
    paymentState: 'CREDITED',
  });
  expect((await invoiceOf(finance, reissue?.id ?? '')).reissueOf).toEqual([
    { id: invoice.id, number: invoice.number },
  ]);
  const issued = await must<ShownInvoice>(
    finance,
    'issueInvoice',
    { invoiceId: reissue?.id, expectedVersion: 1 },
    'id number lines { charge { status } }',
  );
  expect(issued.lines.map(({ charge }) => charge.status)).toEqual(['INVOICED', 'INVOICED']);
});

test('a voided invoice can be voided again after its reissue; each charge stands on one invoice that holds', async () => {
  let invoice = await issuedInvoice(server);
  for (let round = 0; round < 3; round += 1) {
    const note = await must<Note>(finance, 'voidInvoice', { invoiceId: invoice.id, reason: 'x' }, NOTE);
    const input = { invoiceId: note.reissues[0]?.id, expectedVersion: 1 };
    invoice = await must<ShownInvoice>(
      finance,
      'issueInvoice',
      input,
      'id number lines { id charge { id status } }',
    );
  }
  const lines = await server.database.reader.rows<{ reopenedById: string }>(
    'SELECT reopenedById FROM invoice_lines WHERE chargeId = ?',
    [invoice.lines[0]?.charge.id ?? ''],
  );
  expect(new Set(lines.map(({ reopenedById }) => reopenedById)).size).toBe(4);
});

test('the database refuses a second line for the same billing of a charge', async () => {
  const draft = await draftInvoice(server);
  const other = await draftInvoice(server);
  const again = server.database.transaction((transaction) =>
    transaction.run('UPDATE invoice_lines SET chargeId = ? WHERE invoiceId = ?', [
      draft.lines[0]?.charge.id ?? '',
      other.id,
    ]),
  );
  await expect(again).rejects.toThrow(/UNIQUE|Duplicate/);
});

test('voiding at once: one does it; paid or credited invoices are not voided, and the reason names the way out', async () => {
  const invoice = await issuedInvoice(server);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      act<Note>(finance, 'voidInvoice', { invoiceId: invoice.id, reason: 'x' }, NOTE),
    ),
  );
  expect(answers.filter(({ result }) => result !== null)).toHaveLength(1);
  expect(new Set(answers.flatMap((answer) => refusals(answer).map(([code]) => code)))).toEqual(
    new Set(['INVOICE_CREDITED']),
  );
  const paid = await issuedInvoice(server);
  await must(finance, 'recordPayment', payment(paid.id, 1, '2026-03-02'));
  const before = await rowsIn(server, 'credit_notes', 'invoices', 'invoice_lines');
  expect(refusals(await act(finance, 'voidInvoice', { invoiceId: paid.id, reason: 'x' }))).toEqual([
    ['INVOICE_PAID', 'input.invoiceId'],
  ]);
  expect(refusals(await act(finance, 'voidInvoice', { invoiceId: 'nothing', reason: 'x' }))).toEqual([
    ['NOT_FOUND', 'input.invoiceId'],
  ]);
  expect(await rowsIn(server, 'credit_notes', 'invoices', 'invoice_lines')).toEqual(before);
});

test('a discarded reissue gives its charges back, and another draft may bear them', async () => {
  const invoice = await issuedInvoice(server);
  const note = await must<Note>(finance, 'voidInvoice', { invoiceId: invoice.id, reason: 'x' }, NOTE);
  await must(finance, 'discardInvoiceDraft', { invoiceId: note.reissues[0]?.id, expectedVersion: 1 });
  const chargeIds = invoice.lines.map(({ charge }) => charge.id);
  const draft = await must<ShownInvoice>(
    finance,
    'draftInvoice',
    { customerId: invoice.customer.id, chargeIds },
    'id reissueOf { id }',
  );
  expect(draft.reissueOf).toEqual([{ id: invoice.id }]);
});

test('a tax invoice is recorded with its kind and number, each number once', async () => {
  const invoice = await issuedInvoice(server);
  const number = '24442000000012345678';
  const input = { invoiceId: invoice.id, kind: 'SPECIAL', number, issuedOn: '2026-03-02' };
  const recorded = await must(
    finance,
    'recordTaxInvoice',
    input,
    'kind number issuedOn invoice { id taxInvoices { number } }',
  );
  expect(recorded).toEqual({
    kind: 'SPECIAL',
    number,
    issuedOn: '2026-03-02',
    invoice: { id: invoice.id, taxInvoices: [{ number }] },
  });
  const others: [object, string, string][] = [
    [input, 'TAX_INVOICE_NUMBER_TAKEN', 'input.number'],
    [{ ...input, number: '1234567' }, 'FIELD_MALFORMED', 'input.number'],
    [{ ...input, number: '12345678a' }, 'FIELD_MALFORMED', 'input.number'],
    [{ ...input, number: '12345678', issuedOn: '2026-03-03' }, 'TAX_INVOICE_IN_FUTURE', 'input.issuedOn'],
    [{ ...input, number: '12345678', invoiceId: 'nothing' }, 'NOT_FOUND', 'input.invoiceId'],
  ];
  for (const [wrong, code, field] of others) {
    expect(refusals(await act(finance, 'recordTaxInvoice', wrong))).toEqual([[code, field]]);
  }
});

test('credit notes are listed by customer and invoice, the latest first; service sees none', async () => {
  const invoice = await issuedInvoice(server);
  const [one, two] = [
    await must(finance, 'issueCreditNote', credit(invoice, [1])),
    await must(finance, 'issueCreditNote', credit(invoice, [2])),
  ];
  const document =
    'query ($filter: CreditNoteFilter) { creditNotes(filter: $filter) { totalCount nodes { id invoice { id } customer { id } } } }';
  for (const filter of [{ invoiceId: invoice.id }, { customerId: invoice.customer.id }]) {
    const { creditNotes } = await finance.query<{ creditNotes: { nodes: { id: string }[] } }>(document, {
      filter,
    });
    expect(creditNotes.nodes.map(({ id }) => id)).toEqual([two.id, one.id]);
  }
  expect(
    (await (await server.as('service')).request('{ creditNotes { nodes { id } } }')).errors?.[0]?.extensions
      ?.code,
  ).toBe('FORBIDDEN');
});
