import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  type Agreed,
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
let service: Client;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales, service, finance] = await Promise.all([
    server.as('sales'),
    server.as('service'),
    server.as('finance'),
  ]);
  await publishTable(await server.as('admin'), 2026, '2026-03-02', { ...FEES, '/taxPercent': '6' });
});
afterAll(() => server.stop());

interface Invoice {
  id: string;
  number: string | null;
  status: string;
  version: number;
  issuedOn: string | null;
  issuedAt: string | null;
  totalFen: number;
  netFen: number | null;
  taxFen: number | null;
  lines: {
    position: number;
    kind: string;
    amountFen: number;
    taxPercent: string | null;
    netFen: number | null;
    taxFen: number | null;
    charge: { id: string; status: string };
  }[];
}

const INVOICE = `id number status version issuedOn issuedAt totalFen netFen taxFen
  lines { position kind amountFen taxPercent netFen taxFen charge { id status } }`;

interface Draft {
  customer: { id: string; siteId: string };
  agreed: Agreed;
  invoice: Invoice;
}

/** A draft with the first year's fee of a plan of two years. */
async function drafted(): Promise<Draft> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const agreed = await agree(sales, customer.id, [{ licenceId, plan: 'DATA_REPAIR', years: 2 }]);
  const invoice = await must<Invoice>(
    finance,
    'draftInvoice',
    { customerId: customer.id, chargeIds: [agreed.charges[0]?.id] },
    INVOICE,
  );
  return { customer, agreed, invoice };
}

const seen = ({ id, version }: { id: string; version: number }) => ({
  invoiceId: id,
  expectedVersion: version,
});

async function read(id: string, client = finance): Promise<Invoice | null> {
  return (
    await client.query<{ invoice: Invoice | null }>(`query ($id: ID!) { invoice(id: $id) { ${INVOICE} } }`, {
      id,
    })
  ).invoice;
}

async function statusOf(chargeId: string): Promise<[string, string | null] | undefined> {
  const [row] = await server.database.reader.rows<{ status: string; invoiceId: string | null }>(
    'SELECT status, invoiceId FROM charges WHERE id = ?',
    [chargeId],
  );
  return row && [row.status, row.invoiceId];
}

const WRITTEN = ['invoices', 'invoice_lines', 'idempotency_keys', 'audit_entries'];

test('a draft has no number, splits the tax of each line half up, and its totals are the sums (section 0)', async () => {
  const { invoice } = await drafted();
  // 150001 × 100 / 106 = 141510.377…
  expect(invoice).toMatchObject({
    number: null,
    status: 'DRAFT',
    version: 1,
    issuedOn: null,
    issuedAt: null,
    totalFen: 150_001,
    netFen: 141_510,
    taxFen: 8_491,
    lines: [
      {
        position: 1,
        kind: 'ANNUAL_FEE',
        amountFen: 150_001,
        taxPercent: '6',
        netFen: 141_510,
        taxFen: 8_491,
        charge: { status: 'DRAFTED' },
      },
    ],
  });
});

test('lines stand by due day, then by service, its fee before its travel; a table without a rate splits nothing', async () => {
  const customer = await newCustomer(sales, { city: '广州市', district: '天河区' });
  const licenceId = await newLicence(sales, customer);
  const visit = (servedOn: string, travelFen: number) =>
    must<{ charges: { id: string; kind: string }[] }>(
      service,
      'recordVisit',
      { licenceId, kind: 'ON_SITE_SUPPORT', servedOn, travelFen },
      'charges { id kind }',
    );
  const later = await visit('2026-03-02', 5_000);
  const earlier = await visit('2026-03-01', 7_000);
  const sameDay = await visit('2026-03-02', 9_000);
  const plan = await agree(sales, customer.id, [{ licenceId, plan: 'DATA_REPAIR', years: 1 }]);
  const chargeIds = [sameDay, later, earlier]
    .flatMap(({ charges }) => charges.toReversed())
    .map(({ id }) => id);
  const invoice = await must<Invoice>(
    finance,
    'draftInvoice',
    { customerId: customer.id, chargeIds: [...chargeIds, plan.charges[0]?.id] },
    INVOICE,
  );
  // The visit of the day before the new table took effect was decided by the guide's own, which states no tax rate.
  expect(
    invoice.lines.map(({ position, kind, amountFen, taxPercent, netFen }) => [
      position,
      kind,
      amountFen,
      taxPercent,
      netFen,
    ]),
  ).toEqual([
    [1, 'ON_SITE_PER_VISIT', 40_000, null, null],
    [2, 'TRAVEL', 7_000, null, null],
    [3, 'ANNUAL_FEE', 150_001, '6', 141_510],
    [4, 'ON_SITE_PER_VISIT', 40_000, '6', 37_736],
    [5, 'TRAVEL', 5_000, '6', 4_717],
    [6, 'ON_SITE_PER_VISIT', 40_000, '6', 37_736],
    [7, 'TRAVEL', 9_000, '6', 8_491],
  ]);
  expect([invoice.totalFen, invoice.netFen, invoice.taxFen]).toEqual([291_001, null, null]);
});

