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

/** Such an entry with its key. */
type Entered = NewPayment & { id: string };

/** Enters a payment, a refund or a reversal; the balance has been changed before. */
export async function enterPayment(unit: Unit, entry: NewPayment): Promise<Entered> {
  const [payment] = await enterPayments(unit, [entry]);
  return payment as Entered;
}

/** As `enterPayment`, for many at once. */
export async function enterPayments(unit: Unit, entries: readonly NewPayment[]): Promise<Entered[]> {
  const entered = { createdAt: storedInstant(unit.now), createdById: unit.actor.id };
  const payments = entries.map((entry) => ({ ...entry, id: newId(), ...entered }));
  await unit.transaction.insert(Payment, payments);
  return payments;
}
