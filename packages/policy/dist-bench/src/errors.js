/** Why something is refused. No other code is ever given. */
export const ERROR_CODES = [
    'INVALID_REQUEST',
    'PRODUCT_NOT_COVERED',
    'TRAINING_NOT_OPEN',
    'TOO_MANY_TRAINEES',
    'RATE_NOT_SET',
    'NO_RATE_TABLE',
];
/** Thrown by every function of the package that cannot answer, but for `decide`, which returns its refusals. */
export class PolicyError extends Error {
    name = 'PolicyError';
    code;
    /** The clause of the guide, or null. */
    clause;
    /** JSON Pointer into the table, or null. */
    cell;
    /** The argument that is not acceptable, or null. */
    field;
    constructor(code, { clause = null, cell = null, field = null } = {}) {
        const place = cell ?? field;
        super(place === null ? code : `${code}: ${place}`);
        this.code = code;
        this.clause = clause;
        this.cell = cell;
        this.field = field;
    }
}
/** The refusal of an argument that is not acceptable. */
export const invalidRequest = (field) => new PolicyError('INVALID_REQUEST', { field });
/** The refusal of what the table does not state: it names the cell and its clause. */
export const rateNotSet = (cell, clause) => new PolicyError('RATE_NOT_SET', { cell, clause });
