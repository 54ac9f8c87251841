import type { Client } from './test-server.js';
import { must } from './trade-actions.js';

/** An incident as tests ask for it. */
export interface ShownIncident {
  id: string;
  number: string;
  status: string;
  level: number;
  channel: string;
  zone: string;
  cause: string;
  coverage: string;
  requestedAt: string;
  respondBy: string | null;
  arriveBy: string | null;
  resolveBy: string | null;
  respondedAt: string | null;
  arrivedAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  nextDueAt: string | null;
  isBreached: boolean;
  version: number;
  targets: { milestone: string; dueAt: string | null; reachedAt: string | null; status: string }[];
  hold: { reason: string } | null;
  entitlement: { id: string; service: string } | null;
  rateTable: { id: string; year: number };
}

export const INCIDENT = `id number status level channel zone cause coverage requestedAt respondBy arriveBy resolveBy respondedAt arrivedAt resolvedAt
  closedAt nextDueAt isBreached version targets { milestone dueAt reachedAt status } hold { reason } entitlement { id service } rateTable { id year }`;

/** Opens an incident of level 1 by telephone, unless said otherwise. */
export const openIncident = (service: Client, licenceId: string, more: object = {}): Promise<ShownIncident> =>
  must<ShownIncident>(
    service,
    'openIncident',
    { licenceId, level: 1, channel: 'TELEPHONE', description: '系统瘫痪', ...more },
    INCIDENT,
  );

/** The incident as it stands now. */
export async function readIncident<T = ShownIncident>(
  client: Client,
  id: string,
  fields = INCIDENT,
): Promise<T> {
  const { incident } = await client.query<{ incident: T }>(
    `query ($id: ID!) { incident(id: $id) { ${fields} } }`,
    { id },
  );
  return incident;
}

/** Where an incident's targets stand: response, arrival, resolution. */
export const standing = ({ targets }: Pick<ShownIncident, 'targets'>): string[] =>
  targets.map(({ status }) => status);
