import type { CompiledZone } from '../rate-table/compiled-table.js';
import { charge, type DecisionLine } from './decision.js';
import type { Trace } from './trace.js';

/** The region that a fee goes by: which zone lies in which is data of the table. */
export function traceRegion({ code, region, pointer, clause }: CompiledZone, trace: Trace | undefined): void {
  trace?.readCode('ZONE_REGION', clause, pointer, region, { zone: code, region });
}

/** Travel at its actual cost comes with a fee outside Shenzhen, also with a fee of 0; within Shenzhen it is free (5, 6). */
export function chargeTravel(
  zone: CompiledZone,
  travelFen: number,
  clause: string,
  trace: Trace | undefined,
): DecisionLine | null {
  if (zone.region === 'SHENZHEN') {
    trace?.note('TRAVEL_FREE_IN_SHENZHEN', clause, { travelFen });
    return null;
  }
  trace?.note('TRAVEL_CHARGED', clause, { travelFen });
  return charge('TRAVEL', 1, travelFen, clause, trace);
}
