import type { CompiledTable } from '../rate-table/compiled-table.js';
import { type CountedService, decideCounted } from './counted-service.js';
import { type Decision, refuseProduct } from './decision.js';
import type { CheckedDataRepair } from './checked-request.js';
import type { Trace } from './trace.js';

const DATA_REPAIR: CountedService = {
  clause: '7',
  overage: 'DATA_REPAIR_OVERAGE',
  perVisit: 'DATA_REPAIR_PER_VISIT',
};

/** A repair of data (7): counted by product alone, whatever the edition and the place; no travel. */
export function decideDataRepair(
  table: CompiledTable,
  request: CheckedDataRepair,
  trace: Trace | undefined,
): Decision {
  const product = table.products.get(request.product);
  if (product === undefined) return refuseProduct(request.product, trace);
  return decideCounted(DATA_REPAIR, product.dataRepair, table.excluded.dataRepair, request, trace);
}
