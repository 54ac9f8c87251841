import type { Reader } from '../../database/reader.js';
import type { Cause, ServiceOrderKind } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import { type LiveEntitlement, liveIn } from '../entitlements/live-entitlements.js';
import { monthOf } from '../month-locks/require-open-month.js';
import { type AskedLicence, type FoundRow, foundBy } from './found-services.js';
import type { PreviewServiceInput } from './service-order.inputs.js';

/** A service that is asked about, with the licence and, for a visit, the site that it concerns. */
export interface AskedService {
  kind: ServiceOrderKind;
  servedOn: string;
  cause: Cause;
  travelFen: number;
  /** 1 to 3 for an emergency, else null. */
  level: 1 | 2 | 3 | null;
  licence: AskedLicence;
  /** Null for a data repair. */
  site: { id: string; city: string; district: string } | null;
}

/** A service that is asked about, with the licence's entitlements that are live on its day, for all services. */
export interface FoundService extends AskedService {
  live: LiveEntitlement[];
}

/** What is said of a service beside its kind. */
export type ServiceInput = Omit<PreviewServiceInput, 'kind'>;

/**
 * Reads what a service concerns. Refuses with NOT_FOUND, LICENCE_NOT_DELIVERED, SERVICE_IN_FUTURE after today, SERVED_BEFORE_DELIVERY (clause
 * 1), MONTH_LOCKED, FIELD_REQUIRED for an emergency without a level, and LEVEL_NEEDS_EMERGENCY for a level of anything else.
 */
export async function readAskedService(
  reader: Reader,
  today: string,
  kind: ServiceOrderKind,
  input: ServiceInput,
): Promise<FoundService> {
  const { servedOn } = input;
  const month = monthOf(servedOn);
  const rows = await foundBy(reader).load({ ...input, month });
  const [found] = rows;
  if (!found) refuse('NOT_FOUND', { field: 'input.licenceId' });
  const { visitedId, city, district, lockedMonth } = found;
  const licence = licenceOf(found);
  if (licence.awaitsDelivery === 1)
    refuse('LICENCE_NOT_DELIVERED', { field: 'input.licenceId', clause: '1' });
  const field = 'input.servedOn';
  if (servedOn > today) refuse('SERVICE_IN_FUTURE', { field, values: { today } });
  const { deliveredOn } = licence;
  if (servedOn < deliveredOn)
    refuse('SERVED_BEFORE_DELIVERY', { field, clause: '1', values: { deliveredOn } });
  if (lockedMonth !== null) refuse('MONTH_LOCKED', { field, values: { month, today } });
  const level = kind === 'EMERGENCY' ? requireLevel(input) : requireNoLevel(input);
  const visited = visitedId === null ? null : { id: visitedId, city, district };
  const site = kind === 'DATA_REPAIR' ? null : (visited ?? refuse('NOT_FOUND', { field: 'input.siteId' }));
  const travelFen = site === null ? 0 : (input.travelFen ?? 0);
  const cause = input.cause ?? 'UNKNOWN';
  return { kind, servedOn, cause, travelFen, level, licence, site, live: liveIn(rows) };
}

function licenceOf(found: FoundRow): AskedLicence {
  const { id, customerId, siteId, product, edition, deliveredOn, awaitsDelivery } = found;
  return { id, customerId, siteId, product, edition, deliveredOn, awaitsDelivery };
}

/** It would be dropped in silence, and change nothing. */
function requireNoLevel({ level }: ServiceInput): null {
  if (level === undefined || level === null) return null;
  refuse('LEVEL_NEEDS_EMERGENCY', { field: 'input.level', clause: '10' });
}

function requireLevel({ level }: ServiceInput): 1 | 2 | 3 {
  if (level === 1 || level === 2 || level === 3) return level;
  refuse('FIELD_REQUIRED', { field: 'input.level', clause: '10' });
}
