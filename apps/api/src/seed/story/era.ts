import { addDays, type CivilDate, civilDateAt } from 'policy';

/** Days that the demo looks back. */
const DAYS = 760;

/** The time that a demo tells of: from about two years ago to now. */
export interface Era {
  from: CivilDate;
  today: CivilDate;
  now: Date;
}

/** The era that ends now. */
export function eraUntil(now: Date): Era {
  const today = civilDateAt(now.toISOString());
  return { from: addDays(today, -DAYS), today, now };
}
