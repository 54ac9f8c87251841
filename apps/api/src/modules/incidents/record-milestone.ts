import { civilTimeText } from '../../database/instants.js';
import type { Milestone } from 'policy';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { changeIncident } from './change-incident.js';
import { requirePast } from './instants-asked.js';
import type { RecordMilestoneInput } from './incident.inputs.js';
import type { IncidentRow } from './incident-row.js';

const FIELDS = { RESPONSE: 'respondedAt', ARRIVAL: 'arrivedAt', RESOLUTION: 'resolvedAt' } as const;

/**
 * Records when a milestone was reached, now where left out (clause 10). Recorded before, or on a closed incident, it is a
 * correction, and needs a reason. Refuses with NOT_FOUND, INSTANT_IN_FUTURE, MILESTONE_RECORDED, INCIDENT_CLOSED,
 * MILESTONE_MISSING without a response, MILESTONE_TOO_EARLY before the request or the one that precedes it, and
 * MILESTONE_TOO_LATE after the one that follows.
 */
export async function recordMilestone(
  unit: Unit,
  milestone: Milestone,
  { incidentId, at, reason }: Omit<RecordMilestoneInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const instant = requirePast(unit, at, 'input.at');
  const why = reason?.trim() || null;
  const { before, after } = await changeIncident(unit, { incidentId }, (incident) => {
    if (why === null) requireNew(incident, milestone);
    requireInOrder(incident, milestone, instant);
    return { [FIELDS[milestone]]: instant };
  });
  unit.audit({ subjectType: 'Incident', subjectId: incidentId, before, after: { ...after, reason: why } });
  return after;
}

function requireNew(incident: IncidentRow, milestone: Milestone): void {
  const recorded = incident[FIELDS[milestone]];
  const field = 'input.reason';
  if (recorded !== null) refuse('MILESTONE_RECORDED', { field, values: { at: civilTimeText(recorded) } });
  if (incident.status === 'CLOSED') refuse('INCIDENT_CLOSED', { field, values: { number: incident.number } });
}

/** Request, response, arrival, resolution: none before the one that precedes it. Solved remotely, there is no arrival. */
function requireInOrder(incident: IncidentRow, milestone: Milestone, instant: string): void {
  const { requestedAt, respondedAt, arrivedAt, resolvedAt } = incident;
  if (milestone !== 'RESPONSE' && respondedAt === null)
    refuse('MILESTONE_MISSING', { field: 'input.incidentId', clause: '10' });
  const before = { RESPONSE: [], ARRIVAL: [respondedAt], RESOLUTION: [respondedAt, arrivedAt] }[milestone];
  const after = { RESPONSE: [arrivedAt, resolvedAt], ARRIVAL: [resolvedAt], RESOLUTION: [] }[milestone];
  const earliest = inOrder([requestedAt, ...before]).at(-1) ?? requestedAt;
  const latest = inOrder(after)[0];
  const field = 'input.at';
  if (instant < earliest)
    refuse('MILESTONE_TOO_EARLY', { field, clause: '10', values: { earliest: civilTimeText(earliest) } });
  if (latest !== undefined && instant > latest) {
    refuse('MILESTONE_TOO_LATE', { field, clause: '10', values: { latest: civilTimeText(latest) } });
  }
}

const inOrder = (instants: readonly (string | null)[]): string[] =>
  instants.filter((each) => each !== null).toSorted();
