import { type Coverage, decide, type DecisionRequest, zoneOf } from 'policy';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Decided } from '../decisions/decision.service.js';
import { coverBy } from '../entitlements/cover-on.js';
import type { LiveEntitlement } from '../entitlements/live-entitlements.js';
import { askTable } from '../rate-tables/ask-table.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { AskedService, FoundService } from './asked-service.js';

/** What a service costs, what covers it and where it is given. */
export interface DecidedService extends Decided {
  /** The entitlement that covers it; null without coverage. */
  entitlement: LiveEntitlement | null;
  /** Code of the zone by the deciding table; null for a data repair. */
  zone: string | null;
}

/**
 * Decides a service, for the preview and for the record alike. While it is covered, the entitlement's table decides,
 * whatever was published later; else the table in force on the day of the service. An emergency goes by the licence:
 * any live entitlement covers it (clause 10). Refuses with NO_RATE_TABLE, and with RATE_NOT_SET for a district in no zone.
 */
export async function decideService(reader: Reader, asked: FoundService): Promise<DecidedService> {
  const { kind, servedOn, live } = asked;
  const { entitlement, table } = await coverBy(reader, live, { kind, date: servedOn });
  if (!table) refuse('NO_RATE_TABLE', { field: 'input.servedOn', values: { date: servedOn } });
  return decideBy(table, asked, entitlement);
}

/** Decides a service by a table and the entitlement that covers it. */
export function decideBy(
  table: PublishedTable,
  asked: AskedService,
  entitlement: LiveEntitlement | null,
): DecidedService {
  const { site } = asked;
  const zone = site && askTable(table, 'input.siteId', (document) => zoneOf(document, site));
  const request = requestOf(asked, entitlement, zone);
  return { table, request, decision: decide(table.document, request), entitlement, zone };
}

function requestOf(
  asked: AskedService,
  entitlement: LiveEntitlement | null,
  zone: string | null,
): DecisionRequest {
  const { kind, cause, travelFen, level, licence } = asked;
  const coverage: Coverage = entitlement?.source ?? 'NONE';
  const used = entitlement?.drawn ?? 0;
  const shared = { product: licence.product, edition: licence.edition, coverage, cause };
  if (zone === null) return { kind: 'DATA_REPAIR', ...shared, used };
  if (kind === 'EMERGENCY' && level !== null) return { kind, ...shared, zone, level, travelFen };
  return { kind: 'ON_SITE_SUPPORT', ...shared, zone, used, travelFen };
}
