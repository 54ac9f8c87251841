import { addDays, daysBetween } from 'policy';

const FIRST = '1990-01-01';

/** A civil date as a number of days, to be slid along. */
export const dayNumber = (date: string): number => daysBetween(FIRST, date);

/** The civil date of a number of days. */
export const dayAt = (day: number): string => addDays(FIRST, day);
