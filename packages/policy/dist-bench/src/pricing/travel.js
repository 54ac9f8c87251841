import { charge } from './decision.js';
/** Travel at its actual cost comes with a fee outside Shenzhen, also with a fee of 0; within Shenzhen it is free (5, 6). */
export function chargeTravel(lines, zone, travelFen, clause, trace) {
    const { code, region, pointer } = zone;
    trace?.readCode('ZONE_REGION', '10', pointer, region, { zone: code, region });
    if (region === 'SHENZHEN') {
        trace?.note('TRAVEL_FREE_IN_SHENZHEN', clause, { travelFen });
        return;
    }
    trace?.note('TRAVEL_CHARGED', clause, { travelFen });
    charge(lines, 'TRAVEL', 1, travelFen, clause, trace);
}
