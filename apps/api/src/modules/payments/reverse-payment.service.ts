import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { yuanOf } from '../reports/csv.js';
import { Payment } from './payment.entity.js';
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
  const reversal = {
    id: newId(),
    kind: 'REVERSAL' as const,
    invoiceId: payment.invoiceId,
    customerId: payment.customerId,
    amountFen: -payment.amountFen,
    receivedOn: today,
    method: payment.method,
    reference: payment.reference,
    reason: reason.trim(),
    reversesId: payment.id,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  try {
    await transaction.insert(Payment, [reversal]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    refuse('PAYMENT_ALREADY_REVERSED', { field: 'input.paymentId' });
  }
  if (!(await takePaymentBack(transaction, payment.invoiceId, payment.amountFen))) {
    const balance = await balanceOf(transaction, payment.invoiceId);
    const refunded = yuanOf(payment.amountFen - (balance?.paidFen ?? 0));
    refuse('PAYMENT_REFUNDED', { field: 'input.paymentId', values: { refunded } });
  }
  unit.audit({ subjectType: 'Payment', subjectId: payment.id, before: payment, after: reversal });
  return reversal;
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
