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
];
/** Collects the problems of one document. */
export class Findings {
    document;
    errors = [];
    warnings = [];
    missing = [];
    constructor(document) {
        this.document = document;
    }
    /** Something that keeps the table from being published. */
    error(code, cell, values = {}) {
        this.errors.push(this.problem(code, cell, values));
    }
    /** Something that is unlikely to be meant. */
    warn(code, cell, values = {}) {
        this.warnings.push(this.problem(code, cell, values));
    }
    /** A cell that is null. */
    notStated(cell) {
        this.missing.push(this.problem('NOT_STATED', cell, {}));
    }
    problem(code, cell, values) {
        return { code, clause: clauseOf(cell, this.document), cell, values };
    }
}
