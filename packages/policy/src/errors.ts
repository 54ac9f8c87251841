/** Why something is refused. No other code is ever given. */
export const ERROR_CODES = [
  'INVALID_REQUEST',
  'PRODUCT_NOT_COVERED',
  'TRAINING_NOT_OPEN',
  'TOO_MANY_TRAINEES',
  'RATE_NOT_SET',
  'NO_RATE_TABLE',
] as const;
/** The code of one refusal. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where a refusal points. */
export interface ErrorPlace {
  /** The clause of the guide, null where no clause is concerned. */
  readonly clause?: string | null;
  /** JSON Pointer of the cell that is missing, or that cannot be written. */
  readonly cell?: string | null;
  /** The argument that is not acceptable. */
  readonly field?: string | null;
}

/** Thrown by every function of the package that cannot answer, but for `decide`, which returns its refusals. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code: ErrorCode;
  /** The clause of the guide, or null. */
  readonly clause: string | null;
  /** JSON Pointer into the table, or null. */
  readonly cell: string | null;
  /** The argument that is not acceptable, or null. */
  readonly field: string | null;

  constructor(code: ErrorCode, { clause = null, cell = null, field = null }: ErrorPlace = {}) {
    const place = cell ?? field;
    super(place === null ? code : `${code}: ${place}`);
    this.code = code;
    this.clause = clause;
    this.cell = cell;
    this.field = field;
  }
}

/** The refusal of an argument that is not acceptable. */
export const invalidRequest = (field: string): PolicyError => new PolicyError('INVALID_REQUEST', { field });

/** The refusal of what the table does not state: it names the cell and its clause. */
export const rateNotSet = (cell: string, clause: string | null): PolicyError =>
  new PolicyError('RATE_NOT_SET', { cell, clause });
