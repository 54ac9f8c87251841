import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { changeIncident, requireOpen } from './change-incident.js';
import { requireNotHeld } from './hold-incident.js';
import type { CloseIncidentInput, CorrectIncidentCauseInput } from './incident.inputs.js';

/**
 * States what caused an incident, once it is diagnosed or when that was wrong (clauses 2, 10). What was charged for a visit
 * is the visit's own cause. Refuses with NOT_FOUND, VERSION_CONFLICT and CAUSE_UNCHANGED.
 */
export async function correctIncidentCause(
  unit: Unit,
  { cause, reason, ...seen }: Omit<CorrectIncidentCauseInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const { before, after } = await changeIncident(unit, seen, (incident) => {
    if (incident.cause === cause) refuse('CAUSE_UNCHANGED', { field: 'input.cause' });
    return { cause };
  });
  const why = reason?.trim() || null;
  unit.audit({ subjectType: 'Incident', subjectId: after.id, before, after: { ...after, reason: why } });
  return after;
}

/** Closes an incident that is solved. Refuses with NOT_FOUND, VERSION_CONFLICT, INCIDENT_CLOSED, INCIDENT_NOT_RESOLVED, INCIDENT_ON_HOLD. */
export async function closeIncident(
  unit: Unit,
  input: Omit<CloseIncidentInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const { before, after } = await changeIncident(unit, input, (incident) => {
    requireOpen(incident);
    const { number, resolvedAt } = incident;
    if (resolvedAt === null)
      refuse('INCIDENT_NOT_RESOLVED', { field: 'input.incidentId', values: { number } });
    requireNotHeld(incident);
    return { status: 'CLOSED', closedAt: unit.now.toISOString() };
  });
  unit.audit({ subjectType: 'Incident', subjectId: after.id, before, after });
  return after;
}
