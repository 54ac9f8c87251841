import { civilDateAt, hotlineOpen, PolicyError } from 'policy';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requirePast } from '../incidents/instants-asked.js';
import { type PublishedTable, tableInForce } from '../rate-tables/published-tables.js';
import { requireChannel } from './channels.js';
import { Contact } from './contact.entity.js';
import type { RecordContactInput } from './contact.inputs.js';

/**
 * Records a contact (clauses 4, 9), always free. Whether it was within the hotline's hours is settled now, by the table in
 * force on its day. Refuses with NOT_FOUND, INSTANT_IN_FUTURE, NO_RATE_TABLE and CHANNEL_UNKNOWN.
 */
export async function recordContact(
  unit: Unit,
  input: Omit<RecordContactInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const customerId = await callerOf(unit, input);
  const contactedAt = requirePast(unit, input.contactedAt, 'input.contactedAt');
  const date = civilDateAt(contactedAt);
  const table = await tableInForce(unit.transaction, date);
  if (!table) refuse('NO_RATE_TABLE', { field: 'input.contactedAt', values: { date } });
  const contact = {
    id: newId(),
    channel: requireChannel(table, input.channel, 'input.channel'),
    contactedAt: storedInstant(new Date(contactedAt)),
    withinHours: withinHours(table, contactedAt),
    contactName: input.contactName?.trim() || null,
    description: input.description.trim(),
    customerId,
    licenceId: input.licenceId ?? null,
    rateTableId: table.id,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await unit.transaction.insert(Contact, [contact]);
  unit.audit({ subjectType: 'Contact', subjectId: contact.id, after: contact });
  return contact;
}

/** A call is recorded also where the table does not say when the hotline is open: then nobody knows. */
function withinHours({ document }: PublishedTable, at: string): 0 | 1 | null {
  try {
    return hotlineOpen(document, at) ? 1 : 0;
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'RATE_NOT_SET') return null;
    throw error;
  }
}

/** Whose contact it is: the customer named, else the licence's; null for a caller who is not known. */
async function callerOf(
  { transaction }: Unit,
  { customerId, licenceId }: Pick<RecordContactInput, 'customerId' | 'licenceId'>,
): Promise<string | null> {
  if (customerId) {
    const [customer] = await transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
    if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  }
  if (!licenceId) return customerId ?? null;
  const [licence] = await transaction.rows<{ customerId: string }>(
    'SELECT customerId FROM licences WHERE id = ? AND customerId = COALESCE(?, customerId)',
    [licenceId, customerId ?? null],
  );
  return licence?.customerId ?? refuse('NOT_FOUND', { field: 'input.licenceId' });
}
