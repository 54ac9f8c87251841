import { isDuplicate } from '../../database/retry.js';
import { saidYuan } from '../../documents/printed-amount.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { enterPayment } from './enter-payment.js';
import type { Payment } from './payment.entity.js';
import { balanceOf, takePaymentBack } from './receivable-balance.js';

type PaymentRow = Pick<
  Payment,
  'id' | 'kind' | 'invoiceId' | 'customerId' | 'amountFen' | 'method' | 'reference'
>;

/**
 * Takes a payment or a refund back by an entry of its own, dated today; the payment stays as it was. Refuses with NOT_FOUND,
 * PAYMENT_IS_REVERSAL, PAYMENT_ALREADY_REVERSED, MONTH_LOCKED, and PAYMENT_REFUNDED where less is left than it brought.
 */
export async function reversePayment(
  unit: Unit,
  { paymentId, reason }: { paymentId: string; reason: string },
): Promise<object> {
  const { transaction, today } = unit;
  const payment = await requirePayment(unit, paymentId);
  await requireOpenMonth(unit, today, 'input.paymentId');
  const reversal = await reversed(unit, payment, reason.trim());
  if (!(await takePaymentBack(transaction, payment.invoiceId, payment.amountFen))) {
    const balance = await balanceOf(transaction, payment.invoiceId);
    const refunded = saidYuan(payment.amountFen - (balance?.paidFen ?? 0));
    refuse('PAYMENT_REFUNDED', { field: 'input.paymentId', values: { refunded } });
  }
  unit.audit({ subjectType: 'Payment', subjectId: payment.id, before: payment, after: reversal });
  return reversal;
}

/** The reversing entry. Of two at once the database lets one be entered. */
async function reversed(unit: Unit, payment: PaymentRow, reason: string) {
  const { id, kind: _, amountFen, ...same } = payment;
  const entry = { ...same, kind: 'REVERSAL' as const, amountFen: -amountFen, receivedOn: unit.today };
  try {
    return await enterPayment(unit, { ...entry, reason, reversesId: id });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    refuse('PAYMENT_ALREADY_REVERSED', { field: 'input.paymentId' });
  }
}

async function requirePayment({ transaction }: Unit, id: string): Promise<PaymentRow> {
  const [payment] = await transaction.rows<PaymentRow>(
    'SELECT id, kind, invoiceId, customerId, amountFen, method, reference FROM payments WHERE id = ?',
    [id],
  );
  if (!payment) refuse('NOT_FOUND', { field: 'input.paymentId' });
  if (payment.kind === 'REVERSAL') refuse('PAYMENT_IS_REVERSAL', { field: 'input.paymentId' });
  const [reversal] = await transaction.rows('SELECT id FROM payments WHERE reversesId = ?', [id]);
  if (reversal) refuse('PAYMENT_ALREADY_REVERSED', { field: 'input.paymentId' });
  return payment;
}
