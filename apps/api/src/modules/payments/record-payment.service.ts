import { Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireIssued } from '../invoices/find-invoice.js';
import { requireOpenSinceLocks } from '../month-locks/require-open-month.js';
import { enterPayment } from './enter-payment.js';
import type { RecordPaymentInput } from './payment.inputs.js';
import { countPayment } from './receivable-balance.js';
import { paymentTooLarge } from './too-large.js';

/**
 * Records money that came for an issued invoice, in whole or in part. Refuses with NOT_FOUND, INVOICE_NOT_ISSUED,
 * PAYMENT_IN_FUTURE, MONTH_LOCKED, and with PAYMENT_TOO_LARGE where more would be paid than is left.
 */
export async function recordPayment(unit: Unit, input: RecordPaymentInput): Promise<object> {
  const { transaction, today } = unit;
  const { amountFen, receivedOn, method } = input;
  const invoice = await requireIssued(transaction, input.invoiceId);
  if (receivedOn > today) refuse('PAYMENT_IN_FUTURE', { field: 'input.receivedOn', values: { today } });
  await requireOpenSinceLocks(unit, receivedOn, 'input.receivedOn');
  if (!(await countPayment(transaction, invoice.id, amountFen))) {
    throw new Refusal(await paymentTooLarge(transaction, invoice.id, 'input.amountFen'));
  }
  const payment = await enterPayment(unit, {
    kind: 'PAYMENT',
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    amountFen,
    receivedOn,
    method,
    reference: input.reference?.trim() || null,
    reason: null,
    reversesId: null,
  });
  unit.audit({ subjectType: 'Payment', subjectId: payment.id, after: payment });
  return payment;
}
