import { nextDue } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { type IncidentRow, requireIncident, storedIncident } from './incident-row.js';
import { NOTHING_DUE } from './nothing-due.js';

/** Which incident is changed; with a version, only as it was seen. */
export interface SeenIncident {
  incidentId: string;
  expectedVersion?: number;
}

/** What may change about an incident. Its request, zone, coverage and table are fixed when it is opened. */
const CHANGING = [
  'status',
  'level',
  'cause',
  'targetRow',
  'respondBy',
  'arriveBy',
  'resolveBy',
  'respondedAt',
  'arrivedAt',
  'resolvedAt',
  'closedAt',
  'holdId',
] as const;
const WRITTEN = [...CHANGING, 'orderDueAt', 'version'] as const;
const SET = WRITTEN.map((name) => `${name} = ?`).join(', ');

/** What changes about an incident. */
export type IncidentChange = Partial<Pick<IncidentRow, (typeof CHANGING)[number]>>;

/** How often a change is decided again because others changed the incident first. */
const ROUNDS = 20;

/**
 * Changes an incident and raises its version; `change` sees it as it stands and may refuse. What others change meanwhile
 * is seen: the statement that writes matches only what was read, and the change is then decided again. Refuses with
 * NOT_FOUND, and with VERSION_CONFLICT where it is no longer as it was seen.
 */
export async function changeIncident(
  { transaction }: Unit,
  { incidentId, expectedVersion }: SeenIncident,
  change: (incident: IncidentRow) => IncidentChange | Promise<IncidentChange>,
): Promise<{ before: IncidentRow; after: IncidentRow }> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await requireIncident(transaction, incidentId);
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
    }
    const changed = { ...before, ...(await change(before)), version: before.version + 1 };
    const after = { ...changed, orderDueAt: orderDueAt(changed) };
    const row = storedIncident(after);
    const written = WRITTEN.map((name) => row[name]);
    const matched = await transaction.run(`UPDATE incidents SET ${SET} WHERE id = ? AND version = ?`, [
      ...written,
      incidentId,
      before.version,
    ]);
    if (matched === 1) return { before, after };
  }
  throw new Error(`The incident ${incidentId} could not be changed in ${ROUNDS} rounds`);
}

/** What lists are ordered by: the next target of an incident that is open. */
export function orderDueAt(incident: Omit<IncidentRow, 'orderDueAt'>): string {
  const due = incident.status === 'OPEN' ? nextDue(incident, incident) : null;
  return due ?? NOTHING_DUE;
}

/** Refuses with INCIDENT_CLOSED what is done to open incidents alone. */
export function requireOpen({ status, number }: IncidentRow): void {
  if (status === 'CLOSED') refuse('INCIDENT_CLOSED', { field: 'input.incidentId', values: { number } });
}
