import type { Edition, Service } from '../codes.js';
import { invalidRequest } from '../errors.js';
import { isCount } from '../money.js';
import type { RateTable } from '../rate-table/types.js';
import { decide } from './decide.js';
import type { DecisionError, Granted } from './decision.js';
import type { DecisionRequest } from './request.js';

/** A plan to be weighed against buying each service singly, with how many services a year has. */
export interface BreakEvenRequest {
  readonly product: string;
  readonly edition: Edition;
  /** The code of the zone where the services are given. */
  readonly zone: string;
  /** A plan's code in the table. */
  readonly plan: string;
  /** How many of each service in a year; 0 where left out. */
  readonly counts: Readonly<Partial<Record<Service, number>>>;
}

/** What so many of one service cost in a year, singly and with the plan. */
export interface ServiceCost {
  readonly service: Service;
  readonly count: number;
  readonly perVisitFen: number;
  /** `count` × `perVisitFen`. */
  readonly singlyFen: number;
  /** How many the plan includes. */
  readonly allowance: number;
  /** How many of the count are past the allowance. */
  readonly overage: number;
  /** Fee of one past the allowance; null where the table states none and none is needed. */
  readonly overageFen: number | null;
  /** `overage` × `overageFen`. */
  readonly beyondFen: number;
}

/** A year with the plan against the same year without; travel, which is passed through, is in neither. */
export interface BreakEven {
  readonly ok: true;
  readonly feeFen: number;
  readonly services: readonly ServiceCost[];
  /** All services bought singly. */
  readonly singlyFen: number;
  /** The plan's fee and what is past its allowances. */
  readonly withPlanFen: number;
  /** What the plan saves; negative where it costs more. */
  readonly savedFen: number;
  /** The service that `from` counts: the plan's first. */
  readonly service: Service;
  /** From how many of it a year the plan costs no more, the others as counted; null where it never does. */
  readonly from: number | null;
}

/** Why a plan cannot be weighed. */
export interface NotWeighed {
  readonly ok: false;
  readonly error: DecisionError;
}

class Unpriced extends Error {
  constructor(readonly reason: DecisionError) {
    super(reason.code);
  }
}

/**
 * Weighs a year of a plan against the same services bought one by one (6, 7). Refused as `decide` refuses what it needs:
 * the plan's fee, the fee of a visit without coverage, and that past the allowance only where some are past it. Throws
 * INVALID_REQUEST for a count that is none.
 */
export function breakEven(table: RateTable, request: BreakEvenRequest): BreakEven | NotWeighed {
  try {
    return weigh(table, request);
  } catch (fault) {
    if (fault instanceof Unpriced) return { ok: false, error: fault.reason };
    throw fault;
  }
}

function weigh(table: RateTable, request: BreakEvenRequest): BreakEven {
  const { product, edition, plan: code, counts } = request;
  const fee = priced(table, { kind: 'ANNUAL_PLAN', product, edition, plan: code, years: 1 });
  const covered = table.annualPlans.find((each) => each.code === code)?.services ?? [];
  const services = covered.map((service) => costOf(table, request, service, counts[service] ?? 0));
  const sum = (amountOf: (each: ServiceCost) => number): number =>
    services.reduce((total, each) => total + amountOf(each), 0);
  const singlyFen = sum((each) => each.singlyFen);
  const withPlanFen = fee.totalFen + sum((each) => each.beyondFen);
  const [first, ...others] = services;
  if (first === undefined) throw invalidRequest('plan');
  // What the first service has to make up for: the fee, and what the others cost more with the plan than without.
  const gapFen = others.reduce((gap, each) => gap + each.beyondFen - each.singlyFen, fee.totalFen);
  return {
    ok: true,
    feeFen: fee.totalFen,
    services,
    singlyFen,
    withPlanFen,
    savedFen: singlyFen - withPlanFen,
    service: first.service,
    from: enough(first, gapFen),
  };
}

function costOf(
  table: RateTable,
  { product, edition, zone }: BreakEvenRequest,
  service: Service,
  count: number,
): ServiceCost {
  if (!isCount(count)) throw invalidRequest('counts');
  const ask = (coverage: 'ANNUAL' | 'NONE', used: number): DecisionRequest =>
    service === 'ON_SITE_SUPPORT'
      ? { kind: service, product, edition, zone, coverage, used }
      : { kind: service, product, edition, coverage, used };
  const perVisitFen = priced(table, ask('NONE', 0)).totalFen;
  // A cover that is granted has an allowance: one that is not stated is refused.
  const allowance = priced(table, ask('ANNUAL', 0)).allowance ?? 0;
  const overage = Math.max(0, count - allowance);
  const past = decide(table, ask('ANNUAL', allowance), { trace: false });
  if (!past.ok && overage > 0) throw new Unpriced(past.error);
  const overageFen = past.ok ? past.totalFen : null;
  const singlyFen = count * perVisitFen;
  const beyondFen = overage * (overageFen ?? 0);
  return { service, count, perVisitFen, singlyFen, allowance, overage, overageFen, beyondFen };
}

/** The least number of a service from which it makes up for a gap: within the allowance each saves its whole fee, past it what overage is cheaper. */
function enough({ perVisitFen, allowance, overageFen }: ServiceCost, gapFen: number): number | null {
  if (gapFen <= 0) return 0;
  const leftFen = gapFen - allowance * perVisitFen;
  if (leftFen <= 0) return Math.ceil(gapFen / perVisitFen);
  if (overageFen === null || perVisitFen <= overageFen) return null;
  return allowance + Math.ceil(leftFen / (perVisitFen - overageFen));
}

function priced(table: RateTable, request: DecisionRequest): Granted {
  const decision = decide(table, request, { trace: false });
  if (!decision.ok) throw new Unpriced(decision.error);
  return decision;
}
