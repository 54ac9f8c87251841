import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/test-database.js';
import { boundTo, manyCharges } from '../../../test/many-charges.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import {
  act,
  agree,
  must,
  newCustomer,
  newLicence,
  publishTable,
  refusals,
  rowsIn,
} from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
});
afterAll(() => server.stop());
import { nextChargesSql } from './plan-batch.js';

interface Run {
  id: string;
  status: string;
  total: number;
  done: number;
  billed: number;
  drafted: number;
  issued: number;
  totalFen: number;
}

const RUN =
  'id status dueBy total done billed drafted issued totalFen stoppedAt draftedAt issuedAt createdBy { login }';
const DUE_BY = '2026-03-02';

const many = (wanted: Parameters<typeof manyCharges>[1]) => manyCharges(boundTo(server.database), wanted);
const start = (more: object = {}): Promise<Run> =>
  must<Run>(finance, 'startBillingRun', { dueBy: DUE_BY, ...more }, RUN);

/** Waits until a run stands so. */
async function until(id: string, status: string): Promise<Run> {
  for (let round = 0; round < 600; round += 1) {
    const { billingRun } = await finance.query<{ billingRun: Run }>(
      `query ($id: ID!) { billingRun(id: $id) { ${RUN} } }`,
      { id },
    );
    if (billingRun.status === status) return billingRun;
    await pause(50);
  }
  throw new Error(`The run ${id} never was ${status}`);
}

const sorted = (ids: readonly string[]): string[] => ids.toSorted((a, b) => (a < b ? -1 : 1));

/** How many lines the charges of customers have, each charge once in the list. */
async function linesEach(customerIds: readonly string[]): Promise<number[]> {
  const rows = await server.database.reader.rows<{ customerId: string; lineCount: number }>(
    'SELECT c.customerId, COUNT(l.id) AS lineCount FROM charges c LEFT JOIN invoice_lines l ON l.chargeId = c.id GROUP BY c.id, c.customerId',
  );
  const wanted = new Set(customerIds);
  return rows.filter(({ customerId }) => wanted.has(customerId)).map(({ lineCount }) => lineCount);
}

interface Preview {
  chargeCount: number;
  invoiceCount: number;
  totalFen: number;
  invoices: {
    customer: { id: string };
    totalFen: number;
    charges: { id: string; decision: { ok: boolean } }[];
  }[];
  leftOut: { reason: string; count: number; totalFen: number; charges: { id: string; dueOn: string }[] }[];
  userErrors: { code: string }[];
}

const preview = async (dueBy = DUE_BY): Promise<Preview> => {
  const document = `query ($dueBy: Date!) { previewBillingRun(dueBy: $dueBy) { chargeCount invoiceCount totalFen invoices { customer { id } totalFen charges { id } }
    leftOut { reason count totalFen charges { id dueOn } } userErrors { code field } } }`;
  return (await finance.query<{ previewBillingRun: Preview }>(document, { dueBy })).previewBillingRun;
};

test('the preview says what, for whom, and what is left out and why; the run then does exactly that', async () => {
  const sales = await server.as('sales');
  const [one, two, drafted] = [await newCustomer(sales), await newCustomer(sales), await newCustomer(sales)];
  const fees = async (customer: typeof one, years: number) => {
    const licenceId = await newLicence(sales, customer);
    const { charges } = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years }]);
    return charges.map(({ id }) => id);
  };
  const [first, later] = await fees(one, 2);
  const second = await fees(one, 1);
  const third = await fees(two, 1);
  const taken = await fees(drafted, 1);
  await must(finance, 'draftInvoice', { customerId: drafted.id, chargeIds: taken });
  const [credited] = await many({ customers: 1, each: 2, amountFen: -100 });
  const before = await rowsIn(server, 'invoices', 'invoice_lines', 'audit_entries', 'billing_runs');

  const plan = await preview();
  expect(plan).toMatchObject({ chargeCount: 3, invoiceCount: 2, totalFen: 1_080_000, userErrors: [] });
  const planned = plan.invoices.map(({ customer, totalFen, charges }) => [
    customer.id,
    totalFen,
    sorted(charges.map(({ id }) => id)),
  ]);
  expect(planned).toEqual([
    [one.id, 720_000, sorted([first ?? '', ...second])],
    [two.id, 360_000, third],
  ]);
  expect(
    plan.leftOut.map(({ reason, count, totalFen, charges }) => [reason, count, totalFen, charges.length]),
  ).toEqual([
    ['NOT_DUE', 1, 360_000, 1],
    ['ALREADY_DRAFTED', 1, 360_000, 1],
    ['NOTHING_TO_PAY', 2, -200, 2],
  ]);
  expect(plan.leftOut[0]?.charges[0]).toEqual({ id: later, dueOn: '2027-03-02' });
  expect(plan.leftOut[1]?.charges[0]?.id).toBe(taken[0]);
  expect(await rowsIn(server, 'invoices', 'invoice_lines', 'audit_entries', 'billing_runs')).toEqual(before);

  const { id } = await start();
  const run = await until(id, 'DRAFTED');
  expect(run).toMatchObject({ total: 5, done: 5, billed: 3, drafted: 2, issued: 0, totalFen: plan.totalFen });
  const made = await server.database.reader.rows<{ customerId: string; totalFen: number }>(
    'SELECT customerId, totalFen FROM invoices WHERE billingRunId = ? ORDER BY customerId',
    [id],
  );
  expect(made.map(({ customerId, totalFen }) => [customerId, totalFen])).toEqual(
    planned.map(([customerId, totalFen]) => [customerId, totalFen]),
  );
  expect(await linesEach([credited ?? ''])).toEqual([0, 0]);
  expect((await preview()).invoiceCount).toBe(0);
});