test('an issued invoice has the next number of the year, its day, and its charges; each line says why its amount', async () => {
  const { invoice, customer } = await drafted();
  const issued = await must<Invoice>(finance, 'issueInvoice', seen(invoice), INVOICE);
  expect(issued).toMatchObject({
    id: invoice.id,
    status: 'ISSUED',
    version: 2,
    issuedOn: '2026-03-02',
    issuedAt: '2026-03-02T02:00:00.000Z',
    totalFen: 150_001,
  });
  expect(issued.number).toMatch(/^2026-\d{6}$/);
  expect(issued.lines[0]?.charge.status).toBe('INVOICED');
  expect(await read(invoice.id, sales)).toEqual(issued);
  const why =
    'query ($id: ID!) { invoice(id: $id) { customer { id } lines { clause decision { ok trace { code clause cell value } rateTable { year revision } } } } }';
  const { invoice: explained } = await finance.query<{
    invoice: {
      customer: object;
      lines: { clause: string; decision: { trace: object[]; rateTable: object } }[];
    };
  }>(why, { id: invoice.id });
  expect(explained.customer).toEqual({ id: customer.id });
  expect(explained.lines[0]).toMatchObject({
    clause: '7',
    decision: { ok: true, rateTable: { year: 2026, revision: 1 } },
  });
  expect(explained.lines[0]?.decision.trace).toContainEqual({
    code: 'ANNUAL_FEE_READ',
    clause: '7',
    cell: '/annualPlans/2/fees/0/feeFen/NETWORK',
    value: 150_001,
  });
});

test('an issued invoice never changes: issuing again, discarding and billing its charges are refused', async () => {
  const { invoice, agreed, customer } = await drafted();
  const issued = await must<Invoice>(finance, 'issueInvoice', seen(invoice), INVOICE);
  const before = await rowsIn(server, ...WRITTEN);
  for (const version of [1, 2]) {
    for (const operation of ['issueInvoice', 'discardInvoiceDraft'] as const) {
      const refused = await act(finance, operation, { invoiceId: invoice.id, expectedVersion: version });
      expect(refusals(refused)).toEqual([['INVOICE_ALREADY_ISSUED', 'input.invoiceId']]);
      expect(refused.userErrors[0]?.message).toContain(issued.number);
    }
  }
  const again = await act(finance, 'draftInvoice', {
    customerId: customer.id,
    chargeIds: [agreed.charges[0]?.id],
  });
  expect(refusals(again)).toEqual([['CHARGE_NOT_OPEN', 'input.chargeIds.0']]);
  expect(await read(invoice.id)).toEqual(issued);
  expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
});

test('a discarded draft gives its charges back, and they can be billed again', async () => {
  const { invoice, agreed, customer } = await drafted();
  const chargeId = agreed.charges[0]?.id ?? '';
  expect(await statusOf(chargeId)).toEqual(['DRAFTED', invoice.id]);
  expect(await must(finance, 'discardInvoiceDraft', seen(invoice))).toBe(invoice.id);
  expect([await read(invoice.id), await statusOf(chargeId)]).toEqual([null, ['UNBILLED', null]]);
  expect(refusals(await act(finance, 'issueInvoice', seen(invoice)))).toEqual([
    ['NOT_FOUND', 'input.invoiceId'],
  ]);
  const next = await must<Invoice>(
    finance,
    'draftInvoice',
    { customerId: customer.id, chargeIds: [chargeId] },
    INVOICE,
  );
  expect(next.lines[0]?.charge.id).toBe(chargeId);
  const document =
    'query ($id: ID!) { auditEntries(filter: { subjectType: "Invoice", subjectId: $id }) { nodes { operation before after } } }';
  const { auditEntries } = await (
    await server.as('admin')
  ).query<{ auditEntries: { nodes: object[] } }>(document, { id: invoice.id });
  expect(auditEntries.nodes).toMatchObject([
    { operation: 'discardInvoiceDraft', before: { totalFen: 150_001, lines: [{ chargeId }] }, after: null },
    { operation: 'draftInvoice', before: null, after: { totalFen: 150_001 } },
  ]);
});

