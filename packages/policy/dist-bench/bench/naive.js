import { CAUSES, COVERAGES, EDITIONS, LEVELS, TRAINING_MODES } from '../src/index.js';
const INVALID = { ok: false, error: { code: 'INVALID_REQUEST', clause: null } };
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isOneOf = (codes, value) => codes.includes(value);
const isLeftOutOr = (value, accepted) => value === undefined || accepted;
const refused = (code, clause) => ({
    ok: false,
    error: { code, clause },
});
const unset = (clause, cell) => ({ ok: false, error: { code: 'RATE_NOT_SET', clause, cell } });
const granted = (drawn, allowance, lines) => {
    const charged = lines.filter(({ amountFen }) => amountFen > 0);
    const totalFen = charged.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return Number.isSafeInteger(totalFen) ? { ok: true, drawn, allowance, lines: charged, totalFen, trace: [] } : INVALID;
};
const line = (code, quantity, unitFen, clause) => ({
    code,
    quantity,
    unitFen,
    amountFen: quantity * unitFen,
    clause,
});
const rowOf = (rows, product) => rows.findIndex(({ products }) => products.includes(product));
function isValid(table, asked) {
    const { kind, zone, coverage, level } = asked;
    const isPlace = table.zones.some(({ code }) => code === zone) && isLeftOutOr(asked['travelFen'], isCount(asked['travelFen']));
    const isCaused = isOneOf(COVERAGES, coverage) && isLeftOutOr(asked['cause'], isOneOf(CAUSES, asked['cause']));
    const isUsed = isLeftOutOr(asked['used'], isCount(asked['used']));
    const atLeastOne = (field) => isCount(asked[field]) && asked[field] !== 0;
    const countOrNone = (field) => isLeftOutOr(asked[field], isCount(asked[field]));
    if (typeof asked['product'] !== 'string' || !isOneOf(EDITIONS, asked['edition']))
        return false;
    if (kind === 'ON_SITE_SUPPORT')
        return isPlace && isCaused && isUsed;
    if (kind === 'DATA_REPAIR')
        return isCaused && isUsed;
    if (kind === 'EMERGENCY')
        return isPlace && isCaused && isOneOf(LEVELS, level);
    if (kind === 'ANNUAL_PLAN')
        return table.annualPlans.some(({ code }) => code === asked['plan']) && atLeastOne('years');
    if (kind !== 'TRAINING')
        return false;
    const isCounted = atLeastOne('days') && atLeastOne('trainees') && countOrNone('operators') && countOrNone('daysUsed');
    return isPlace && isCounted && isOneOf(TRAINING_MODES, asked['mode']) && typeof asked['salesContractPaid'] === 'boolean';
}
function perVisit(table, region, travelFen, allowance) {
    const fee = table.onSiteSupport.perVisitFen[region];
    if (fee === null)
        return unset('6', `/onSiteSupport/perVisitFen/${region}`);
    const lines = [line('ON_SITE_PER_VISIT', 1, fee, '6')];
    if (region === 'OUTSIDE')
        lines.push(line('TRAVEL', 1, travelFen, '6'));
    return granted(0, allowance, lines);
}
function onSite(table, asked, region) {
    const { product, edition, coverage, used = 0, cause = 'UNKNOWN', travelFen = 0 } = asked;
    const { rows, excludedCauses } = table.onSiteSupport;
    if (coverage === 'NONE')
        return perVisit(table, region, travelFen, null);
    const index = rowOf(rows, product);
    const row = rows[index];
    const allowance = row === undefined ? null : row.allowance[edition];
    if (excludedCauses.includes(cause))
        return perVisit(table, region, travelFen, allowance);
    if (row === undefined)
        return unset('6', '/onSiteSupport/rows');
    if (allowance === null)
        return unset('6', `/onSiteSupport/rows/${index}/allowance/${String(edition)}`);
    if (used < allowance)
        return granted(1, allowance, []);
    const fee = row.overageFen[region];
    if (fee === null)
        return unset('6', `/onSiteSupport/rows/${index}/overageFen/${region}`);
    const lines = [line('ON_SITE_OVERAGE', 1, fee, '6')];
    if (region === 'OUTSIDE')
        lines.push(line('TRAVEL', 1, travelFen, '6'));
    return granted(0, allowance, lines);
}
function repair(table, asked) {
    const { product, coverage, used = 0, cause = 'UNKNOWN' } = asked;
    const { rows, perVisitFen, excludedCauses } = table.dataRepair;
    const index = rowOf(rows, product);
    const row = rows[index];
    const allowance = coverage === 'NONE' || row === undefined ? null : row.allowance;
    if (coverage === 'NONE' || excludedCauses.includes(cause)) {
        if (perVisitFen === null)
            return unset('7', '/dataRepair/perVisitFen');
        return granted(0, allowance, [line('DATA_REPAIR_PER_VISIT', 1, perVisitFen, '7')]);
    }
    if (row === undefined)
        return unset('7', '/dataRepair/rows');
    if (allowance === null)
        return unset('7', `/dataRepair/rows/${index}/allowance`);
    if (used < allowance)
        return granted(1, allowance, []);
    if (row.overageFen === null)
        return unset('7', `/dataRepair/rows/${index}/overageFen`);
    return granted(0, allowance, [line('DATA_REPAIR_OVERAGE', 1, row.overageFen, '7')]);
}
function training(table, asked, region) {
    const { product, edition, mode, days, trainees, operators = 0, daysUsed = 0, travelFen = 0 } = asked;
    const { rows, includedDayFen, extraDayFen } = table.training;
    const index = rowOf(rows, product);
    const row = rows[index];
    if (asked['salesContractPaid'] === false)
        return refused('TRAINING_NOT_OPEN', '5');
    if (edition === 'STANDALONE' || trainees > operators) {
        if (row === undefined)
            return unset('5', '/training/rows');
        if (row.trainees === null)
            return unset('5', `/training/rows/${index}/trainees`);
        if (trainees > row.trainees)
            return refused('TOO_MANY_TRAINEES', '5');
    }
    if (row === undefined)
        return unset('5', '/training/rows');
    if (row.days === null)
        return unset('5', `/training/rows/${index}/days`);
    const included = Math.max(0, Math.min(days, row.days - daysUsed));
    const extra = days - included;
    const includedFen = includedDayFen[mode][region];
    const extraFen = extraDayFen[region];
    if (included > 0 && includedFen === null)
        return unset('5', `/training/includedDayFen/${String(mode)}/${region}`);
    if (extra > 0 && extraFen === null)
        return unset('5', `/training/extraDayFen/${region}`);
    const lines = [
        line('TRAINING_INCLUDED_DAY', included, includedFen ?? 0, '5'),
        line('TRAINING_EXTRA_DAY', extra, extraFen ?? 0, '5'),
    ];
    if (region === 'OUTSIDE' && mode === 'ON_SITE')
        lines.push(line('TRAVEL', 1, travelFen, '5'));
    return granted(0, null, lines);
}
function emergency(table, asked, region) {
    const { coverage, cause = 'UNKNOWN', travelFen = 0 } = asked;
    const isFree = coverage !== 'NONE' && !table.emergency.excludedCauses.includes(cause);
    return isFree ? granted(0, null, []) : perVisit(table, region, travelFen, null);
}
function annualPlan(table, asked) {
    const { product, edition, plan: code, years } = asked;
    const planIndex = table.annualPlans.findIndex((plan) => plan.code === code);
    const plan = table.annualPlans[planIndex];
    if (plan === undefined)
        return INVALID;
    const clause = plan.services.includes('ON_SITE_SUPPORT') ? '6' : '7';
    const index = rowOf(plan.fees, product);
    const row = plan.fees[index];
    if (row === undefined)
        return unset(clause, `/annualPlans/${planIndex}/fees`);
    const fee = row.feeFen[edition];
    if (fee === null)
        return unset(clause, `/annualPlans/${planIndex}/fees/${index}/feeFen/${String(edition)}`);
    return granted(0, null, [line('ANNUAL_FEE', years, fee, clause)]);
}
/** The floor of the benchmark: the same rules as one writes them at first, searching the document for every request. */
export function naiveDecide(table, request) {
    if (typeof request !== 'object' || request === null)
        return INVALID;
    const asked = request;
    if (!isValid(table, asked))
        return INVALID;
    if (!table.products.some(({ code }) => code === asked['product']))
        return refused('PRODUCT_NOT_COVERED', null);
    const region = table.zones.find(({ code }) => code === asked['zone'])?.region ?? 'SHENZHEN';
    switch (asked['kind']) {
        case 'ON_SITE_SUPPORT':
            return onSite(table, asked, region);
        case 'DATA_REPAIR':
            return repair(table, asked);
        case 'TRAINING':
            return training(table, asked, region);
        case 'EMERGENCY':
            return emergency(table, asked, region);
        default:
            return annualPlan(table, asked);
    }
}
