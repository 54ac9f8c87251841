import { storedInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import { inList } from '../../graphql/stitch.js';
import { settleCharges } from '../charges/billing.js';
import { monthOf, requireOpenMonth } from '../month-locks/require-open-month.js';
import { nextDocumentNumbers } from '../numbers/number.service.js';
import { openReceivables } from '../payments/receivable-balance.js';
import { countIncome, incomeOfInvoices } from '../reports/income-rollup.js';
import type { InvoiceRow } from './find-invoice.js';

const NUMBER_DIGITS = 6;

/** Where and when drafts are issued. */
interface Issuing {
  transaction: Transaction;
  today: string;
  now: Date;
}

/** Drafts whose numbers one statement sets: it looks through them for each. */
const NUMBERS_A_STATEMENT = 50;

/**
 * Issues drafts that this transaction holds, under the next numbers of the year, in the order given, and begins their
 * balances. The numbers are taken with the transaction, so that no gap arises, and not before `turn`, from when on everybody else
 * waits for the commit. The lines come before the invoices: once one is issued, the database lets nobody change either. Refuses with MONTH_LOCKED.
 */
export async function issueDrafts(
  issuing: Issuing,
  drafts: readonly InvoiceRow[],
  turn: Promise<unknown> = Promise.resolve(),
): Promise<InvoiceRow[]> {
  const { transaction, today } = issuing;
  await requireOpenMonth(issuing, today, 'input');
  await settleLines(transaction, drafts, today);
  const balances = drafts.map(({ id: invoiceId, customerId, totalFen }) => ({
    invoiceId,
    customerId,
    issuedOn: today,
    totalFen,
  }));
  await openReceivables(transaction, balances);
  const income = await incomeOfInvoices(
    transaction,
    drafts.map(({ id }) => id),
  );
  await turn;
  const issued = await numberDrafts(issuing, drafts);
  await countIncome(transaction, income);
  return issued;
}

/** Freezes the month of the lines of drafts, and marks their charges as invoiced. */
async function settleLines(
  transaction: Transaction,
  drafts: readonly InvoiceRow[],
  today: string,
): Promise<void> {
  const ids = drafts.map(({ id }) => id);
  const [marks, wanted] = inList(ids);
  const lines = await transaction.rows<{ chargeId: string }>(
    `SELECT chargeId FROM invoice_lines WHERE invoiceId IN (${marks})`,
    wanted,
  );
  await transaction.run(`UPDATE invoice_lines SET issuedMonth = ? WHERE invoiceId IN (${marks})`, [
    monthOf(today),
    ...wanted,
  ]);
  const charges = await settleCharges(
    transaction,
    lines.map(({ chargeId }) => chargeId),
  );
  if (lines.length !== charges)
    throw new Error(`The invoices ${ids.join(', ')} have ${lines.length} lines and ${charges} charges`);
}

async function numberDrafts(
  { transaction, today, now }: Issuing,
  drafts: readonly InvoiceRow[],
): Promise<InvoiceRow[]> {
  const series = { prefix: '', on: today, digits: NUMBER_DIGITS, count: drafts.length };
  const numbers = await nextDocumentNumbers(transaction, series);
  const stamp = { status: 'ISSUED' as const, issuedOn: today, issuedAt: storedInstant(now) };
  const issued = drafts.map((draft, index) => ({
    ...draft,
    ...stamp,
    number: numbers[index] as string,
    version: draft.version + 1,
  }));
  for (let from = 0; from < issued.length; from += NUMBERS_A_STATEMENT) {
    const some = issued.slice(from, from + NUMBERS_A_STATEMENT);
    const cases = 'WHEN ? THEN ? '.repeat(some.length);
    const [marks, wanted] = inList(some.map(({ id }) => id));
    const changed = await transaction.run(
      `UPDATE invoices SET status = 'ISSUED', number = CASE id ${cases} END, issuedOn = ?, issuedAt = ? WHERE status = 'DRAFT' AND id IN (${marks})`,
      [...some.flatMap(({ id, number }) => [id, number]), stamp.issuedOn, stamp.issuedAt, ...wanted],
    );
    if (changed !== some.length) throw new Error(`Of ${some.length} drafts ${changed} could be issued`);
  }
  return issued;
}
