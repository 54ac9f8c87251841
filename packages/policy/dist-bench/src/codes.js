/** The two editions of a licence (单机版, 网络版). */
export const EDITIONS = ['STANDALONE', 'NETWORK'];
/** The two regions that fees tell apart (深圳范围内, 深圳范围外). A zone's region is data of the table. */
export const REGIONS = ['SHENZHEN', 'OUTSIDE'];
/** What a licence enjoys for a service on a date: its free period (1), a paid year (6, 7), or nothing. */
export const COVERAGES = ['FREE_PERIOD', 'ANNUAL', 'NONE'];
/** The services that are counted against an allowance: clause 6 and clause 7. */
export const SERVICES = ['ON_SITE_SUPPORT', 'DATA_REPAIR'];
/** What a fault was caused by. Which causes a service excludes is data of the table (2, 10). */
export const CAUSES = [
    'SOFTWARE_DEFECT',
    'SOFTWARE_USE',
    'VENDOR_HARDWARE',
    'VENDOR_NETWORK',
    'CUSTOMER_HARDWARE',
    'CUSTOMER_NETWORK',
    'VIRUS',
    'USER_ERROR',
    'UNKNOWN',
];
/** Where a training is given: at the customer's own site, or at the vendor's (5). */
export const TRAINING_MODES = ['ON_SITE', 'AT_VENDOR'];
/** The three levels of a fault, 1 the gravest (10). */
export const LEVELS = [1, 2, 3];
/** What can be asked of `decide`. */
export const DECISION_KINDS = [
    'ON_SITE_SUPPORT',
    'DATA_REPAIR',
    'TRAINING',
    'EMERGENCY',
    'ANNUAL_PLAN',
];
/** What a charge is for. */
export const LINE_CODES = [
    'ON_SITE_OVERAGE',
    'ON_SITE_PER_VISIT',
    'DATA_REPAIR_OVERAGE',
    'DATA_REPAIR_PER_VISIT',
    'TRAINING_INCLUDED_DAY',
    'TRAINING_EXTRA_DAY',
    'ANNUAL_FEE',
    'TRAVEL',
];
/** A type guard for one list of codes; anything at all may be asked. */
export const isOneOf = (codes) => {
    const known = new Set(codes);
    return (value) => known.has(value);
};
