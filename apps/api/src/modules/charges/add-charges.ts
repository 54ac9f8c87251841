import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Charge } from './charge.entity.js';

/** What is owed and why. `billingKey` says what is billed, once: the database refuses a second charge for it. */
export type NewCharge = Pick<
  Charge,
  | 'billingKey'
  | 'kind'
  | 'quantity'
  | 'unitFen'
  | 'amountFen'
  | 'clause'
  | 'dueOn'
  | 'servedOn'
  | 'product'
  | 'region'
  | 'customerId'
  | 'licenceId'
  | 'contractId'
  | 'serviceOrderId'
  | 'decisionId'
>;

/** Adds charges that wait to be invoiced. */
export async function addCharges(unit: Unit, charges: readonly NewCharge[]): Promise<void> {
  const createdAt = storedInstant(unit.now);
  await unit.transaction.insertLater(
    Charge,
    charges.map((charge) => ({
      ...charge,
      id: newId(),
      status: 'UNBILLED' as const,
      invoiceId: null,
      reopenedById: '',
      createdAt,
    })),
  );
}
