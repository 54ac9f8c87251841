import { addDays } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { paymentTermDays } from '../settings/current-settings.js';
import { Receivable } from './receivable.entity.js';

/** The balance of an invoice: what it came to and what has come of it. */
export type Balance = Pick<Receivable, 'invoiceId' | 'dueOn' | 'totalFen' | 'paidFen' | 'creditedFen'>;

/** An invoice that is being issued. */
export type IssuedInvoice = Pick<Receivable, 'invoiceId' | 'customerId' | 'issuedOn' | 'totalFen'>;

/** Begins the balances of invoices that are being issued; each keeps the due day of the payment term of today. */
export async function openReceivables(
  transaction: Transaction,
  invoices: readonly IssuedInvoice[],
): Promise<void> {
  const days = await paymentTermDays(transaction);
  const rows = invoices.map((invoice) => {
    const dueOn = addDays(invoice.issuedOn, days);
    return {
      ...invoice,
      dueOn,
      paidFen: 0,
      creditedFen: 0,
      openDueOn: invoice.totalFen === 0 ? null : dueOn,
      isOverpaid: 0,
    };
  });
  await transaction.insert(Receivable, rows);
}

/** The balance of an issued invoice; undefined where there is none. */
export async function balanceOf(reader: Reader, invoiceId: string): Promise<Balance | undefined> {
  const [row] = await reader.rows<Balance>(
    'SELECT invoiceId, dueOn, totalFen, paidFen, creditedFen FROM receivables WHERE invoiceId = ?',
    [invoiceId],
  );
  return row;
}

/** What is left to pay, never below 0. */
export const openFenOf = ({ totalFen, paidFen, creditedFen }: Balance): number =>
  Math.max(0, totalFen - paidFen - creditedFen);

/** What was paid beyond what is owed. */
export const overpaidFenOf = ({ totalFen, paidFen, creditedFen }: Balance): number =>
  Math.max(0, paidFen + creditedFen - totalFen);

// How it stands is set first: one database reads the columns as they were, the other as this statement has made them.
const STANDING = `openDueOn = CASE WHEN totalFen - paidFen - creditedFen = ? THEN NULL ELSE dueOn END,
  isOverpaid = CASE WHEN totalFen - paidFen - creditedFen < ? THEN 1 ELSE 0 END`;

/** Counts a payment in; false where more would be paid than is left. Of two at once the row lets through what it bears. */
export async function countPayment(
  transaction: Transaction,
  invoiceId: string,
  amountFen: number,
): Promise<boolean> {
  const changed = await transaction.run(
    `UPDATE receivables SET ${STANDING}, paidFen = paidFen + ? WHERE invoiceId = ? AND totalFen - paidFen - creditedFen >= ?`,
    [amountFen, amountFen, amountFen, invoiceId, amountFen],
  );
  return changed === 1;
}

/** Takes a payment out again; false where less was paid. */
export async function takePaymentBack(
  transaction: Transaction,
  invoiceId: string,
  amountFen: number,
): Promise<boolean> {
  const changed = await transaction.run(
    `UPDATE receivables SET ${STANDING}, paidFen = paidFen - ? WHERE invoiceId = ? AND paidFen >= ?`,
    [-amountFen, -amountFen, amountFen, invoiceId, amountFen],
  );
  return changed === 1;
}

/** Counts a refund out; false where less was paid beyond what is owed. */
export async function countRefund(
  transaction: Transaction,
  invoiceId: string,
  amountFen: number,
): Promise<boolean> {
  const changed = await transaction.run(
    `UPDATE receivables SET ${STANDING}, paidFen = paidFen - ? WHERE invoiceId = ? AND paidFen + creditedFen - totalFen >= ?`,
    [-amountFen, -amountFen, amountFen, invoiceId, amountFen],
  );
  return changed === 1;
}

/** Counts a credit in; false where more would be credited than the invoice has left. */
export async function countCredit(
  transaction: Transaction,
  invoiceId: string,
  amountFen: number,
): Promise<boolean> {
  const changed = await transaction.run(
    `UPDATE receivables SET ${STANDING}, creditedFen = creditedFen + ? WHERE invoiceId = ? AND creditedFen + ? <= totalFen`,
    [amountFen, amountFen, amountFen, invoiceId, amountFen],
  );
  return changed === 1;
}

/** Holds an invoice’s balance until the transaction ends, and gives it as it then is; undefined where there is none. */
export async function holdBalance(transaction: Transaction, invoiceId: string): Promise<Balance | undefined> {
  await transaction.run('UPDATE receivables SET paidFen = paidFen WHERE invoiceId = ?', [invoiceId]);
  return balanceOf(transaction, invoiceId);
}