test('two runs at once and a third after them bill each charge once', async () => {
  const customers = await many({ customers: 700, each: 3 });
  const runs = await Promise.all([start(), start()]);
  const ended = await Promise.all(runs.map(({ id }) => until(id, 'DRAFTED')));
  expect(ended.reduce((sum, { billed }) => sum + billed, 0)).toBe(2_100);
  expect(new Set(await linesEach(customers))).toEqual(new Set([1]));
  const after = await until((await start()).id, 'DRAFTED');
  expect(after).toMatchObject({ billed: 0, drafted: 0, totalFen: 0 });
  const drafts = await server.database.reader.rows('SELECT id FROM invoices WHERE customerId = ?', [
    customers[0] ?? '',
  ]);
  expect(drafts).toHaveLength(1);
});

test('a run and a person who draft the same charges at once bill each once', async () => {
  const customers = await many({ customers: 30, each: 2 });
  const rows = await server.database.reader.rows<{ id: string; customerId: string }>(
    "SELECT id, customerId FROM charges WHERE status = 'UNBILLED'",
  );
  const byHand = customers.map((customerId) => {
    const chargeIds = rows.filter((row) => row.customerId === customerId).map((row) => row.id);
    return act(finance, 'draftInvoice', { customerId, chargeIds });
  });
  const [run, ...answers] = await Promise.all([start(), ...byHand]);
  const { billed } = await until(run.id, 'DRAFTED');
  const drafted = answers.filter(({ result }) => result !== null).length;
  expect(drafted * 2 + billed).toBe(60);
  expect(new Set(await linesEach(customers))).toEqual(new Set([1]));
});

test('a customer with more charges than a batch and an invoice hold gets several drafts', async () => {
  const [customer] = await many({ customers: 1, each: 1_250 });
  const { id } = await start();
  expect(await until(id, 'DRAFTED')).toMatchObject({ billed: 1_250, drafted: 3 });
  const rows = await server.database.reader.rows<{ lineCount: number }>(
    'SELECT COUNT(*) AS lineCount FROM invoices i JOIN invoice_lines l ON l.invoiceId = i.id WHERE i.customerId = ? GROUP BY i.id ORDER BY lineCount',
    [customer ?? ''],
  );
  expect(rows.map(({ lineCount }) => lineCount)).toEqual([250, 500, 500]);
});

