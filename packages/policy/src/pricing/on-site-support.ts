import type { CompiledTable } from '../rate-table/compiled-table.js';
import { type CountedService, decideCounted } from './counted-service.js';
import { type Decision, refuseProduct } from './decision.js';
import type { CheckedOnSiteSupport } from './checked-request.js';
import type { Trace } from './trace.js';

/** On-site support in the terms of its clause. */
export const ON_SITE_SUPPORT: CountedService = {
  clause: '6',
  overage: 'ON_SITE_OVERAGE',
  perVisit: 'ON_SITE_PER_VISIT',
};

/** A visit on site (6): counted by product and edition, priced by region; outside Shenzhen travel comes with a fee. */
export function decideOnSiteSupport(
  table: CompiledTable,
  request: CheckedOnSiteSupport,
  trace: Trace | undefined,
): Decision {
  const product = table.products.get(request.product);
  if (product === undefined) return refuseProduct(request.product, trace);
  const rates = product.onSiteSupport[request.edition][request.zone.region];
  return decideCounted(ON_SITE_SUPPORT, rates, table.excluded.onSiteSupport, request, trace);
}
