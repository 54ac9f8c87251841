import {
  type AnnualPlanRequest,
  CAUSES,
  COVERAGES,
  type DataRepairRequest,
  type Decision,
  type DecisionLine,
  type DecisionRequest,
  EDITIONS,
  type EmergencyRequest,
  LEVELS,
  type OnSiteSupportRequest,
  type RateTable,
  type Region,
  TRAINING_MODES,
  type TrainingRequest,
} from '../src/index.js';

type Asked = Readonly<Record<string, unknown>>;
type Row = { readonly products: readonly string[] };

const INVALID: Decision = { ok: false, error: { code: 'INVALID_REQUEST', clause: null } };

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf = (codes: readonly unknown[], value: unknown): boolean => codes.includes(value);
const isLeftOutOr = (value: unknown, accepted: boolean): boolean => value === undefined || accepted;

const refused = (
  code: 'PRODUCT_NOT_COVERED' | 'TRAINING_NOT_OPEN' | 'TOO_MANY_TRAINEES',
  clause: string | null,
): Decision => ({
  ok: false,
  error: { code, clause },
});

const unset = (clause: string, cell: string): Decision => ({
  ok: false,
  error: { code: 'RATE_NOT_SET', clause, cell },
});

const granted = (drawn: 0 | 1, allowance: number | null, lines: readonly DecisionLine[]): Decision => {
  const charged = lines.filter(({ amountFen }) => amountFen > 0);
  const totalFen = charged.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return Number.isSafeInteger(totalFen)
    ? { ok: true, drawn, allowance, lines: charged, totalFen, trace: [] }
    : INVALID;
};

const line = (
  code: DecisionLine['code'],
  quantity: number,
  unitFen: number,
  clause: string,
): DecisionLine => ({
  code,
  quantity,
  unitFen,
  amountFen: quantity * unitFen,
  clause,
});

const rowOf = (rows: readonly Row[], product: string): number =>
  rows.findIndex(({ products }) => products.includes(product));

function isValid(table: RateTable, asked: Asked): boolean {
  const { kind, zone, coverage, level } = asked;
  const isPlace =
    table.zones.some(({ code }) => code === zone) &&
    isLeftOutOr(asked['travelFen'], isCount(asked['travelFen']));
  const isCaused =
    isOneOf(COVERAGES, coverage) && isLeftOutOr(asked['cause'], isOneOf(CAUSES, asked['cause']));
  const isUsed = isLeftOutOr(asked['used'], isCount(asked['used']));
  const atLeastOne = (field: string): boolean => isCount(asked[field]) && asked[field] !== 0;
  const countOrNone = (field: string): boolean => isLeftOutOr(asked[field], isCount(asked[field]));
  if (typeof asked['product'] !== 'string' || !isOneOf(EDITIONS, asked['edition'])) return false;
  if (kind === 'ON_SITE_SUPPORT') return isPlace && isCaused && isUsed;
  if (kind === 'DATA_REPAIR') return isCaused && isUsed;
  if (kind === 'EMERGENCY') return isPlace && isCaused && isOneOf(LEVELS, level);
  if (kind === 'ANNUAL_PLAN')
    return table.annualPlans.some(({ code }) => code === asked['plan']) && atLeastOne('years');
  if (kind !== 'TRAINING') return false;
  const isCounted =
    atLeastOne('days') && atLeastOne('trainees') && countOrNone('operators') && countOrNone('daysUsed');
  return (
    isPlace &&
    isCounted &&
    isOneOf(TRAINING_MODES, asked['mode']) &&
    typeof asked['salesContractPaid'] === 'boolean'
  );
}

function perVisit(table: RateTable, region: Region, travelFen: number, allowance: number | null): Decision {
  const fee = table.onSiteSupport.perVisitFen[region];
  if (fee === null) return unset('6', `/onSiteSupport/perVisitFen/${region}`);
  const lines = [line('ON_SITE_PER_VISIT', 1, fee, '6')];
  if (region === 'OUTSIDE') lines.push(line('TRAVEL', 1, travelFen, '6'));
  return granted(0, allowance, lines);
}

function onSite(table: RateTable, asked: OnSiteSupportRequest, region: Region): Decision {
  const { product, edition, coverage, used = 0, cause = 'UNKNOWN', travelFen = 0 } = asked;
  const { rows, excludedCauses } = table.onSiteSupport;
  if (coverage === 'NONE') return perVisit(table, region, travelFen, null);
  const index = rowOf(rows, product);
  const row = rows[index];
  const allowance = row === undefined ? null : row.allowance[edition];
  if (excludedCauses.includes(cause)) return perVisit(table, region, travelFen, allowance);
  if (row === undefined) return unset('6', '/onSiteSupport/rows');
  if (allowance === null) return unset('6', `/onSiteSupport/rows/${index}/allowance/${edition}`);
  if (used < allowance) return granted(1, allowance, []);
  const fee = row.overageFen[region];
  if (fee === null) return unset('6', `/onSiteSupport/rows/${index}/overageFen/${region}`);
  const lines = [line('ON_SITE_OVERAGE', 1, fee, '6')];
  if (region === 'OUTSIDE') lines.push(line('TRAVEL', 1, travelFen, '6'));
  return granted(0, allowance, lines);
}

