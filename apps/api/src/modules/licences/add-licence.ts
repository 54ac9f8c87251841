import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { grantFreePeriod, requireDelivery } from './free-period.js';
import { Licence } from './licence.entity.js';
import type { AddLicenceInput } from './licence.inputs.js';
import { serialOf } from './serial.js';

/**
 * Adds a licence and grants its free period (clause 1), by the table in force on the day of delivery. Refuses with
 * NOT_FOUND, DELIVERED_TOO_LATE, NO_RATE_TABLE, PRODUCT_NOT_COVERED, SERIAL_TAKEN, and RATE_NOT_SET where the table
 * states no free period.
 */
export async function addLicence(
  unit: Unit,
  input: Omit<AddLicenceInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  await requireSite(unit, input);
  const { table, productName } = await requireDelivery(unit, input);
  const licence = {
    id: newId(),
    customerId: input.customerId,
    siteId: input.siteId,
    product: input.product.trim(),
    productName,
    edition: input.edition,
    serial: serialOf(input.serial),
    deliveredOn: input.deliveredOn,
    operators: input.operators ?? 1,
    awaitsDelivery: 0,
    createdAt: storedInstant(unit.now),
  };
  await insertLicence(unit, licence);
  await grantFreePeriod(unit, licence, table);
  unit.audit({ subjectType: 'Licence', subjectId: licence.id, after: licence });
  return licence;
}

async function requireSite(
  unit: Unit,
  { customerId, siteId }: Pick<Licence, 'customerId' | 'siteId'>,
): Promise<void> {
  const [customer] = await unit.transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const [site] = await unit.transaction.rows('SELECT id FROM sites WHERE id = ? AND customerId = ?', [
    siteId,
    customerId,
  ]);
  if (!site) refuse('NOT_FOUND', { field: 'input.siteId' });
}

async function insertLicence(unit: Unit, licence: Partial<Licence> & { serial: string }): Promise<void> {
  const { serial } = licence;
  const requireFree = async (): Promise<void> => {
    const [taken] = await unit.transaction.rows('SELECT id FROM licences WHERE serial = ?', [serial]);
    if (taken) refuse('SERIAL_TAKEN', { field: 'input.serial', values: { serial } });
  };
  await requireFree();
  try {
    await unit.transaction.insert(Licence, [licence]);
  } catch (error) {
    // Someone else may have added it meanwhile.
    if (isDuplicate(error)) await requireFree();
    throw error;
  }
}
