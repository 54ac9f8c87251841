import { decideCounted } from './counted-service.js';
import { refuseProduct } from './decision.js';
const DATA_REPAIR = {
    clause: '7',
    overage: 'DATA_REPAIR_OVERAGE',
    perVisit: 'DATA_REPAIR_PER_VISIT',
};
/** A repair of data (7): counted by product alone, whatever the edition and the place; no travel. */
export function decideDataRepair(table, request, trace) {
    const product = table.products.get(request.product);
    if (product === undefined)
        return refuseProduct(request.product, trace);
    return decideCounted(DATA_REPAIR, product.dataRepair, table.excluded.dataRepair, request, trace);
}
