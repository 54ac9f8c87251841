import { storedInstant } from '../../database/instants.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { Licence } from './licence.entity.js';
import { serialOf } from './serial.js';

/**
 * Registers a licence by its serial number for the customer whose account it is (clause 3): when and by whom is kept.
 * Another customer's serial number is answered as an absent one. Refuses with NOT_FOUND, LICENCE_NOT_DELIVERED and
 * LICENCE_REGISTERED.
 */
export async function registerLicence(unit: Unit, input: { serial: string }): Promise<Licence> {
  const { transaction, actor } = unit;
  const field = 'input.serial';
  const serial = serialOf(input.serial);
  const find = () =>
    transaction.rows<Licence>('SELECT * FROM licences WHERE serial = ? AND customerId = ?', [
      serial,
      actor.customerId ?? '',
    ]);
  const [before] = await find();
  if (!before) refuse('NOT_FOUND', { field, sentence: 'SERIAL_UNKNOWN' });
  if (before.awaitsDelivery === 1) refuse('LICENCE_NOT_DELIVERED', { field, clause: '1' });
  const registered = await transaction.run(
    'UPDATE licences SET registeredAt = ?, registeredById = ? WHERE id = ? AND registeredAt IS NULL',
    [storedInstant(unit.now), actor.id, before.id],
  );
  if (registered !== 1) refuse('LICENCE_REGISTERED', { field, clause: '3', values: { serial } });
  const [after] = await find();
  if (!after) throw new Error(`The licence ${before.id} vanished`);
  unit.audit({ subjectType: 'Licence', subjectId: before.id, before, after });
  return after;
}
