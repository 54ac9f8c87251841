import { civilTimeText, isoInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import { saidYuan } from '../../documents/printed-amount.js';
import type { Reason } from '../../graphql/refusal.js';
import { balanceOf, openFenOf } from './receivable-balance.js';

interface LastPayment {
  amountFen: number;
  createdAt: string;
  name: string;
}

/**
 * PAYMENT_TOO_LARGE with what is left of the invoice. Where that is nothing, somebody was there before: who, and when, so that
 * one sees whether the same money is being recorded twice.
 */
export async function paymentTooLarge(
  transaction: Transaction,
  invoiceId: string,
  field: string,
  row?: number,
): Promise<Reason> {
  const code = 'PAYMENT_TOO_LARGE';
  const balance = await balanceOf(transaction, invoiceId);
  const openFen = balance ? openFenOf(balance) : 0;
  const [last] = openFen > 0 ? [] : await lastPayments(transaction, invoiceId);
  if (!last) return { code, field, values: { open: saidYuan(openFen), row } };
  const at = civilTimeText(isoInstant(last.createdAt)).slice(0, 'YYYY-MM-DD HH:MM'.length);
  const values = { who: last.name, at, amount: saidYuan(last.amountFen), row };
  return { code, sentence: 'PAYMENT_TOO_LARGE_PAID', field, values };
}

const lastPayments = (transaction: Transaction, invoiceId: string): Promise<LastPayment[]> =>
  transaction.rows(
    `SELECT p.amountFen, p.createdAt, u.name FROM payments p JOIN users u ON u.id = p.createdById
     WHERE p.invoiceId = ? AND p.kind = 'PAYMENT' AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesId = p.id)
     ORDER BY p.createdAt DESC, p.id DESC LIMIT 1`,
    [invoiceId],
  );
