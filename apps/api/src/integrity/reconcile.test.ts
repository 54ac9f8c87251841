import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../test/test-server.js';
import { agree, must, newCustomer, newLicence, publishTable } from '../../test/trade-actions.js';
import { liftGuards } from '../database/guards/keep-guards.js';
import type { Transaction } from '../database/transaction.js';
import type { Difference } from './difference.js';
import { checks, reconcile } from './reconcile.js';

let server: TestServer;
let finance: Client;
beforeAll(async () => {
  server = await startTestServer();
  finance = await server.as('finance');
  await publishTable(await server.as('admin'), 2026, '2026-03-02');
  await everything();
  // What is planted here is what the guards keep out: they are tested in a file of their own.
  await liftGuards(server.database.dataSource);
});
afterAll(() => server.stop());

/** Some of all that is reconciled: drawn visits and one past the allowance, a contract of two years, drafts, invoices in two years. */
async function everything(): Promise<void> {
  const [sales, service] = [await server.as('sales'), await server.as('service')];
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-01' });
  for (let n = 0; n < 7; n += 1) {
    await must(service, 'recordVisit', { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: '2026-03-02' });
  }
  const covered = await newLicence(sales, customer);
  const lines = [1, 2, 3, 4].map((day) => ({
    licenceId: covered,
    plan: 'FULL',
    years: 2,
    startsOn: `2026-02-0${day}`,
  }));
  const { charges } = await agree(sales, customer.id, lines);
  const due = charges.filter(({ dueOn }) => dueOn < '2026-03-02');
  for (const { id } of due.slice(0, 3)) await issue(await draft(customer.id, id));
  await payAndCredit();
  await draft(customer.id, due[3]?.id ?? '');
}

/** A payment and a credit of one fen each on the last invoice. */
async function payAndCredit(): Promise<void> {
  const [line] = await server.database.reader.rows<{ id: string; invoiceId: string }>(
    "SELECT l.id, l.invoiceId FROM invoice_lines l JOIN invoices i ON i.id = l.invoiceId WHERE i.status = 'ISSUED' ORDER BY l.invoiceId DESC LIMIT 1",
  );
  const invoiceId = line?.invoiceId ?? '';
  const payment = { invoiceId, amountFen: 1, receivedOn: '2026-03-02', method: 'CASH' };
  await must(finance, 'recordPayment', payment);
  const lines = [{ invoiceLineId: line?.id, amountFen: 1 }];
  await must(finance, 'issueCreditNote', { invoiceId, lines, reason: 'x' });
}

const draft = (customerId: string, chargeId: string): Promise<{ id: string }> =>
  must(finance, 'draftInvoice', { customerId, chargeIds: [chargeId] });

const issue = ({ id }: { id: string }): Promise<unknown> =>
  must(finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 });

/** What is found while these statements hold; they are rolled back. */
async function planted(...statements: string[]): Promise<Difference[]> {
  let found: Difference[] = [];
  const plant = async (transaction: Transaction): Promise<void> => {
    for (const sql of statements) expect(await transaction.run(sql), sql).toBeGreaterThan(0);
    found = await reconcile(transaction);
    throw new Error('rolled back');
  };
  await expect(server.database.transaction(plant)).rejects.toThrow('rolled back');
  return found;
}

const id = async (sql: string): Promise<string> =>
  (await server.database.reader.rows<{ id: string }>(`${sql} ORDER BY id LIMIT 1`))[0]?.id ?? '';

test('control: nothing differs in what the product itself has made', async () => {
  expect(await reconcile(server.database.reader)).toEqual([]);
  const [counts] = await server.database.reader.rows<Record<string, number>>(`SELECT
    (SELECT COUNT(*) FROM entitlement_entries) AS entries, (SELECT COUNT(*) FROM invoices) AS invoices,
    (SELECT COUNT(*) FROM contracts) AS contracts, (SELECT COUNT(*) FROM charges WHERE invoiceId IS NULL) AS charges`);
  expect(Object.values(counts ?? {}).every((count) => count > 0)).toBe(true);
});

