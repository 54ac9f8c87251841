import { isoInstant, storedInstant } from '../../database/instants.js';
import type { Reader, Row } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Incident } from './incident.entity.js';

/** An incident's own columns, its instants in ISO 8601. */
export type IncidentRow = Pick<
  Incident,
  | 'id'
  | 'number'
  | 'status'
  | 'level'
  | 'channel'
  | 'zone'
  | 'cause'
  | 'description'
  | 'coverage'
  | 'requestedAt'
  | 'targetRow'
  | 'respondBy'
  | 'arriveBy'
  | 'resolveBy'
  | 'respondedAt'
  | 'arrivedAt'
  | 'resolvedAt'
  | 'orderDueAt'
  | 'closedAt'
  | 'version'
  | 'customerId'
  | 'licenceId'
  | 'siteId'
  | 'entitlementId'
  | 'rateTableId'
  | 'contactId'
  | 'holdId'
  | 'createdAt'
  | 'createdById'
>;

const OWN = `id, number, status, level, channel, zone, cause, description, coverage, customerId, licenceId, siteId, entitlementId,
  rateTableId, contactId, holdId, version, targetRow, createdById`;
const INSTANTS = [
  'requestedAt',
  'respondBy',
  'arriveBy',
  'resolveBy',
  'respondedAt',
  'arrivedAt',
  'resolvedAt',
  'orderDueAt',
  'closedAt',
  'createdAt',
] as const;

/** The incident with this key. Refuses with NOT_FOUND. */
export async function requireIncident(reader: Reader, incidentId: string): Promise<IncidentRow> {
  const [row] = await reader.rows(`SELECT ${OWN}, ${INSTANTS.join(', ')} FROM incidents WHERE id = ?`, [
    incidentId,
  ]);
  if (!row) refuse('NOT_FOUND', { field: 'input.incidentId' });
  return withInstants(row, (stored) => isoInstant(stored)) as object as IncidentRow;
}

/** The row as it is stored. */
export const storedIncident = (incident: IncidentRow): IncidentRow =>
  withInstants(incident as object as Row, (iso) => storedInstant(new Date(iso))) as object as IncidentRow;

function withInstants(row: Row, written: (instant: string) => string): Row {
  const instants = INSTANTS.map(
    (name) => [name, typeof row[name] === 'string' ? written(row[name]) : null] as const,
  );
  return { ...row, ...Object.fromEntries(instants) };
}
