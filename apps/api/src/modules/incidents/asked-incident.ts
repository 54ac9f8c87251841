import { civilDateAt } from 'policy';
import { isoInstant } from '../../database/instants.js';
import type { Reader } from '../../database/reader.js';
import { parametersOf, whereOf } from '../../graphql/conditions.js';
import { isCustomer, withId } from '../../graphql/ownership.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { Licence } from '../licences/licence.entity.js';
import { requirePast } from './instants-asked.js';
import { type Level, levelOf } from './level.js';
import type { OpenIncidentInput } from './incident.inputs.js';

/** A fault as it was reported, with the licence, the site and the contact that it concerns. */
export interface AskedIncident {
  level: Level;
  requestedAt: string;
  description: string;
  licence: { id: string; customerId: string; siteId: string; deliveredOn: string };
  site: { id: string; city: string; district: string };
  /** Null where nobody recorded a contact. */
  contact: { id: string; channel: string; contactedAt: string } | null;
}

/** By what and for whom it is read: a transaction that opens it, or a reader that shows what would come of it. */
export interface Asking extends Pick<Unit, 'actor' | 'now'> {
  transaction: Reader;
}

/** Reads what an incident concerns. Refuses with NOT_FOUND, INSTANT_IN_FUTURE, SERVED_BEFORE_DELIVERY (clause 1), CONTACT_HAS_INCIDENT, and a customer's with REQUESTED_NOW. */
export async function readAskedIncident(
  unit: Asking,
  input: Omit<OpenIncidentInput, 'idempotencyKey'>,
): Promise<AskedIncident> {
  const reader = unit.transaction;
  const ofViewer = withId(Licence, input.licenceId, unit.actor);
  const [licence] = await reader.rows<AskedIncident['licence']>(
    `SELECT id, customerId, siteId, deliveredOn FROM licences${whereOf(ofViewer)}`,
    parametersOf(ofViewer),
  );
  if (!licence) refuse('NOT_FOUND', { field: 'input.licenceId' });
  const site = await requireSite(reader, licence, input.siteId ?? licence.siteId);
  if (isCustomer(unit.actor)) requireCustomersOwn(input);
  const contact = input.contactId ? await requireContact(reader, licence, input.contactId) : null;
  const field = 'input.requestedAt';
  const requestedAt = requirePast(unit, input.requestedAt ?? contact?.contactedAt, field);
  const { deliveredOn } = licence;
  if (civilDateAt(requestedAt) < deliveredOn)
    refuse('SERVED_BEFORE_DELIVERY', { field, clause: '1', values: { deliveredOn } });
  return {
    level: levelOf(input.level),
    requestedAt,
    description: input.description.trim(),
    licence,
    site,
    contact,
  };
}

/** A customer's request is made now; contacts are the desk's, and answered as absent. */
function requireCustomersOwn({ contactId, requestedAt }: Omit<OpenIncidentInput, 'idempotencyKey'>): void {
  if (contactId) refuse('NOT_FOUND', { field: 'input.contactId' });
  if (requestedAt) refuse('REQUESTED_NOW', { field: 'input.requestedAt', clause: '10' });
}

async function requireSite(
  reader: Reader,
  { customerId }: AskedIncident['licence'],
  siteId: string,
): Promise<AskedIncident['site']> {
  const [site] = await reader.rows<AskedIncident['site']>(
    'SELECT id, city, district FROM sites WHERE id = ? AND customerId = ?',
    [siteId, customerId],
  );
  return site ?? refuse('NOT_FOUND', { field: 'input.siteId' });
}

async function requireContact(
  reader: Reader,
  { customerId }: AskedIncident['licence'],
  contactId: string,
): Promise<NonNullable<AskedIncident['contact']>> {
  const field = 'input.contactId';
  const [contact] = await reader.rows<NonNullable<AskedIncident['contact']>>(
    'SELECT id, channel, contactedAt FROM contacts WHERE id = ? AND COALESCE(customerId, ?) = ?',
    [contactId, customerId, customerId],
  );
  if (!contact) refuse('NOT_FOUND', { field });
  const [incident] = await reader.rows<{ number: string }>(
    'SELECT number FROM incidents WHERE contactId = ?',
    [contactId],
  );
  if (incident) refuse('CONTACT_HAS_INCIDENT', { field, values: { number: incident.number } });
  return { ...contact, contactedAt: isoInstant(contact.contactedAt) };
}
