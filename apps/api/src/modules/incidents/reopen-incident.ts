import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { changeIncident } from './change-incident.js';
import { IncidentReopening } from './incident-reopening.entity.js';
import type { ReopenIncidentInput } from './incident.inputs.js';

/**
 * Undoes an incident’s resolution, and its closing with it: its targets stand as if it had never been solved, and what was
 * undone is kept. Refuses with NOT_FOUND, VERSION_CONFLICT, and INCIDENT_NOT_RESOLVED where there is nothing to undo.
 */
export async function reopenIncident(
  unit: Unit,
  input: Omit<ReopenIncidentInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const { before, after } = await changeIncident(unit, input, ({ resolvedAt, number }) => {
    if (resolvedAt === null)
      refuse('INCIDENT_NOT_RESOLVED', { field: 'input.incidentId', values: { number } });
    return { status: 'OPEN', resolvedAt: null, closedAt: null };
  });
  const { resolvedAt, closedAt } = before;
  if (resolvedAt === null) throw new Error(`The incident ${after.id} was not solved`);
  const reopening = {
    id: newId(),
    incidentId: after.id,
    resolvedAtBefore: storedInstant(new Date(resolvedAt)),
    closedAtBefore: closedAt === null ? null : storedInstant(new Date(closedAt)),
    reason: input.reason.trim(),
    reopenedAt: storedInstant(unit.now),
    reopenedById: unit.actor.id,
  };
  await unit.transaction.insert(IncidentReopening, [reopening]);
  unit.audit({ subjectType: 'Incident', subjectId: after.id, before, after: { ...after, reopening } });
  return after;
}
