import { civilDateAt, zoneOf } from 'policy';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { type CoverOnDay, coverOn } from '../entitlements/cover-on.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import { askTable } from '../rate-tables/ask-table.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { type AskedIncident, readAskedIncident } from './asked-incident.js';
import { orderDueAt } from './change-incident.js';
import { fixTargets } from './fixed-targets.js';
import { requireIncidentChannel } from './incident-channel.js';
import { Incident } from './incident.entity.js';
import type { OpenIncidentInput } from './incident.inputs.js';
import { type IncidentRow, storedIncident } from './incident-row.js';

/**
 * Opens an incident (clause 10). Its zone and targets are fixed now, by the table of the entitlement that covers the
 * licence on the day of the request; without coverage there are no targets. Refuses with NOT_FOUND, INSTANT_IN_FUTURE,
 * SERVED_BEFORE_DELIVERY, CONTACT_HAS_INCIDENT, NO_RATE_TABLE, CHANNEL_UNKNOWN, and RATE_NOT_SET for a district in no zone;
 * a customer, whose request is made now at the website, with REQUESTED_NOW and CHANNEL_IS_WEBSITE.
 */
export async function openIncident(
  unit: Unit,
  input: Omit<OpenIncidentInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const asked = await readAskedIncident(unit, input);
  const date = civilDateAt(asked.requestedAt);
  const { entitlement, table } = await coverOn(unit.transaction, asked.licence.id, {
    kind: 'EMERGENCY',
    date,
  });
  if (!table) refuse('NO_RATE_TABLE', { field: 'input.requestedAt', values: { date } });
  const channel = asked.contact?.channel ?? requireIncidentChannel(unit, table, input.channel);
  const incident = { ...(await newIncident(unit, asked, { entitlement, table })), channel };
  const row = { ...incident, orderDueAt: orderDueAt(incident) };
  await insert(unit, asked, row);
  unit.audit({ subjectType: 'Incident', subjectId: row.id, after: row });
  return row;
}

async function newIncident(
  unit: Unit,
  { licence, site, level, requestedAt, description, contact }: AskedIncident,
  { entitlement, table }: { entitlement: CoverOnDay['entitlement']; table: PublishedTable },
): Promise<Omit<IncidentRow, 'orderDueAt' | 'channel'>> {
  const coverage = entitlement?.source ?? 'NONE';
  const zone = askTable(table, 'input.siteId', (document) => zoneOf(document, site));
  const due = fixTargets(table, { level, zone, coverage, requestedAt });
  return {
    id: newId(),
    number: await nextDocumentNumber(unit.transaction, 'I', unit.today),
    status: 'OPEN',
    level,
    zone,
    cause: 'UNKNOWN',
    description,
    coverage,
    requestedAt,
    ...due,
    respondedAt: null,
    arrivedAt: null,
    resolvedAt: null,
    closedAt: null,
    version: 1,
    customerId: licence.customerId,
    licenceId: licence.id,
    siteId: site.id,
    entitlementId: entitlement?.id ?? null,
    rateTableId: table.id,
    contactId: contact?.id ?? null,
    holdId: null,
    createdAt: unit.now.toISOString(),
    createdById: unit.actor.id,
  };
}

async function insert(unit: Unit, { contact }: AskedIncident, row: IncidentRow): Promise<void> {
  try {
    await unit.transaction.insert(Incident, [storedIncident(row)]);
  } catch (error) {
    // Someone else may have opened one for the same contact meanwhile.
    if (contact && isDuplicate(error)) refuse('CONTACT_HAS_INCIDENT', { field: 'input.contactId' });
    throw error;
  }
}