test('a draft is refused whole, naming each charge that cannot be on it', async () => {
  const { agreed, customer } = await drafted();
  const other = await drafted();
  const [taken, early] = agreed.charges.map(({ id }) => id);
  const before = await rowsIn(server, ...WRITTEN);
  const chargeIds = [taken, early, other.agreed.charges[1]?.id, 'nothing', early];
  const refused = await act(finance, 'draftInvoice', { customerId: customer.id, chargeIds });
  expect(refusals(refused)).toEqual([
    ['CHARGE_NOT_OPEN', 'input.chargeIds.0'],
    ['CHARGE_NOT_DUE', 'input.chargeIds.1'],
    ['NOT_FOUND', 'input.chargeIds.2'],
    ['NOT_FOUND', 'input.chargeIds.3'],
    ['CHARGE_REPEATED', 'input.chargeIds.4'],
  ]);
  expect(refused.userErrors[1]?.message).toContain('2027-03-02');
  expect(refusals(await act(finance, 'draftInvoice', { customerId: 'nobody', chargeIds: [taken] }))).toEqual([
    ['NOT_FOUND', 'input.customerId'],
  ]);
  expect(refusals(await act(finance, 'draftInvoice', { customerId: customer.id, chargeIds: [] }))).toEqual([
    ['FIELD_REQUIRED', 'input.chargeIds'],
  ]);
  expect(await rowsIn(server, ...WRITTEN)).toEqual(before);
});

test('a fee may be billed from the first day of its contract year, not the day before (section 2)', async () => {
  const { agreed, customer } = await drafted();
  const input = { customerId: customer.id, chargeIds: [agreed.charges[1]?.id] };
  try {
    server.setNow('2027-03-01T15:59:59.999Z');
    expect(refusals(await act(finance, 'draftInvoice', input))).toEqual([
      ['CHARGE_NOT_DUE', 'input.chargeIds.0'],
    ]);
    server.setNow('2027-03-01T16:00:00.000Z');
    const draft = await must<Invoice>(finance, 'draftInvoice', input, INVOICE);
    // The clock of a machine may be set back between draft and issue.
    server.setNow('2027-03-01T15:00:00.000Z');
    expect(refusals(await act(finance, 'issueInvoice', seen(draft)))).toEqual([
      ['CHARGE_NOT_DUE', 'input.invoiceId'],
    ]);
    server.setNow('2027-03-02T01:00:00.000Z');
    const issued = await must<Invoice>(finance, 'issueInvoice', seen(draft), INVOICE);
    expect([issued.number, issued.issuedOn]).toEqual(['2027-000001', '2027-03-02']);
  } finally {
    server.setNow('2026-03-02T02:00:00.000Z');
  }
});

test('of drafts that want the same charge at once one gets it, and the others are told which is taken', async () => {
  const customer = await newCustomer(sales);
  const licences = await Promise.all(Array.from({ length: 4 }, () => newLicence(sales, customer)));
  const { charges } = await agree(
    sales,
    customer.id,
    licences.map((licenceId) => ({ licenceId, plan: 'FULL', years: 1 })),
  );
  const ids = charges.map(({ id }) => id);
  const shared = ids[0] as string;
  const wanted = [[shared, ids[1]], [shared, ids[2]], [ids[3], shared], [shared]];
  const answers = await Promise.all(
    wanted.map((chargeIds) =>
      act<Invoice>(finance, 'draftInvoice', { customerId: customer.id, chargeIds }, INVOICE),
    ),
  );
  const made = answers.flatMap(({ result }) => result ?? []);
  expect(made).toHaveLength(1);
  answers.forEach((answer, index) => {
    if (answer.result === null)
      expect(refusals(answer)).toEqual([
        ['CHARGE_NOT_OPEN', `input.chargeIds.${wanted[index]?.indexOf(shared)}`],
      ]);
  });
  const lines = await server.database.reader.rows('SELECT id FROM invoice_lines WHERE chargeId = ?', [
    shared,
  ]);
  expect(lines).toHaveLength(1);
  const drafts = await server.database.reader.rows('SELECT id FROM invoices WHERE customerId = ?', [
    customer.id,
  ]);
  expect(drafts).toHaveLength(1);
});

