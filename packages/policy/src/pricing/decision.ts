import type { LineCode } from '../codes.js';
import type { ErrorCode } from '../errors.js';
import type { Cell } from '../rate-table/compiled-table.js';
import type { RequestField } from './request.js';
import type { Trace, TraceStep } from './trace.js';

/** One charge: `amountFen` is `quantity` × `unitFen`, never 0. */
export interface DecisionLine {
  readonly code: LineCode;
  readonly quantity: number;
  readonly unitFen: number;
  readonly amountFen: number;
  /** "5", "6" or "7", as the fee's table is numbered in the guide. */
  readonly clause: string;
}

/** What a service costs, tax included, and what it takes from the allowance. */
export interface Granted {
  readonly ok: true;
  /** 1 where one is taken from the allowance, else 0. */
  readonly drawn: 0 | 1;
  /** The period's whole allowance; null where the kind has none or nothing covers. */
  readonly allowance: number | null;
  /** Charges only: the fee, then travel. */
  readonly lines: readonly DecisionLine[];
  /** The sum of the lines in fen, a safe integer. */
  readonly totalFen: number;
  /** The steps that led here; empty where none were asked for. */
  readonly trace: readonly TraceStep[];
}

/** Why there is no answer. */
export interface DecisionError {
  readonly code: Exclude<ErrorCode, 'NO_RATE_TABLE'>;
  readonly clause: string | null;
  /** JSON Pointer of the missing cell, for RATE_NOT_SET alone. */
  readonly cell?: string;
}

/** A request that is not granted. `explain` gives its steps. */
export interface Refused {
  readonly ok: false;
  readonly error: DecisionError;
}

/** The answer to a request. */
export type Decision = Granted | Refused;

const NO_STEPS: readonly TraceStep[] = Object.freeze([]);

/** A charge; null where its amount is 0. */
export function charge(
  code: LineCode,
  quantity: number,
  unitFen: number,
  clause: string,
  trace: Trace | undefined,
): DecisionLine | null {
  const amountFen = quantity * unitFen;
  if (amountFen === 0) return null;
  trace?.note('LINE_CHARGED', clause, { line: code, quantity, unitFen, amountFen });
  return { code, quantity, unitFen, amountFen, clause };
}

/** The fee and then travel, where they are charged. Literals, since a list that grows by push takes room for 17 entries. */
export function linesOf(fee: DecisionLine | null, travel: DecisionLine | null): DecisionLine[] {
  if (fee === null) return travel === null ? [] : [travel];
  return travel === null ? [fee] : [fee, travel];
}

/** The answer with these charges; INVALID_REQUEST where their sum is beyond a safe integer. */
export function grant(
  drawn: 0 | 1,
  allowance: number | null,
  lines: readonly DecisionLine[],
  trace: Trace | undefined,
): Decision {
  let totalFen = 0;
  for (const line of lines) totalFen += line.amountFen;
  if (!Number.isSafeInteger(totalFen)) return refuseInvalid('totalFen', trace);
  trace?.note('TOTAL', null, { totalFen });
  return { ok: true, drawn, allowance, lines, totalFen, trace: trace === undefined ? NO_STEPS : trace.steps };
}

/** The refusal of a field that is not acceptable, or of a total beyond a safe integer. */
export function refuseInvalid(field: RequestField | 'totalFen', trace: Trace | undefined): Refused {
  trace?.note('INVALID_REQUEST', null, { field });
  return { ok: false, error: { code: 'INVALID_REQUEST', clause: null } };
}

/** The refusal of a product that the table does not have. */
export function refuseProduct(product: string, trace: Trace | undefined): Refused {
  trace?.note('PRODUCT_NOT_COVERED', null, { product });
  return { ok: false, error: { code: 'PRODUCT_NOT_COVERED', clause: null } };
}

/** The refusal of a price that the table does not state: it names the cell. */
export function refuseUnset(cell: Cell, trace: Trace | undefined): Refused {
  trace?.read('RATE_NOT_SET', cell, {});
  return { ok: false, error: { code: 'RATE_NOT_SET', clause: cell.clause, cell: cell.pointer } };
}
