import { storedInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import { inList } from '../../graphql/stitch.js';
import { settleCharges } from '../charges/billing.js';
import { monthOf, requireOpenMonth } from '../month-locks/require-open-month.js';
import { nextDocumentNumbers } from '../numbers/number.service.js';
import { openReceivables } from '../payments/receivable-balance.js';
import type { InvoiceRow } from './find-invoice.js';

const NUMBER_DIGITS = 6;

/** Where and when drafts are issued. */
interface Issuing {
  transaction: Transaction;
  today: string;
  now: Date;
}

/**
 * Issues drafts that this transaction holds, under the next numbers of the year, in the order given, and begins their
 * balances. The numbers are taken with the transaction, so that no gap arises. Refuses with MONTH_LOCKED.
 */
export async function issueDrafts(issuing: Issuing, drafts: readonly InvoiceRow[]): Promise<InvoiceRow[]> {
  const { transaction, today, now } = issuing;
  await requireOpenMonth(issuing, today, 'input');
  const count = drafts.length;
  const numbers = await nextDocumentNumbers(transaction, {
    prefix: '',
    on: today,
    digits: NUMBER_DIGITS,
    count,
  });
  const issued = drafts.map((draft, index) => ({
    ...draft,
    status: 'ISSUED' as const,
    number: numbers[index] as string,
    issuedOn: today,
    issuedAt: storedInstant(now),
    version: draft.version + 1,
  }));
  await store(transaction, issued, today);
  const balances = issued.map(({ id: invoiceId, customerId, totalFen }) => ({
    invoiceId,
    customerId,
    issuedOn: today,
    totalFen,
  }));
  await openReceivables(transaction, balances);
  return issued;
}

/** The lines come before the invoices: once one is issued, the database lets nobody change either. */
async function store(
  transaction: Transaction,
  issued: readonly (InvoiceRow & { number: string })[],
  today: string,
): Promise<void> {
  const ids = issued.map(({ id }) => id);
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
  const numbers = issued.map(() => 'WHEN ? THEN ?').join(' ');
  const changed = await transaction.run(
    `UPDATE invoices SET status = 'ISSUED', number = CASE id ${numbers} END, issuedOn = ?, issuedAt = ? WHERE status = 'DRAFT' AND id IN (${marks})`,
    [...issued.flatMap(({ id, number }) => [id, number]), today, issued[0]?.issuedAt ?? null, ...wanted],
  );
  if (changed !== issued.length) throw new Error(`Of ${issued.length} drafts ${changed} could be issued`);
}
