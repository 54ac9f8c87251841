import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { publishedTable } from '../rate-tables/published-tables.js';
import { changeIncident, requireOpen } from './change-incident.js';
import { type FixedTargets, fixTargets } from './fixed-targets.js';
import { IncidentLevelChange } from './incident-level-change.entity.js';
import type { ChangeIncidentLevelInput } from './incident.inputs.js';
import type { IncidentRow } from './incident-row.js';
import { levelOf } from './level.js';

/**
 * Changes an incident's level (clause 10): its targets are counted again from the request, by the table kept with it, and
 * the targets that held until then are kept. Refuses with NOT_FOUND, VERSION_CONFLICT, INCIDENT_CLOSED, LEVEL_UNCHANGED.
 */
export async function changeIncidentLevel(
  unit: Unit,
  input: Omit<ChangeIncidentLevelInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const level = levelOf(input.level);
  const reason = input.reason.trim();
  const { before, after } = await changeIncident(unit, input, async (incident) => {
    requireOpen(incident);
    if (incident.level === level) refuse('LEVEL_UNCHANGED', { field: 'input.level', values: { level } });
    return { level, ...(await targetsAt(unit, { ...incident, level })) };
  });
  await unit.transaction.insert(IncidentLevelChange, [
    {
      id: newId(),
      incidentId: after.id,
      levelBefore: before.level,
      levelAfter: level,
      respondByBefore: stored(before.respondBy),
      arriveByBefore: stored(before.arriveBy),
      resolveByBefore: stored(before.resolveBy),
      reason,
      changedAt: storedInstant(unit.now),
      changedById: unit.actor.id,
    },
  ]);
  unit.audit({ subjectType: 'Incident', subjectId: after.id, before, after: { ...after, reason } });
  return after;
}

const stored = (iso: string | null): string | null => (iso === null ? null : storedInstant(new Date(iso)));

async function targetsAt(unit: Unit, incident: IncidentRow): Promise<FixedTargets> {
  const table = await publishedTable(unit.transaction, incident.rateTableId);
  if (!table) throw new Error(`The incident ${incident.id} is tied to a table that is not published`);
  return fixTargets(table, incident);
}
