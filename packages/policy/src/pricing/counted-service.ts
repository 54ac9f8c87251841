import type { Cause, Coverage, LineCode } from '../codes.js';
import type { Cell, CompiledZone, ExcludedCauses, ServiceRates } from '../rate-table/compiled-table.js';
import { isCovered, isExcluded } from './coverage-steps.js';
import { charge, type Decision, grant, linesOf, refuseUnset } from './decision.js';
import type { Trace, TraceCode } from './trace.js';
import { chargeTravel, traceRegion } from './travel.js';

/** A service that is counted against an allowance: how the guide numbers it and its two fees. */
export interface CountedService {
  readonly clause: string;
  readonly overage: LineCode;
  readonly perVisit: LineCode;
}

/** Where a service is given, and what the way there cost: no zone where travel never comes with its fee. */
export interface Journey {
  readonly zone: CompiledZone | null;
  readonly travelFen: number;
}

/** What is asked of a counted service. */
export interface CountedRequest extends Journey {
  readonly coverage: Coverage;
  readonly cause: Cause;
  readonly used: number;
}

/**
 * Covered and below the allowance: free, travel included, and one is drawn. Covered, past the allowance: the overage fee.
 * Not covered, or for an excluded cause (2): the per-visit fee, and nothing is drawn.
 */
export function decideCounted(
  service: CountedService,
  rates: ServiceRates,
  excluded: ExcludedCauses,
  request: CountedRequest,
  trace: Trace | undefined,
): Decision {
  const covered = isCovered(request.coverage, service.clause, trace);
  const { used } = request;
  const allowance = covered ? rates.allowance.value : null;
  if (allowance !== null) trace?.read('ALLOWANCE_READ', rates.allowance, { allowance, used });
  if (!covered || isExcluded(excluded, request.cause, trace)) {
    return decidePerVisit(service, rates.perVisit, allowance, request, trace);
  }
  if (allowance === null) return refuseUnset(rates.allowance, trace);
  if (used < allowance) return drawOne(service, allowance, request, trace);
  trace?.note('ALLOWANCE_USED_UP', service.clause, { used, allowance });
  return decideFee(service.overage, 'OVERAGE_FEE_READ', service, rates.overage, allowance, request, trace);
}

/** One visit or repair within the allowance: free, and no travel is charged with it. */
function drawOne(
  { clause }: CountedService,
  allowance: number,
  { used, zone, travelFen }: CountedRequest,
  trace: Trace | undefined,
): Decision {
  const drawn = used + 1;
  trace?.note('DRAWN_FROM_ALLOWANCE', clause, { used, drawn, allowance, left: allowance - drawn });
  if (zone !== null) trace?.note('TRAVEL_FREE_WITHIN_ALLOWANCE', clause, { travelFen });
  return grant(1, allowance, [], trace);
}

/** A service bought singly: the per-visit fee, and travel where it is charged. */
export function decidePerVisit(
  service: CountedService,
  fee: Cell,
  allowance: number | null,
  request: Journey,
  trace: Trace | undefined,
): Decision {
  return decideFee(service.perVisit, 'PER_VISIT_FEE_READ', service, fee, allowance, request, trace);
}

function decideFee(
  code: LineCode,
  read: TraceCode,
  { clause }: CountedService,
  fee: Cell,
  allowance: number | null,
  { zone, travelFen }: Journey,
  trace: Trace | undefined,
): Decision {
  if (fee.value === null) return refuseUnset(fee, trace);
  if (zone !== null) traceRegion(zone, trace);
  trace?.read(read, fee, { feeFen: fee.value });
  const charged = charge(code, 1, fee.value, clause, trace);
  const travel = zone === null ? null : chargeTravel(zone, travelFen, clause, trace);
  return grant(0, allowance, linesOf(charged, travel), trace);
}
