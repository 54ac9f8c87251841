import { isCustomer } from '../../graphql/ownership.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireChannel } from '../contacts/channels.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';

/** By which a customer reports a fault at the website (clause 3); the other channels are the table's. */
const WEBSITE = 'WEBSITE';

/** The channel by which a fault came. Refuses with FIELD_REQUIRED and CHANNEL_UNKNOWN, and a customer who names another than theirs with CHANNEL_IS_WEBSITE. */
export function requireIncidentChannel(
  { actor }: Unit,
  table: PublishedTable,
  asked: string | null | undefined,
): string {
  const field = 'input.channel';
  const channel = asked?.trim() ?? '';
  if (isCustomer(actor) && channel !== '' && channel !== WEBSITE)
    refuse('CHANNEL_IS_WEBSITE', { field, clause: '3' });
  if (isCustomer(actor)) return WEBSITE;
  if (channel === '') refuse('FIELD_REQUIRED', { field });
  return requireChannel(table, channel, field, [WEBSITE]);
}
