import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Payment } from './payment.entity.js';

/** What an entry of an invoice’s payments says. */
type NewPayment = Pick<
  Payment,
  | 'kind'
  | 'invoiceId'
  | 'customerId'
  | 'amountFen'
  | 'receivedOn'
  | 'method'
  | 'reference'
  | 'reason'
  | 'reversesId'
>;

/** Enters a payment, a refund or a reversal; the balance has been changed before. */
export async function enterPayment(unit: Unit, entry: NewPayment): Promise<NewPayment & { id: string }> {
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  const payment = { ...entry, id: newId(), ...entered };
  await unit.transaction.insert(Payment, [payment]);
  return payment;
}