test('a run’s drafts are issued under numbers without gap, with others issued and discarded by hand between', async () => {
  const customers = await many({ customers: 450, each: 1 });
  const { id } = await start();
  await until(id, 'DRAFTED');
  const drafts = await server.database.reader.rows<{ id: string }>(
    'SELECT id FROM invoices WHERE billingRunId = ? ORDER BY id',
    [id],
  );
  await must(finance, 'discardInvoiceDraft', { invoiceId: drafts[5]?.id, expectedVersion: 1 });
  const byHand = drafts
    .slice(-10)
    .map(({ id: invoiceId }) => act(finance, 'issueInvoice', { invoiceId, expectedVersion: 1 }));
  const answers = await Promise.all([
    act<Run>(finance, 'issueBillingRun', { billingRunId: id }, RUN),
    ...byHand,
  ]);
  const run = await until(id, 'ISSUED');
  const issuedByHand = answers.slice(1).filter(({ result }) => result !== null).length;
  expect(run.issued + issuedByHand).toBe(449);
  const issued = await server.database.reader.rows<{ number: string; dueOn: string }>(
    "SELECT i.number, r.dueOn FROM invoices i JOIN receivables r ON r.invoiceId = i.id WHERE i.status = 'ISSUED' ORDER BY i.number",
  );
  expect(issued.map(({ number }) => Number(number.replace('2026-', '')))).toEqual(
    Array.from({ length: issued.length }, (_, index) => index + 1),
  );
  expect(new Set(issued.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-01']));
  expect((await linesEach(customers)).toSorted((a, b) => a - b)).toEqual([
    0,
    ...Array.from({ length: 449 }, () => 1),
  ]);
  expect(refusals(await act(finance, 'issueBillingRun', { billingRunId: id }))).toEqual([
    ['BILLING_RUN_FINISHED', 'input.billingRunId'],
  ]);
  expect(refusals(await act(finance, 'resumeBillingRun', { billingRunId: id }))).toEqual([
    ['BILLING_RUN_FINISHED', 'input.billingRunId'],
  ]);
});

test('a run that was left in the middle goes on where it had come to, and a step that was lost is done again', async () => {
  const customers = await many({ customers: 40, each: 1 });
  const { id } = await start();
  const { billed, drafted } = await until(id, 'DRAFTED');
  // As a process that died would leave it: nobody works, and the run does not know how far it came.
  await server.database.transaction((transaction) =>
    transaction.run(
      "UPDATE billing_runs SET status = 'RUNNING', reached = '', draftedAt = NULL, workerId = 'gone', leaseUntil = '2026-01-01 00:00:00.000' WHERE id = ?",
      [id],
    ),
  );
  expect(refusals(await act(finance, 'issueBillingRun', { billingRunId: id }))).toEqual([
    ['BILLING_RUN_NOT_READY', 'input.billingRunId'],
  ]);
  await must(finance, 'resumeBillingRun', { billingRunId: id });
  expect(await until(id, 'DRAFTED')).toMatchObject({ billed, drafted });
  expect(new Set(await linesEach(customers))).toEqual(new Set([1]));
});

test('the same key starts one run; a day to come and runs that are not there are refused', async () => {
  const input = { idempotencyKey: 'one-billing-run' };
  const runs = await Promise.all(Array.from({ length: 5 }, () => start(input)));
  expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
  await until(runs[0]?.id ?? '', 'DRAFTED');
  expect(refusals(await act(finance, 'startBillingRun', { ...input, dueBy: '2026-03-01' }))).toEqual([
    ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
  ]);
  expect(refusals(await act(finance, 'startBillingRun', { dueBy: '2026-03-03' }))).toEqual([
    ['DUE_BY_IN_FUTURE', 'input.dueBy'],
  ]);
  expect((await preview('2026-03-03')).userErrors).toEqual([
    { code: 'DUE_BY_IN_FUTURE', field: 'input.dueBy' },
  ]);
  for (const operation of ['issueBillingRun', 'resumeBillingRun'] as const) {
    expect(refusals(await act(finance, operation, { billingRunId: 'nothing' }))).toEqual([
      ['NOT_FOUND', 'input.billingRunId'],
    ]);
  }
});

test('only finance runs billing', async () => {
  const sales = await server.as('sales');
  for (const query of [
    '{ billingRuns { nodes { id } } }',
    '{ previewBillingRun(dueBy: "2026-03-02") { totalFen } }',
  ]) {
    expect((await sales.request(query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  const { billingRuns } = await finance.query<{ billingRuns: { nodes: Run[] } }>(
    `{ billingRuns(first: 100) { nodes { ${RUN} } } }`,
  );
  expect(billingRuns.nodes.length).toBeGreaterThan(3);
});

test('a batch is read in the order of an index from where the run has come to, however many charges are open before', async () => {
  const customers = (await many({ customers: 2_000, each: 1 })).toSorted((a, b) => (a < b ? -1 : 1));
  const { dataSource } = server.database;
  const sql = nextChargesSql(101);
  const from = customers[1_500] ?? '';
  const parameters = [DUE_BY, from, from, '2026-02-01', '2026-02-01', ''];
  if (testDatabase === 'embedded') {
    const plan = await server.database.reader.rows<{ detail: string }>(
      `EXPLAIN QUERY PLAN ${sql}`,
      parameters,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH c USING INDEX ix_charges_billing (status=? AND customerId>?)',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH d USING INDEX sqlite_autoindex_decisions_1 (id=?)',
    ]);
    return;
  }
  await dataSource.query('ANALYZE TABLE charges');
  const [plan] = await dataSource.query<{ key: string; type: string; Extra: string }[]>(
    `EXPLAIN ${sql}`,
    parameters,
  );
  expect([plan?.key, plan?.type]).toEqual(['ix_charges_billing', 'range']);
  expect(plan?.Extra).not.toContain('filesort');
});
