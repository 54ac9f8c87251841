import { type CivilDate, dateOfDayNumber, dayNumberOf, isCivilDate } from './dates.js';
import { invalidRequest } from './errors.js';

/** An instant: ISO 8601 with a date, a time and "Z" or an offset, such as "2026-02-16T18:30:00.000Z". */
export type Instant = string;

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Asia/Shanghai is UTC+8 the year round. */
const SHANGHAI = 480 * MINUTE;
const FORM =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** A civil moment in Asia/Shanghai. */
export interface CivilMoment {
  readonly date: CivilDate;
  /** Whole minutes since that day's midnight, 0 to 1439. */
  readonly minuteOfDay: number;
}

/** Milliseconds since 1970-01-01T00:00Z, or null where the value is no instant. Below the millisecond is cut off. */
function parse(value: unknown): number | null {
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  if (match === null || !isCivilDate(match[1])) return null;
  const [, date, hours, minutes, seconds = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    match;
  const time = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE * (sign === '-' ? -1 : 1);
  return dayNumberOf(date) * DAY + time + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset;
}

/** Whether a value is an instant in the strict form. */
export const isInstant = (value: unknown): value is Instant => parse(value) !== null;

function parsed(instant: Instant): number {
  const found = parse(instant);
  if (found === null) throw invalidRequest('instant');
  return found;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function format(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const minutes = Math.floor(rest / MINUTE);
  const seconds = Math.floor((rest % MINUTE) / 1000);
  const time = [Math.floor(minutes / 60), minutes % 60, seconds].map((part) => digits(part, 2)).join(':');
  return `${dateOfDayNumber(day)}T${time}.${digits(rest % 1000, 3)}Z`;
}

/** The instant that many whole minutes later, in UTC with milliseconds. Throws INVALID_REQUEST past year 9999. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  format(parsed(instant) + minutes * MINUTE);

/** The civil date and minute in Asia/Shanghai at an instant. Throws INVALID_REQUEST for what is no instant. */
export function civilMomentAt(instant: Instant): CivilMoment {
  const local = parsed(instant) + SHANGHAI;
  const day = Math.floor(local / DAY);
  return { date: dateOfDayNumber(day), minuteOfDay: Math.floor((local - day * DAY) / MINUTE) };
}

/** The civil date in Asia/Shanghai at an instant. Throws INVALID_REQUEST for what is no instant. */
export const civilDateAt = (instant: Instant): CivilDate => civilMomentAt(instant).date;

/** Whether the first instant is after the second, to the millisecond. Throws INVALID_REQUEST for what is no instant. */
export const isAfter = (instant: Instant, other: Instant): boolean => parsed(instant) > parsed(other);
