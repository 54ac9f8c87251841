import type { CompiledTable } from '../rate-table/compiled-table.js';
import { decidePerVisit } from './counted-service.js';
import { isCovered, isExcluded } from './coverage-steps.js';
import { type Decision, grant, refuseProduct } from './decision.js';
import { ON_SITE_SUPPORT } from './on-site-support.js';
import type { CheckedEmergency } from './checked-request.js';
import type { Trace } from './trace.js';

/**
 * An emergency (10): free while covered, travel included, and the allowance is not touched. For a cause that clause 10
 * excludes, or without coverage, it is priced as on-site support per visit (6).
 */
export function decideEmergency(
  table: CompiledTable,
  request: CheckedEmergency,
  trace: Trace | undefined,
): Decision {
  const product = table.products.get(request.product);
  if (product === undefined) return refuseProduct(request.product, trace);
  const covered = isCovered(request.coverage, '10', trace);
  if (covered && !isExcluded(table.excluded.emergency, request.cause, trace)) {
    trace?.note('EMERGENCY_FREE', '10', { level: request.level, travelFen: request.travelFen });
    return grant(0, null, [], trace);
  }
  trace?.note('EMERGENCY_PRICED_PER_VISIT', '10', { level: request.level });
  const { perVisit } = product.onSiteSupport[request.edition][request.zone.region];
  return decidePerVisit(ON_SITE_SUPPORT, perVisit, null, request, trace);
}
