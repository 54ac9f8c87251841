import type { Cause, Service } from '../codes.js';
import { PolicyError } from '../errors.js';
import { decide } from '../pricing/decide.js';
import type { Decision, Refused } from '../pricing/decision.js';
import type { DecisionRequest } from '../pricing/request.js';
import { compiledTable } from '../rate-table/compile.js';
import type { RateTable } from '../rate-table/types.js';
import { type Place, zoneOf } from '../rate-table/zone-of.js';

/** Something that was decided once, to be decided again by another table. */
export interface ReplayedRequest {
  /** What was asked then; `used` and `zone` are found anew. */
  readonly request: DecisionRequest;
  /** The entitlement period that covered it; null without one. */
  readonly period: string | null;
  /** Where it was given; null for what has no place. */
  readonly place: Place | null;
}

/** A request as a table was asked it, and its answer. */
export interface Replayed {
  readonly request: DecisionRequest;
  readonly decision: Decision;
}

const WITHOUT_TRACE = { trace: false } as const;

/**
 * Decides what was given before again as if one table had decided all of it. What is drawn is counted afresh, period by
 * period, so ask in the order of service dates; where something was given is found in the table's own zones. Each service
 * stays with the period that covered it.
 */
export class TableReplay {
  private readonly drawn = new Map<string, { times: number }>();
  /** By city, then by district. */
  private readonly zones = new Map<string, Map<string, string | Refused>>();

  constructor(readonly table: RateTable) {}

  /** Counts services of a period that come before what is replayed: those whose cause the table excludes draw nothing (2). */
  drawBefore({ period, service, cause, times }: DrawnBefore): void {
    const { excluded } = compiledTable(this.table);
    const causes = service === 'DATA_REPAIR' ? excluded.dataRepair : excluded.onSiteSupport;
    if (!causes.pointers.has(cause)) this.drawnIn(period).times += times;
  }

  /** The table's answer, without its steps; what it draws counts for what comes after it. A place in no zone is refused as its price would be. */
  decide({ request: stored, period, place }: ReplayedRequest): Replayed {
    const zone = place === null ? undefined : this.zoneAt(place);
    if (typeof zone === 'object') return { request: stored, decision: zone };
    const drawn = period === null ? null : this.drawnIn(period);
    const request = askedAgain(stored, drawn?.times ?? 0, zone);
    const decision = decide(this.table, request, WITHOUT_TRACE);
    if (drawn && decision.ok && decision.drawn === 1) drawn.times += 1;
    return { request, decision };
  }

  private drawnIn(period: string): { times: number } {
    let drawn = this.drawn.get(period);
    if (drawn === undefined) this.drawn.set(period, (drawn = { times: 0 }));
    return drawn;
  }

  private zoneAt(place: Place): string | Refused {
    let districts = this.zones.get(place.city);
    if (districts === undefined)
      this.zones.set(place.city, (districts = new Map<string, string | Refused>()));
    const district = place.district ?? '';
    let zone = districts.get(district);
    if (zone === undefined) districts.set(district, (zone = zoneOrRefusal(this.table, place)));
    return zone;
  }
}

/** Services of a period that were given before what is replayed, all for one cause. */
export interface DrawnBefore {
  readonly period: string;
  readonly service: Service;
  readonly cause: Cause;
  readonly times: number;
}

/** A place in no zone lacks a cell of the table, as a price does. */
function zoneOrRefusal(table: RateTable, place: Place): string | Refused {
  try {
    return zoneOf(table, place);
  } catch (error) {
    if (!(error instanceof PolicyError) || error.cell === null) throw error;
    return { ok: false, error: { code: 'RATE_NOT_SET', clause: error.clause, cell: error.cell } };
  }
}

function askedAgain(stored: DecisionRequest, used: number, zone: string | undefined): DecisionRequest {
  switch (stored.kind) {
    case 'ON_SITE_SUPPORT':
      return { ...stored, used, zone: zone ?? stored.zone };
    case 'DATA_REPAIR':
      return { ...stored, used };
    case 'TRAINING':
    case 'EMERGENCY':
      return { ...stored, zone: zone ?? stored.zone };
    case 'ANNUAL_PLAN':
      return stored;
  }
}
