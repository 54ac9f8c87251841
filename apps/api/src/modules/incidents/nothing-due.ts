/** Stands for 'no target is left' where rows are ordered by instants: later than any of them. */
export const NOTHING_DUE = '9999-12-31T23:59:59.999Z';
