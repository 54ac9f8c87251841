import { charge, grant, refuseProduct, refuseUnset } from './decision.js';
import { chargeTravel } from './travel.js';
const CLAUSE = '5';
/** A training (5): open once the sale is paid, for so many people; included days first, then extra days, then travel. */
export function decideTraining(table, request, trace) {
    const product = table.products.get(request.product);
    if (product === undefined)
        return refuseProduct(request.product, trace);
    const rates = product.training[request.zone.region];
    return refuseUnpaid(request, trace) ?? refuseTrainees(rates, request, trace) ?? priceDays(rates, request, trace);
}
function refuseUnpaid({ salesContractPaid }, trace) {
    if (salesContractPaid) {
        trace?.note('SALE_PAID', CLAUSE, { salesContractPaid });
        return undefined;
    }
    trace?.note('TRAINING_NOT_OPEN', CLAUSE, { salesContractPaid });
    return { ok: false, error: { code: 'TRAINING_NOT_OPEN', clause: CLAUSE } };
}
/** The row's number may be trained; with a network licence as many as its operators, where they are more. */
function refuseTrainees(rates, { edition, trainees, operators }, trace) {
    if (edition === 'NETWORK' && trainees <= operators) {
        trace?.note('TRAINEES_WITHIN_OPERATORS', CLAUSE, { trainees, operators });
        return undefined;
    }
    const limit = rates.trainees.value;
    if (limit === null)
        return refuseUnset(rates.trainees, trace);
    trace?.read('TRAINEES_READ', rates.trainees, { trainees, limit });
    if (trainees <= limit)
        return undefined;
    trace?.note('TOO_MANY_TRAINEES', CLAUSE, { trainees, limit: edition === 'NETWORK' ? Math.max(limit, operators) : limit });
    return { ok: false, error: { code: 'TOO_MANY_TRAINEES', clause: CLAUSE } };
}
function priceDays(rates, request, trace) {
    const { days, daysUsed, mode, zone, travelFen } = request;
    const rowDays = rates.days.value;
    if (rowDays === null)
        return refuseUnset(rates.days, trace);
    trace?.read('TRAINING_DAYS_READ', rates.days, { includedDays: rowDays, daysUsed });
    const included = Math.min(days, Math.max(0, rowDays - daysUsed));
    const extra = days - included;
    trace?.note('TRAINING_DAYS_SPLIT', CLAUSE, { days, included, extra });
    const includedFee = rates.includedDay[mode];
    const lines = [];
    if (included > 0) {
        if (includedFee.value === null)
            return refuseUnset(includedFee, trace);
        trace?.read('INCLUDED_DAY_FEE_READ', includedFee, { feeFen: includedFee.value, days: included });
        charge(lines, 'TRAINING_INCLUDED_DAY', included, includedFee.value, CLAUSE, trace);
    }
    if (extra > 0) {
        if (rates.extraDay.value === null)
            return refuseUnset(rates.extraDay, trace);
        trace?.read('EXTRA_DAY_FEE_READ', rates.extraDay, { feeFen: rates.extraDay.value, days: extra });
        charge(lines, 'TRAINING_EXTRA_DAY', extra, rates.extraDay.value, CLAUSE, trace);
    }
    if (mode === 'ON_SITE')
        chargeTravel(lines, zone, travelFen, CLAUSE, trace);
    else
        trace?.note('TRAVEL_FREE_AT_VENDOR', CLAUSE, { travelFen });
    return grant(0, null, lines, trace);
}
