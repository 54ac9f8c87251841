import type { Cell } from '../rate-table/compiled-table.js';

/** Every code that a step of a trace can bear: a page that has a sentence for each can explain every decision. */
export const TRACE_CODES = [
  'TABLE_READ',
  'ZONE_REGION',
  'COVERED_BY_FREE_PERIOD',
  'COVERED_BY_ANNUAL_PLAN',
  'NOT_COVERED',
  'CAUSE_EXCLUDED',
  'CAUSE_NOT_EXCLUDED',
  'ALLOWANCE_READ',
  'DRAWN_FROM_ALLOWANCE',
  'ALLOWANCE_USED_UP',
  'OVERAGE_FEE_READ',
  'PER_VISIT_FEE_READ',
  'EMERGENCY_FREE',
  'EMERGENCY_PRICED_PER_VISIT',
  'SALE_PAID',
  'TRAINEES_WITHIN_OPERATORS',
  'TRAINEES_READ',
  'TRAINING_DAYS_READ',
  'TRAINING_DAYS_SPLIT',
  'INCLUDED_DAY_FEE_READ',
  'EXTRA_DAY_FEE_READ',
  'ANNUAL_FEE_READ',
  'TRAVEL_CHARGED',
  'TRAVEL_FREE_WITHIN_ALLOWANCE',
  'TRAVEL_FREE_IN_SHENZHEN',
  'TRAVEL_FREE_AT_VENDOR',
  'LINE_CHARGED',
  'TOTAL',
  'INVALID_REQUEST',
  'PRODUCT_NOT_COVERED',
  'TRAINING_NOT_OPEN',
  'TOO_MANY_TRAINEES',
  'RATE_NOT_SET',
] as const;
/** The code of one step. */
export type TraceCode = (typeof TRACE_CODES)[number];

/** What a sentence about a step fills in: codes and figures (fen, days, counts), never sentences. */
export type TraceValues = Readonly<Record<string, string | number | boolean | null>>;

/** One step of a derivation. */
export interface TraceStep {
  readonly code: TraceCode;
  /** The clause of the guide that the step follows, or null. */
  readonly clause: string | null;
  /** JSON Pointer of the cell that was read, or null. */
  readonly cell: string | null;
  /** What stood in that cell, or null. */
  readonly value: unknown;
  readonly values: TraceValues;
}

/** Collects the steps of one decision, where they are asked for. */
export class Trace {
  readonly steps: TraceStep[] = [];

  /** A step that follows from a clause. */
  note(code: TraceCode, clause: string | null, values: TraceValues): void {
    this.steps.push({ code, clause, cell: null, value: null, values });
  }

  /** A step that reads a cell. */
  read(code: TraceCode, { clause, pointer, value }: Cell, values: TraceValues): void {
    this.steps.push({ code, clause, cell: pointer, value, values });
  }

  /** A step that reads a code of the table. */
  readCode(code: TraceCode, clause: string | null, cell: string, value: string, values: TraceValues): void {
    this.steps.push({ code, clause, cell, value, values });
  }
}
