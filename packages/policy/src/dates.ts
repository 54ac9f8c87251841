import { invalidRequest } from './errors.js';

/** A civil date in Asia/Shanghai: "YYYY-MM-DD", years 0001 to 9999. Two of them compare as strings do. */
export type CivilDate = string;

/** From one civil date to another, both days included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lastDayOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

function parse(value: unknown): YearMonthDay | null {
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && day >= 1 && day <= lastDayOfMonth(year, month);
  return exists ? { year, month, day } : null;
}

function parsed(date: CivilDate): YearMonthDay {
  const found = parse(date);
  if (found === null) throw invalidRequest('date');
  return found;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function format({ year, month, day }: YearMonthDay): CivilDate {
  if (!(year >= 1 && year <= 9999)) throw invalidRequest('date');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Whether a value is a civil date: the form "YYYY-MM-DD" strictly, and a day that exists. */
export const isCivilDate = (value: unknown): value is CivilDate => parse(value) !== null;

/** Days since 1970-01-01 (negative before it). The year is counted from March, so that the leap day comes last. */
export function dayNumberOf(date: CivilDate): number {
  const { year, month, day } = parsed(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - 719_468;
}

/** The civil date that many days after 1970-01-01: the inverse of `dayNumberOf`. */
export function dateOfDayNumber(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return format({ year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day });
}

const whole = (value: number, field: string): number => {
  if (!Number.isSafeInteger(value)) throw invalidRequest(field);
  return value;
};

/** The date that many days later (earlier where negative). Throws INVALID_REQUEST before year 1 and past year 9999. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  dateOfDayNumber(dayNumberOf(date) + whole(days, 'days'));

/** The corresponding day that many months later; where the month lacks it, the month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parsed(date);
  const monthNumber = year * 12 + (month - 1) + whole(months, 'months');
  const target = { year: Math.floor(monthNumber / 12), month: (((monthNumber % 12) + 12) % 12) + 1 };
  return format({ ...target, day: Math.min(day, lastDayOfMonth(target.year, target.month)) });
}

/** The corresponding day that many years later; 29 February becomes the 28th where the year lacks it. */
export const addYears = (date: CivilDate, years: number): CivilDate =>
  addMonths(date, whole(years, 'years') * 12);

/** How many days `to` is after `from`: 0 for the same day, negative where it is before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumberOf(to) - dayNumberOf(from);

/** How many days a period has, both ends included. */
export const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** Negative where `a` is before `b`, 0 for the same day, positive after it. */
export const compareDates = (a: CivilDate, b: CivilDate): number => daysBetween(b, a);

/** Whether a period contains a date, both ends included. */
export const contains = ({ from, to }: Period, date: CivilDate): boolean => from <= date && date <= to;

/** The day of the week: 1 Monday to 7 Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}
