import { clauseOf } from './clause-of-cell.js';

/** Every code that a problem can bear: errors, then warnings, then what is not stated. */
export const PROBLEM_CODES = [
  'NOT_AN_OBJECT',
  'NOT_A_LIST',
  'EMPTY_LIST',
  'KEY_MISSING',
  'KEY_UNKNOWN',
  'NOT_A_NUMBER',
  'NEGATIVE',
  'FRACTIONAL',
  'TOO_LARGE',
  'OUT_OF_RANGE',
  'NOT_TEXT',
  'EMPTY_TEXT',
  'CODE_UNKNOWN',
  'NOT_A_DATE',
  'NOT_A_TIME',
  'NOT_WHOLE_MINUTES',
  'NOT_A_PERCENT',
  'NOT_TRUE',
  'TWICE',
  'PRODUCT_UNKNOWN',
  'PRODUCT_IN_NO_ROW',
  'ZONE_UNKNOWN',
  'TARGET_MISSING',
  'FROM_NOT_BEFORE_TO',
  'NETWORK_BELOW_STANDALONE',
  'OUTSIDE_BELOW_SHENZHEN',
  'EFFECTIVE_OUTSIDE_YEAR',
  'TARGETS_OUT_OF_ORDER',
  'NOT_STATED',
] as const;
/** The code of one problem. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a sentence about a problem fills in. */
export type ProblemValues = Readonly<Record<string, string | number | boolean | null>>;

/** Something that is wrong, odd or missing in a table, and where. */
export interface Problem {
  readonly code: ProblemCode;
  /** The clause of the guide that the cell stands for, or null. */
  readonly clause: string | null;
  /** JSON Pointer into the document; of a key that is missing, where it should be. */
  readonly cell: string;
  readonly values: ProblemValues;
}

/** All that was found in a table: what is wrong cell by cell, then what does not hold between cells. */
export interface Validation {
  /** What keeps it from being published. */
  readonly errors: readonly Problem[];
  /** What is allowed, but unlikely to be meant. */
  readonly warnings: readonly Problem[];
  /** Cells that are null: allowed, and refused only when a price needs them. */
  readonly missing: readonly Problem[];
}

/** Collects the problems of one document. */
export class Findings implements Validation {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly missing: Problem[] = [];

  constructor(private readonly document: unknown) {}

  /** Something that keeps the table from being published. */
  error(code: ProblemCode, cell: string, values: ProblemValues = {}): void {
    this.errors.push(this.problem(code, cell, values));
  }

  /** Something that is unlikely to be meant. */
  warn(code: ProblemCode, cell: string, values: ProblemValues = {}): void {
    this.warnings.push(this.problem(code, cell, values));
  }

  /** A cell that is null. */
  notStated(cell: string): void {
    this.missing.push(this.problem('NOT_STATED', cell, {}));
  }

  private problem(code: ProblemCode, cell: string, values: ProblemValues): Problem {
    return { code, clause: clauseOf(cell, this.document), cell, values };
  }
}
