import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { changeIncident, requireOpen } from './change-incident.js';
import { IncidentHold } from './incident-hold.entity.js';
import type { HoldIncidentInput, ReleaseHoldInput } from './incident.inputs.js';
import type { IncidentRow } from './incident-row.js';

/** Holds an incident from now; no target moves. Refuses with NOT_FOUND, INCIDENT_CLOSED, INCIDENT_ON_HOLD. */
export async function holdIncident(
  unit: Unit,
  { incidentId, reason, note }: Omit<HoldIncidentInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const hold = {
    id: newId(),
    incidentId,
    reason,
    note: note?.trim() || null,
    heldAt: storedInstant(unit.now),
    heldById: unit.actor.id,
  };
  const { before, after } = await changeIncident(unit, { incidentId }, (incident) => {
    requireOpen(incident);
    requireNotHeld(incident);
    return { holdId: hold.id };
  });
  await unit.transaction.insert(IncidentHold, [hold]);
  unit.audit({ subjectType: 'Incident', subjectId: incidentId, before, after: { ...after, hold } });
  return after;
}

/** Ends the hold of an incident now. Refuses with NOT_FOUND and INCIDENT_NOT_ON_HOLD. */
export async function releaseHold(
  unit: Unit,
  { incidentId, reason }: Omit<ReleaseHoldInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const release = {
    releasedAt: storedInstant(unit.now),
    releaseReason: reason.trim(),
    releasedById: unit.actor.id,
  };
  const { before, after } = await changeIncident(unit, { incidentId }, ({ holdId, number }) => {
    if (holdId === null) refuse('INCIDENT_NOT_ON_HOLD', { field: 'input.incidentId', values: { number } });
    return { holdId: null };
  });
  const released = await unit.transaction.run(
    'UPDATE incident_holds SET releasedAt = ?, releaseReason = ?, releasedById = ? WHERE id = ? AND releasedAt IS NULL',
    [release.releasedAt, release.releaseReason, release.releasedById, before.holdId],
  );
  if (released !== 1) throw new Error(`The hold ${before.holdId} was released before`);
  unit.audit({ subjectType: 'Incident', subjectId: incidentId, before, after: { ...after, release } });
  return after;
}

/** Refuses with INCIDENT_ON_HOLD. */
export function requireNotHeld({ holdId, number }: IncidentRow): void {
  if (holdId !== null) refuse('INCIDENT_ON_HOLD', { field: 'input.incidentId', values: { number } });
}
