import { isCovered, isExcluded } from './coverage-steps.js';
import { charge, grant, refuseUnset } from './decision.js';
import { chargeTravel } from './travel.js';
/**
 * Covered and below the allowance: free, travel included, and one is drawn. Covered, past the allowance: the overage fee.
 * Not covered, or for an excluded cause (2): the per-visit fee, and nothing is drawn.
 */
export function decideCounted(service, rates, excluded, request, trace) {
    const covered = isCovered(request.coverage, service.clause, trace);
    const allowance = covered ? rates.allowance.value : null;
    if (!covered || isExcluded(excluded, request.cause, trace)) {
        return decidePerVisit(service, rates.perVisit, allowance, request, trace);
    }
    if (allowance === null)
        return refuseUnset(rates.allowance, trace);
    const { used } = request;
    trace?.read('ALLOWANCE_READ', rates.allowance, { allowance, used });
    if (used < allowance)
        return drawOne(service, allowance, request, trace);
    trace?.note('ALLOWANCE_USED_UP', service.clause, { used, allowance });
    return decideFee(service.overage, 'OVERAGE_FEE_READ', service, rates.overage, allowance, request, trace);
}
/** One visit or repair within the allowance: free, and no travel is charged with it. */
function drawOne({ clause }, allowance, { used, zone, travelFen }, trace) {
    const drawn = used + 1;
    trace?.note('DRAWN_FROM_ALLOWANCE', clause, { used, drawn, allowance, left: allowance - drawn });
    if (zone !== null)
        trace?.note('TRAVEL_FREE_WITHIN_ALLOWANCE', clause, { travelFen });
    return grant(1, allowance, [], trace);
}
/** A service bought singly: the per-visit fee, and travel where it is charged. */
export function decidePerVisit(service, fee, allowance, request, trace) {
    return decideFee(service.perVisit, 'PER_VISIT_FEE_READ', service, fee, allowance, request, trace);
}
function decideFee(code, read, { clause }, fee, allowance, { zone, travelFen }, trace) {
    if (fee.value === null)
        return refuseUnset(fee, trace);
    trace?.read(read, fee, { feeFen: fee.value });
    const lines = [];
    charge(lines, code, 1, fee.value, clause, trace);
    if (zone !== null)
        chargeTravel(lines, zone, travelFen, clause, trace);
    return grant(0, allowance, lines, trace);
}
