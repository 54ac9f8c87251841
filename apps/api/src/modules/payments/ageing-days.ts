import { addDays } from 'policy';
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
    { bucket: 'DAYS_1_30', from: addDays(on, -30), to: addDays(on, -1) },
    { bucket: 'DAYS_31_60', from: addDays(on, -60), to: addDays(on, -31) },
    { bucket: 'DAYS_61_90', from: addDays(on, -90), to: addDays(on, -61) },
    { bucket: 'OVER_90', from: null, to: addDays(on, -91) },
  ];
}
