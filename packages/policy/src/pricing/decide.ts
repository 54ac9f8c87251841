import { compiledTable } from '../rate-table/compile.js';
import type { CompiledTable } from '../rate-table/compiled-table.js';
import type { RateTable } from '../rate-table/types.js';
import { decideAnnualPlan } from './annual-plan.js';
import { decideDataRepair } from './data-repair.js';
import { type Decision, refuseInvalid } from './decision.js';
import { decideEmergency } from './emergency.js';
import { decideOnSiteSupport } from './on-site-support.js';
import { readRequest } from './read-request.js';
import type { DecisionRequest } from './request.js';
import { Trace, type TraceStep } from './trace.js';
import { decideTraining } from './training.js';

/** How a decision is wanted. */
export interface DecideOptions {
  /** Whether the steps are collected; true where left out. */
  readonly trace?: boolean;
}

function decideBy(table: CompiledTable, asked: unknown, trace: Trace | undefined): Decision {
  trace?.note('TABLE_READ', null, { ...table.identity });
  const request = readRequest(table, asked);
  if (typeof request === 'string') return refuseInvalid(request, trace);
  switch (request.kind) {
    case 'ON_SITE_SUPPORT':
      return decideOnSiteSupport(table, request, trace);
    case 'DATA_REPAIR':
      return decideDataRepair(table, request, trace);
    case 'TRAINING':
      return decideTraining(table, request, trace);
    case 'EMERGENCY':
      return decideEmergency(table, request, trace);
    case 'ANNUAL_PLAN':
      return decideAnnualPlan(request, trace);
  }
}

/**
 * What a service costs by a table, what it takes from the allowance, and why; or why it is refused. Pure: no clock, no
 * I/O, the request and the table unchanged. It never throws, whatever the request. Refusals are checked in this order:
 * INVALID_REQUEST, PRODUCT_NOT_COVERED, TRAINING_NOT_OPEN, TOO_MANY_TRAINEES, RATE_NOT_SET (which names its cell).
 */
export function decide(table: RateTable, request: DecisionRequest, options?: DecideOptions): Decision;
/** The same for a request that nobody has checked yet. */
export function decide(table: RateTable, request: unknown, options?: DecideOptions): Decision;
export function decide(table: RateTable, request: unknown, { trace = true }: DecideOptions = {}): Decision {
  return decideBy(compiledTable(table), request, trace ? new Trace() : undefined);
}

/** The steps of any decision, a refusal too: its last step then bears the error's code and what was not acceptable. */
export function explain(table: RateTable, request: unknown): readonly TraceStep[] {
  const trace = new Trace();
  decideBy(compiledTable(table), request, trace);
  return trace.steps;
}
