import type { LineCode } from '../codes.js';
import type { Cell, CompiledTable, TrainingRates } from '../rate-table/compiled-table.js';
import {
  charge,
  type Decision,
  type DecisionLine,
  grant,
  refuseProduct,
  type Refused,
  refuseUnset,
} from './decision.js';
import type { CheckedTraining } from './checked-request.js';
import type { Trace, TraceCode } from './trace.js';
import { chargeTravel, traceRegion } from './travel.js';

const CLAUSE = '5';

/** A training (5): open once the sale is paid, for so many people; included days first, then extra days, then travel. */
export function decideTraining(
  table: CompiledTable,
  request: CheckedTraining,
  trace: Trace | undefined,
): Decision {
  const product = table.products.get(request.product);
  if (product === undefined) return refuseProduct(request.product, trace);
  const rates = product.training[request.zone.region];
  return (
    refuseUnpaid(request, trace) ?? refuseTrainees(rates, request, trace) ?? priceDays(rates, request, trace)
  );
}

function refuseUnpaid({ salesContractPaid }: CheckedTraining, trace: Trace | undefined): Refused | undefined {
  if (salesContractPaid) {
    trace?.note('SALE_PAID', CLAUSE, { salesContractPaid });
    return undefined;
  }
  trace?.note('TRAINING_NOT_OPEN', CLAUSE, { salesContractPaid });
  return { ok: false, error: { code: 'TRAINING_NOT_OPEN', clause: CLAUSE } };
}

/** The row's number may be trained; with a network licence as many as its operators, where they are more. */
function refuseTrainees(
  rates: TrainingRates,
  { edition, trainees, operators }: CheckedTraining,
  trace: Trace | undefined,
): Refused | undefined {
  if (edition === 'NETWORK' && trainees <= operators) {
    trace?.note('TRAINEES_WITHIN_OPERATORS', CLAUSE, { trainees, operators });
    return undefined;
  }
  const limit = rates.trainees.value;
  if (limit === null) return refuseUnset(rates.trainees, trace);
  trace?.read('TRAINEES_READ', rates.trainees, { trainees, limit });
  if (trainees <= limit) return undefined;
  trace?.note('TOO_MANY_TRAINEES', CLAUSE, {
    trainees,
    limit: edition === 'NETWORK' ? Math.max(limit, operators) : limit,
  });
  return { ok: false, error: { code: 'TOO_MANY_TRAINEES', clause: CLAUSE } };
}

/** The row's days first, as far as they are not used up, then extra days; outside Shenzhen and on site also travel. */
function priceDays(rates: TrainingRates, request: CheckedTraining, trace: Trace | undefined): Decision {
  const { days, daysUsed, mode, zone, travelFen } = request;
  const rowDays = rates.days.value;
  if (rowDays === null) return refuseUnset(rates.days, trace);
  trace?.read('TRAINING_DAYS_READ', rates.days, { rowDays, daysUsed });
  const included = Math.min(days, Math.max(0, rowDays - daysUsed));
  const extra = days - included;
  trace?.note('TRAINING_DAYS_SPLIT', CLAUSE, { days, included, extra });

  const includedDay = rates.includedDay[mode];
  const { extraDay } = rates;
  if (included > 0 && includedDay.value === null) return refuseUnset(includedDay, trace);
  if (extra > 0 && extraDay.value === null) return refuseUnset(extraDay, trace);
  traceRegion(zone, trace);
  const lines = [
    chargeDays('TRAINING_INCLUDED_DAY', 'INCLUDED_DAY_FEE_READ', included, includedDay, trace),
    chargeDays('TRAINING_EXTRA_DAY', 'EXTRA_DAY_FEE_READ', extra, extraDay, trace),
    mode === 'ON_SITE' ? chargeTravel(zone, travelFen, CLAUSE, trace) : noTravelAtVendor(travelFen, trace),
  ];
  return grant(
    0,
    null,
    lines.filter((line) => line !== null),
    trace,
  );
}

/** Days at their fee; where there are none the fee is not read. */
function chargeDays(
  code: LineCode,
  read: TraceCode,
  days: number,
  fee: Cell,
  trace: Trace | undefined,
): DecisionLine | null {
  if (days === 0 || fee.value === null) return null;
  trace?.read(read, fee, { feeFen: fee.value, days });
  return charge(code, days, fee.value, CLAUSE, trace);
}

function noTravelAtVendor(travelFen: number, trace: Trace | undefined): null {
  trace?.note('TRAVEL_FREE_AT_VENDOR', CLAUSE, { travelFen });
  return null;
}