test('issuing and discarding one draft at once: one of them does it', async () => {
  for (let n = 0; n < 5; n += 1) {
    const { invoice, agreed } = await drafted();
    const [issued, discarded] = await Promise.all([
      act<Invoice>(finance, 'issueInvoice', seen(invoice), INVOICE),
      act(finance, 'discardInvoiceDraft', seen(invoice)),
    ]);
    expect([issued.result, discarded.result].filter((result) => result !== null)).toHaveLength(1);
    expect(await statusOf(agreed.charges[0]?.id ?? '')).toEqual(
      issued.result ? ['INVOICED', invoice.id] : ['UNBILLED', null],
    );
  }
});

test('an older version is refused; the same key gives the same answer, and another body under it is a conflict', async () => {
  const { invoice } = await drafted();
  expect(refusals(await act(finance, 'issueInvoice', { invoiceId: invoice.id, expectedVersion: 2 }))).toEqual(
    [['VERSION_CONFLICT', 'input.expectedVersion']],
  );
  expect(
    refusals(await act(finance, 'discardInvoiceDraft', { invoiceId: invoice.id, expectedVersion: 2 })),
  ).toEqual([['VERSION_CONFLICT', 'input.expectedVersion']]);
  const input = { ...seen(invoice), idempotencyKey: `issue-${invoice.id}` };
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => must<Invoice>(finance, 'issueInvoice', input, INVOICE)),
  );
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  expect(refusals(await act(finance, 'issueInvoice', { ...input, expectedVersion: 7 }))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);

  const other = await drafted();
  const draft = {
    customerId: other.customer.id,
    chargeIds: [other.agreed.charges[0]?.id],
    idempotencyKey: `draft-${other.invoice.id}`,
  };
  await must(finance, 'discardInvoiceDraft', seen(other.invoice));
  const drafts = await Promise.all(Array.from({ length: 6 }, () => must(finance, 'draftInvoice', draft)));
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
});

test('charges and invoices are listed by what is asked: due by a day, included; drafts and issued ones', async () => {
  const { customer, agreed, invoice } = await drafted();
  const due = async (filter: object): Promise<string[]> => {
    const document =
      'query ($filter: ChargeFilter) { charges(filter: $filter) { nodes { id status invoice { id } contract { number } licence { serial } } } }';
    const { charges } = await finance.query<{ charges: { nodes: { id: string }[] } }>(document, {
      filter: { customerId: customer.id, ...filter },
    });
    return charges.nodes.map(({ id }) => id);
  };
  const [first, second] = agreed.charges.map(({ id }) => id);
  expect(await due({})).toEqual([first, second]);
  expect([await due({ dueBy: '2027-03-01' }), await due({ dueBy: '2027-03-02' })]).toEqual([
    [first],
    [first, second],
  ]);
  expect([
    await due({ status: 'UNBILLED' }),
    await due({ status: 'DRAFTED' }),
    await due({ status: 'INVOICED' }),
  ]).toEqual([[second], [first], []]);

  const listed = async (status?: string): Promise<string[]> => {
    const document =
      'query ($filter: InvoiceFilter) { invoices(filter: $filter) { totalCount nodes { id } } }';
    const { invoices } = await finance.query<{ invoices: { nodes: { id: string }[] } }>(document, {
      filter: { customerId: customer.id, status },
    });
    return invoices.nodes.map(({ id }) => id);
  };
  expect([await listed(), await listed('DRAFT'), await listed('ISSUED')]).toEqual([
    [invoice.id],
    [invoice.id],
    [],
  ]);
  await must(finance, 'issueInvoice', seen(invoice));
  expect([await listed('DRAFT'), await listed('ISSUED')]).toEqual([[], [invoice.id]]);
});

test('only finance bills; sales reads invoices, service does not', async () => {
  const { invoice } = await drafted();
  const mutations = [
    'draftInvoice(input: { customerId: "x", chargeIds: ["x"]',
    'issueInvoice(input: { invoiceId: "x", expectedVersion: 1',
    'discardInvoiceDraft(input: { invoiceId: "x", expectedVersion: 1',
  ];
  for (const client of [sales, service]) {
    for (const mutation of mutations) {
      const { errors } = await client.request(
        `mutation { ${mutation}, idempotencyKey: "key-of-someone" }) { userErrors { code } } }`,
      );
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  }
  expect((await read(invoice.id, sales))?.id).toBe(invoice.id);
  for (const query of [
    '{ invoices { nodes { id } } }',
    '{ charges { nodes { id } } }',
    '{ invoice(id: "x") { id } }',
  ]) {
    expect((await service.request(query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await server.anonymous.request(query)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
});
