import { addDays, type CivilDate, weekdayOf } from 'policy';

/** The instant of a civil day and time (`HH:MM`) in Asia/Shanghai. */
export const instantOf = (day: CivilDate, time: string): Date => new Date(`${day}T${time}:00.000+08:00`);

/** The day itself, or the Monday after it. */
export function workdayFrom(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return weekday <= 5 ? day : addDays(day, 8 - weekday);
}

/** The later of two days. */
export const laterOf = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);