function repair(table: RateTable, asked: DataRepairRequest): Decision {
  const { product, coverage, used = 0, cause = 'UNKNOWN' } = asked;
  const { rows, perVisitFen, excludedCauses } = table.dataRepair;
  const index = rowOf(rows, product);
  const row = rows[index];
  const allowance = coverage === 'NONE' || row === undefined ? null : row.allowance;
  if (coverage === 'NONE' || excludedCauses.includes(cause)) {
    if (perVisitFen === null) return unset('7', '/dataRepair/perVisitFen');
    return granted(0, allowance, [line('DATA_REPAIR_PER_VISIT', 1, perVisitFen, '7')]);
  }
  if (row === undefined) return unset('7', '/dataRepair/rows');
  if (allowance === null) return unset('7', `/dataRepair/rows/${index}/allowance`);
  if (used < allowance) return granted(1, allowance, []);
  if (row.overageFen === null) return unset('7', `/dataRepair/rows/${index}/overageFen`);
  return granted(0, allowance, [line('DATA_REPAIR_OVERAGE', 1, row.overageFen, '7')]);
}

function training(table: RateTable, asked: TrainingRequest, region: Region): Decision {
  const { product, edition, mode, days, trainees, operators = 0, daysUsed = 0, travelFen = 0 } = asked;
  const { rows, includedDayFen, extraDayFen } = table.training;
  const index = rowOf(rows, product);
  const row = rows[index];
  if (!asked.salesContractPaid) return refused('TRAINING_NOT_OPEN', '5');
  if (edition === 'STANDALONE' || trainees > operators) {
    if (row === undefined) return unset('5', '/training/rows');
    if (row.trainees === null) return unset('5', `/training/rows/${index}/trainees`);
    if (trainees > row.trainees) return refused('TOO_MANY_TRAINEES', '5');
  }
  if (row === undefined) return unset('5', '/training/rows');
  if (row.days === null) return unset('5', `/training/rows/${index}/days`);
  const included = Math.max(0, Math.min(days, row.days - daysUsed));
  const extra = days - included;
  const includedFen = includedDayFen[mode][region];
  const extraFen = extraDayFen[region];
  if (included > 0 && includedFen === null) return unset('5', `/training/includedDayFen/${mode}/${region}`);
  if (extra > 0 && extraFen === null) return unset('5', `/training/extraDayFen/${region}`);
  const lines = [
    line('TRAINING_INCLUDED_DAY', included, includedFen ?? 0, '5'),
    line('TRAINING_EXTRA_DAY', extra, extraFen ?? 0, '5'),
  ];
  if (region === 'OUTSIDE' && mode === 'ON_SITE') lines.push(line('TRAVEL', 1, travelFen, '5'));
  return granted(0, null, lines);
}

function emergency(table: RateTable, asked: EmergencyRequest, region: Region): Decision {
  const { coverage, cause = 'UNKNOWN', travelFen = 0 } = asked;
  const isFree = coverage !== 'NONE' && !table.emergency.excludedCauses.includes(cause);
  return isFree ? granted(0, null, []) : perVisit(table, region, travelFen, null);
}

function annualPlan(table: RateTable, asked: AnnualPlanRequest): Decision {
  const { product, edition, plan: code, years } = asked;
  const planIndex = table.annualPlans.findIndex((plan) => plan.code === code);
  const plan = table.annualPlans[planIndex];
  if (plan === undefined) return INVALID;
  const clause = plan.services.includes('ON_SITE_SUPPORT') ? '6' : '7';
  const index = rowOf(plan.fees, product);
  const row = plan.fees[index];
  if (row === undefined) return unset(clause, `/annualPlans/${planIndex}/fees`);
  const fee = row.feeFen[edition];
  if (fee === null) return unset(clause, `/annualPlans/${planIndex}/fees/${index}/feeFen/${edition}`);
  return granted(0, null, [line('ANNUAL_FEE', years, fee, clause)]);
}

/** The floor of the benchmark: the same rules as one writes them at first, searching the document for every request. */
export function naiveDecide(table: RateTable, request: unknown): Decision {
  if (typeof request !== 'object' || request === null) return INVALID;
  if (!isValid(table, request as Asked)) return INVALID;
  const asked = request as DecisionRequest;
  if (!table.products.some(({ code }) => code === asked.product)) return refused('PRODUCT_NOT_COVERED', null);
  const regionOf = (zone: string): Region =>
    table.zones.find(({ code }) => code === zone)?.region ?? 'SHENZHEN';
  switch (asked.kind) {
    case 'ON_SITE_SUPPORT':
      return onSite(table, asked, regionOf(asked.zone));
    case 'DATA_REPAIR':
      return repair(table, asked);
    case 'TRAINING':
      return training(table, asked, regionOf(asked.zone));
    case 'EMERGENCY':
      return emergency(table, asked, regionOf(asked.zone));
    case 'ANNUAL_PLAN':
      return annualPlan(table, asked);
  }
}
