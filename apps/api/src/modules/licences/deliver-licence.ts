import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { grantFreePeriod, requireDelivery } from './free-period.js';
import type { Licence } from './licence.entity.js';
import { serialOf } from './serial.js';

/**
 * Enters the delivery of a licence that was sold: its serial number, its day, and the free period that begins with it
 * (clause 1). Refuses with NOT_FOUND, LICENCE_DELIVERED, SERIAL_TAKEN, DELIVERED_IN_LOCKED_MONTH and as adding a licence does.
 */
export async function deliverLicence(
  unit: Unit,
  input: { licenceId: string; serial: string; deliveredOn: string },
): Promise<object> {
  const { transaction } = unit;
  const before = await find(unit, input.licenceId);
  const serial = serialOf(input.serial);
  const { deliveredOn } = input;
  const { table } = await requireDelivery(unit, { product: before.product, deliveredOn });
  await requireOpenMonth(unit, deliveredOn, 'input.deliveredOn', 'DELIVERED_IN_LOCKED_MONTH');
  const [taken] = await transaction.rows('SELECT id FROM licences WHERE serial = ? AND id <> ?', [
    serial,
    before.id,
  ]);
  const field = 'input.serial';
  if (taken) refuse('SERIAL_TAKEN', { field, values: { serial } });
  try {
    const matched = await transaction.run(
      'UPDATE licences SET serial = ?, deliveredOn = ?, awaitsDelivery = 0 WHERE id = ? AND awaitsDelivery = 1',
      [serial, deliveredOn, before.id],
    );
    if (matched === 0)
      refuse('LICENCE_DELIVERED', { field: 'input.licenceId', values: { deliveredOn: before.deliveredOn } });
  } catch (error) {
    if (isDuplicate(error)) refuse('SERIAL_TAKEN', { field, values: { serial } });
    throw error;
  }
  const after = await find(unit, before.id);
  await grantFreePeriod(unit, after, table);
  unit.audit({ subjectType: 'Licence', subjectId: before.id, before, after });
  return after;
}

async function find(unit: Unit, id: string): Promise<Licence> {
  const [licence] = await unit.transaction.rows<Licence>('SELECT * FROM licences WHERE id = ?', [id]);
  return licence ?? refuse('NOT_FOUND', { field: 'input.licenceId' });
}
