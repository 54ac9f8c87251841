import type { Reader } from '../../database/reader.js';
import { saidYuan } from '../../documents/printed-amount.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireIssued } from '../invoices/find-invoice.js';
import { requireOpenSinceLocks } from '../month-locks/require-open-month.js';
import { enterPayment } from './enter-payment.js';
import type { RefundPaymentInput } from './payment.inputs.js';
import { countRefund } from './receivable-balance.js';

/**
 * Records money that was paid back of an invoice that had been paid too much, as an entry of its own. Refuses with
 * NOT_FOUND, INVOICE_NOT_ISSUED, REFUND_IN_FUTURE, MONTH_LOCKED, and with REFUND_TOO_LARGE where less was over, then or now.
 */
export async function refundPayment(unit: Unit, input: RefundPaymentInput): Promise<object> {
  const { transaction, today } = unit;
  const { amountFen, refundedOn, method } = input;
  const invoice = await requireIssued(transaction, input.invoiceId);
  if (refundedOn > today) refuse('REFUND_IN_FUTURE', { field: 'input.refundedOn', values: { today } });
  await requireOpenSinceLocks(unit, refundedOn, 'input.refundedOn');
  const counted = await countRefund(transaction, invoice.id, amountFen);
  // What is over now need not have been over then: the ageing of a day between would else be wrong.
  const over = await overpaidOn(transaction, invoice.id, refundedOn);
  if (!counted || over < amountFen) {
    const values = { on: refundedOn, over: saidYuan(Math.max(0, over)) };
    refuse('REFUND_TOO_LARGE', { field: 'input.amountFen', values });
  }
  const refund = await enterPayment(unit, {
    kind: 'REFUND',
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    amountFen: -amountFen,
    receivedOn: refundedOn,
    method,
    reference: input.reference?.trim() || null,
    reason: input.reason.trim(),
    reversesId: null,
  });
  unit.audit({ subjectType: 'Payment', subjectId: refund.id, after: refund });
  return refund;
}

async function overpaidOn(reader: Reader, invoiceId: string, on: string): Promise<number> {
  const [row] = await reader.rows<{ overFen: number | string }>(
    `SELECT COALESCE((SELECT SUM(amountFen) FROM payments WHERE invoiceId = ? AND receivedOn <= ?), 0)
     + COALESCE((SELECT SUM(totalFen) FROM credit_notes WHERE invoiceId = ? AND issuedOn <= ?), 0) - totalFen AS overFen
     FROM invoices WHERE id = ?`,
    [invoiceId, on, invoiceId, on, invoiceId],
  );
  return Number(row?.overFen ?? 0);
}
