import { isCivilDate } from 'policy';
/** What the calendar shows, as its address has it: the month of today where nothing is named. */
export interface VisitsSearch {
  readonly view?: 'week';
  /** A day of the month or week that is shown. */
  readonly day?: string;
}

/** Reads it from the address; what it doesn't know it leaves out. */
export function readVisitsSearch({ view, day }: Record<string, unknown>): VisitsSearch {
  return {
    ...(view === 'week' ? { view } : {}),
    ...(isCivilDate(day) ? { day } : {}),
  };
}