const ISSUED = "(SELECT id FROM (SELECT MIN(id) AS id FROM invoices WHERE status = 'ISSUED') x)";
const DRAFT = "(SELECT id FROM (SELECT MIN(id) AS id FROM invoices WHERE status = 'DRAFT') x)";
const ORDER = '(SELECT id FROM (SELECT MIN(id) AS id FROM service_orders) x)';
const UNBILLED = '(SELECT id FROM (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL) x)';
const DRAWN = '(SELECT id FROM (SELECT MIN(id) AS id FROM entitlements WHERE drawn > 0) x)';

const cases: [check: string, key: string, ...statements: string[]][] = [
  [
    'entitlement-balance',
    `entitlements ${DRAWN}`,
    `UPDATE entitlements SET drawn = drawn - 1 WHERE id = ${DRAWN}`,
  ],
  [
    'entitlement-balance',
    `entitlements ${DRAWN}`,
    `DELETE FROM entitlement_entries WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM entitlement_entries) x)`,
  ],
  [
    'entitlement-allowance',
    `entitlements ${DRAWN}`,
    `UPDATE entitlements SET allowance = allowance - 1 WHERE id = ${DRAWN}`,
  ],
  [
    'entitlement-allowance',
    `entitlements ${DRAWN}`,
    `UPDATE entitlement_entries SET quantity = -1`,
    `UPDATE entitlements SET drawn = -6 WHERE id = ${DRAWN}`,
  ],
  [
    'service-total',
    'service_orders (SELECT MIN(id) AS id FROM service_orders)',
    `UPDATE service_orders SET totalFen = totalFen + 1 WHERE id = ${ORDER}`,
  ],
  [
    'service-drawn',
    'service_orders (SELECT MIN(id) AS id FROM service_orders)',
    `UPDATE service_orders SET drawn = 0 WHERE id = ${ORDER}`,
  ],
  [
    'training-total',
    'training_sessions planted',
    `INSERT INTO training_sessions (id, number, status, mode, plannedOn, heldOn, days, trainees, includedDays, prepaidDays, travelFen, totalFen, version, customerId, licenceId, contractId, createdAt, createdById)
     SELECT 'planted', 'T', 'HELD', 'ON_SITE', '2026-03-02', '2026-03-02', 1, 1, 1, 0, 0, 5, 1, customerId, licenceId, contractId, createdAt, createdById
     FROM (SELECT k.customerId, l.licenceId, k.id AS contractId, k.createdAt, k.createdById FROM contracts k JOIN contract_lines l ON l.contractId = k.id LIMIT 1) x`,
  ],
  [
    'training-used',
    'training_accounts (SELECT MIN(id) AS id FROM licences)',
    'INSERT INTO training_accounts (licenceId, daysUsed, prepaidUsed) SELECT MIN(id), 1, 0 FROM licences',
  ],
  [
    'charge-taken-back',
    'charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL)',
    `UPDATE charges SET status = 'WAIVED' WHERE id = ${UNBILLED}`,
  ],
  [
    'charge-taken-back',
    'charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL)',
    `INSERT INTO charge_entries (id, chargeId, kind, amountFen, reason, createdAt, createdById)
     SELECT 'planted', ${UNBILLED}, 'WAIVER', -1, 'x', '2026-03-02 00:00:00.000', MIN(id) FROM users`,
    `UPDATE charges SET status = 'WAIVED' WHERE id = ${UNBILLED}`,
  ],
  [
    'charge-decided',
    "decisions (SELECT decisionId AS id FROM charges WHERE kind = 'ON_SITE_OVERAGE')",
    "UPDATE charges SET unitFen = unitFen - 1, amountFen = amountFen - 1 WHERE kind = 'ON_SITE_OVERAGE'",
    'UPDATE service_orders SET totalFen = totalFen - 1 WHERE totalFen > 0',
  ],
  ['invoice-total', `invoices ${ISSUED}`, `UPDATE invoices SET totalFen = totalFen + 1 WHERE id = ${ISSUED}`],
  ['invoice-net', `invoices ${ISSUED}`, `UPDATE invoices SET netFen = 1 WHERE id = ${ISSUED}`],
  ['invoice-tax', `invoices ${ISSUED}`, `UPDATE invoices SET taxFen = 1 WHERE id = ${ISSUED}`],
  [
    'line-amount',
    `invoice_lines (SELECT MIN(id) AS id FROM invoice_lines)`,
    `UPDATE invoice_lines SET unitFen = unitFen + 1 WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM invoice_lines) x)`,
  ],
  [
    'line-tax',
    `invoice_lines (SELECT MIN(id) AS id FROM invoice_lines)`,
    `UPDATE invoice_lines SET netFen = 1, taxFen = 1 WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM invoice_lines) x)`,
  ],
  [
    'line-month',
    `invoice_lines (SELECT MIN(id) AS id FROM invoice_lines)`,
    `UPDATE invoice_lines SET issuedMonth = '2026-04' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM invoice_lines) x)`,
  ],
  [
    'invoice-numbered',
    `invoices ${DRAFT}`,
    `UPDATE invoices SET number = '2026-000004' WHERE id = ${DRAFT}`,
    `UPDATE number_sequences SET lastNumber = 4 WHERE id = 'invoice:2026'`,
  ],
  [
    'invoice-numbered',
    `invoices ${ISSUED}`,
    `UPDATE invoices SET issuedOn = '2025-12-31' WHERE id = ${ISSUED}`,
  ],
  [
    'invoice-numbers',
    `number_sequences invoice:2026`,
    `UPDATE number_sequences SET lastNumber = lastNumber + 1 WHERE id = 'invoice:2026'`,
  ],
  [
    'attachment-content',
    'attachments planted',
    `INSERT INTO attachments (id, name, mediaType, sizeBytes, contentHash, uploadedAt, uploadedById)
     SELECT 'planted', 'x.pdf', 'application/pdf', 1, 'x', '2026-01-01 00:00:00.000', MIN(id) FROM users`,
  ],
  [
    'credit-note-numbered',
    'credit_notes (SELECT MIN(id) AS id FROM credit_notes)',
    "UPDATE credit_notes SET number = 'CN-2025-0001'",
    "UPDATE number_sequences SET id = 'CN:2025' WHERE id = 'CN:2026'",
  ],
  [
    'credit-note-numbers',
    'credit_notes number CN-2026-0001',
    "UPDATE credit_notes SET number = 'CN-2026-0002'",
    "UPDATE number_sequences SET lastNumber = 2 WHERE id = 'CN:2026'",
  ],
  [
    'credit-note-numbers',
    'number_sequences CN:2026',
    "UPDATE number_sequences SET lastNumber = 2 WHERE id = 'CN:2026'",
  ],
  [
    'charge-credited',
    'charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL)',
    `UPDATE credit_notes SET chargeId = (SELECT MIN(id) FROM charges WHERE invoiceId IS NULL)`,
  ],
  [
    'charge-status',
    'charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL)',
    `UPDATE charges SET status = 'INVOICED' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM charges WHERE invoiceId IS NULL) x)`,
  ],
  [
    'charge-status',
    `charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId = ${ISSUED})`,
    `UPDATE charges SET status = 'DRAFTED' WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'charge-line',
    `charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId = ${ISSUED})`,
    `DELETE FROM invoice_lines WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'charge-line',
    `charges (SELECT MIN(id) AS id FROM charges WHERE invoiceId = ${DRAFT})`,
    `UPDATE invoice_lines SET kind = 'TRAVEL' WHERE invoiceId = ${DRAFT}`,
  ],
  [
    'line-charge',
    `invoice_lines (SELECT MIN(id) AS id FROM invoice_lines WHERE invoiceId = ${DRAFT})`,
    `UPDATE charges SET status = 'UNBILLED', invoiceId = NULL WHERE invoiceId = ${DRAFT}`,
  ],
  [
    'charge-amount',
    'charges (SELECT MIN(id) AS id FROM charges)',
    `UPDATE charges SET quantity = 3 WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM charges) x)`,
  ],
  [
    'contract-total',
    'contracts (SELECT MIN(id) AS id FROM contracts)',
    'UPDATE contracts SET totalFen = totalFen - 1',
  ],
  [
    'contract-total',
    'contracts (SELECT MIN(id) AS id FROM contracts)',
    'UPDATE contract_lines SET annualFeeFen = annualFeeFen - 1',
  ],
  [
    'contract-charges',
    'contracts (SELECT MIN(id) AS id FROM contracts)',
    "UPDATE charges SET amountFen = amountFen - 1 WHERE kind = 'ANNUAL_FEE' AND invoiceId IS NULL",
  ],
  [
    'receivable-total',
    `invoices ${ISSUED}`,
    `UPDATE receivables SET totalFen = totalFen + 1 WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'receivable-paid',
    `invoices ${ISSUED}`,
    `UPDATE receivables SET paidFen = paidFen + 1 WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'receivable-paid',
    'invoices (SELECT MIN(invoiceId) AS id FROM payments)',
    "UPDATE payments SET amountFen = 2 WHERE kind = 'PAYMENT'",
  ],
  [
    'receivable-credited',
    `invoices ${ISSUED}`,
    `UPDATE receivables SET creditedFen = creditedFen - 1 WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'receivable-open',
    `invoices ${ISSUED}`,
    `UPDATE receivables SET openDueOn = NULL WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'receivable-overpaid',
    `invoices ${ISSUED}`,
    `UPDATE receivables SET isOverpaid = 1 - isOverpaid WHERE invoiceId = ${ISSUED}`,
  ],
  [
    'credit-note-total',
    'credit_notes (SELECT MIN(id) AS id FROM credit_notes)',
    'UPDATE credit_note_lines SET amountFen = amountFen + 1',
  ],
  [
    'credit-line-amount',
    'invoice_lines (SELECT MIN(invoiceLineId) AS id FROM credit_note_lines)',
    'UPDATE credit_note_lines SET amountFen = 360001',
  ],
  [
    'income-rollup',
    'income_rollup (SELECT MIN(id) AS id FROM income_rollup)',
    "UPDATE income_rollup SET amountFen = amountFen + 1 WHERE edition = 'NETWORK'",
  ],
];

test.each(cases)('%s: a planted difference is found with its key (%s)', async (check, key, ...statements) => {
  const [table, ...subject] = key.split(' ');
  const inBrackets = subject.join(' ');
  const expected = inBrackets.startsWith('(')
    ? `${table} ${await id(`SELECT id FROM ${inBrackets} y`)}`
    : key;
  const found = await planted(...statements);
  expect(found.map((each) => [each.check, each.key])).toContainEqual([check, expected]);
  for (const difference of found) expect(difference.expected).not.toBe(difference.found);
});

test('a gap in the numbers is found and the number named', async () => {
  const found = await planted(
    "UPDATE invoices SET number = '2026-000009' WHERE number = '2026-000002'",
    "UPDATE number_sequences SET lastNumber = 9 WHERE id = 'invoice:2026'",
  );
  expect(found).toEqual(
    [2, 4, 5, 6, 7, 8].map((number) => ({
      check: 'invoice-numbers',
      key: `invoices number 2026-00000${number}`,
      expected: 'an invoice',
      found: 'nothing',
    })),
  );
});

test('each check has a planted difference of its own here', () => {
  const names = checks.map(({ name }) => name);
  expect(names.filter((name) => !cases.some(([check]) => check === name))).toEqual([]);
});
