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
];
/** Collects the steps of one decision, where they are asked for. */
export class Trace {
    steps = [];
    /** A step that follows from a clause. */
    note(code, clause, values) {
        this.steps.push({ code, clause, cell: null, value: null, values });
    }
    /** A step that reads a cell. */
    read(code, { clause, pointer, value }, values) {
        this.steps.push({ code, clause, cell: pointer, value, values });
    }
    /** A step that reads a code of the table. */
    readCode(code, clause, cell, value, values) {
        this.steps.push({ code, clause, cell, value, values });
    }
}
