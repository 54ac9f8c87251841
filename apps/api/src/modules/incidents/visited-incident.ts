import { civilDateAt } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { Cause, ServiceOrderKind } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import { requireIncident } from './incident-row.js';

/** What a visit says of itself, and which incident it was made for. */
interface VisitInput {
  incidentId?: string | null;
  licenceId: string;
  servedOn: string;
  siteId?: string | null;
  cause?: Cause | null;
  level?: number | null;
}

/**
 * A visit made for an incident, with the incident's site, cause and level where it states none of its own; one for no
 * incident stays as it is. Refuses with NOT_FOUND, also for another licence's incident, INCIDENT_NEEDS_EMERGENCY (clause
 * 10), and SERVED_BEFORE_REQUEST.
 */
export async function visitOfIncident<V extends VisitInput>(
  reader: Reader,
  kind: ServiceOrderKind,
  visit: V,
): Promise<V> {
  const { incidentId, licenceId, servedOn } = visit;
  if (!incidentId) return visit;
  const incident = await requireIncident(reader, incidentId);
  if (incident.licenceId !== licenceId) refuse('NOT_FOUND', { field: 'input.incidentId' });
  if (kind !== 'EMERGENCY') refuse('INCIDENT_NEEDS_EMERGENCY', { field: 'input.kind', clause: '10' });
  const requestedOn = civilDateAt(incident.requestedAt);
  if (servedOn < requestedOn)
    refuse('SERVED_BEFORE_REQUEST', { field: 'input.servedOn', values: { requestedOn } });
  const { siteId, cause, level } = incident;
  return {
    ...visit,
    siteId: visit.siteId ?? siteId,
    cause: visit.cause ?? cause,
    level: visit.level ?? level,
  };
}
