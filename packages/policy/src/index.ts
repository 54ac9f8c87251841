export { capitalAmount } from './capital-amount.js';
export * from './codes.js';
export * from './coverage/allowance.js';
export * from './coverage/entitlements.js';
export * from './coverage/periods.js';
export * from './coverage/pro-rata.js';
export * from './coverage/releases.js';
export {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  compareDates,
  contains,
  daysBetween,
  daysIn,
  isCivilDate,
  type Period,
  weekdayOf,
} from './dates.js';
export { ERROR_CODES, type ErrorCode, PolicyError } from './errors.js';
export {
  addMinutes,
  civilDateAt,
  civilMomentAt,
  type CivilMoment,
  type Instant,
  isAfter,
  isInstant,
} from './instants.js';
export { isCount, isTaxPercent, splitTax, type TaxSplit } from './money.js';
export { type BreakEven, breakEven, type BreakEvenRequest, type ServiceCost } from './pricing/break-even.js';
export { decide, type DecideOptions, explain } from './pricing/decide.js';
export type { Decision, DecisionError, DecisionLine, Granted, Refused } from './pricing/decision.js';
export { replay, type Replay, type StoredDecision } from './pricing/replay.js';
export type * from './pricing/request.js';
export { TRACE_CODES, type TraceCode, type TraceStep, type TraceValues } from './pricing/trace.js';
export {
  adjusted,
  type AdjustedFigures,
  type Adjustment,
  type AdjustmentOf,
  readAdjustment,
  ROUNDING_STEPS_FEN,
} from './rate-table/adjustment.js';
export { clauseOf } from './rate-table/clause-of-cell.js';
export { type CellChange, compareTables } from './rate-table/compare.js';
export { readCell, withCell } from './rate-table/document.js';
export { inForce, requireInForce } from './rate-table/in-force.js';
export { type Problem, PROBLEM_CODES, type ProblemCode, type Validation } from './rate-table/problems.js';
export type * from './rate-table/types.js';
export { validateTable } from './rate-table/validate.js';
export { type ComparedCharge, type ComparedDecisions, compareCharges } from './impact/compare-charges.js';
export { type DrawnBefore, type Replayed, type ReplayedRequest, TableReplay } from './impact/table-replay.js';
export { type Place, zoneOf } from './rate-table/zone-of.js';
export * from './targets/attainment.js';
export { hotlineOpen } from './targets/hotline.js';
export { targetRow, type TargetRequest, type Targets, targets } from './targets/targets.js';
