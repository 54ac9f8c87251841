import { addDays, daysBetween } from 'policy';
import type { AgeingBucket } from '../../graphql/billing-enums.js';

/** The due days that fall into a bucket, both included; null is no bound. */
export interface DueDays {
  bucket: AgeingBucket;
  from: string | null;
  to: string | null;
}

/** The buckets of an ageing on a day, the least overdue first: what is due on the day itself is not yet overdue. */
export function dueDaysOf(on: string): DueDays[] {
  return [
    { bucket: 'NOT_DUE', from: on, to: null },
    { bucket: 'DAYS_1_30', from: daysBefore(on, 30), to: daysBefore(on, 1) },
    { bucket: 'DAYS_31_60', from: daysBefore(on, 60), to: daysBefore(on, 31) },
    { bucket: 'DAYS_61_90', from: daysBefore(on, 90), to: daysBefore(on, 61) },
    { bucket: 'OVER_90', from: null, to: daysBefore(on, 91) },
  ];
}

/** The calendar begins with year 1: a day before it stands before every day that it has. */
const daysBefore = (on: string, days: number): string =>
  daysBetween('0001-01-01', on) < days ? '0000-12-31' : addDays(on, -days);
