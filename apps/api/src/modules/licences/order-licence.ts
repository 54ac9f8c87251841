import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Licence } from './licence.entity.js';

/** A licence that was sold and waits for delivery: nothing is granted to it yet. */
export async function orderLicence(
  unit: Unit,
  ordered: Pick<
    Licence,
    'customerId' | 'siteId' | 'product' | 'productName' | 'edition' | 'operators' | 'serial' | 'deliveredOn'
  >,
): Promise<{ id: string }> {
  const licence = {
    ...ordered,
    id: newId(),
    awaitsDelivery: 1,
    createdAt: storedInstant(unit.now),
  };
  await unit.transaction.insert(Licence, [licence]);
  return licence;
}
