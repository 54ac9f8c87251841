import { invalidRequest } from './errors.js';
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDayOfMonth = (year, month) => month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
function parse(value) {
    const match = typeof value === 'string' ? FORM.exec(value) : null;
    if (match === null)
        return null;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const exists = year >= 1 && day >= 1 && day <= lastDayOfMonth(year, month);
    return exists ? { year, month, day } : null;
}
function parsed(date) {
    const found = parse(date);
    if (found === null)
        throw invalidRequest('date');
    return found;
}
const digits = (value, width) => String(value).padStart(width, '0');
function format({ year, month, day }) {
    if (!(year >= 1 && year <= 9999))
        throw invalidRequest('date');
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
/** Whether a value is a civil date: the form "YYYY-MM-DD" strictly, and a day that exists. */
export const isCivilDate = (value) => parse(value) !== null;
/** Days since 1970-01-01 (negative before it). The year is counted from March, so that the leap day comes last. */
export function dayNumberOf(date) {
    const { year, month, day } = parsed(date);
    const marchYear = month > 2 ? year : year - 1;
    const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
    return 365 * marchYear + leapDays + dayOfYear - 719_468;
}
/** The civil date that many days after 1970-01-01: the inverse of `dayNumberOf`. */
export function dateOfDayNumber(dayNumber) {
    const shifted = dayNumber + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
    const month = ((marchMonth + 2) % 12) + 1;
    return format({ year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day });
}
/** The date that many days later (earlier where negative). Throws INVALID_REQUEST past year 9999. */
export const addDays = (date, days) => dateOfDayNumber(dayNumberOf(date) + days);
/** The corresponding day that many months later; where the month lacks it, the month's last day. */
export function addMonths(date, months) {
    const { year, month, day } = parsed(date);
    const monthNumber = year * 12 + (month - 1) + months;
    const target = { year: Math.floor(monthNumber / 12), month: (((monthNumber % 12) + 12) % 12) + 1 };
    return format({ ...target, day: Math.min(day, lastDayOfMonth(target.year, target.month)) });
}
/** The corresponding day that many years later; 29 February becomes the 28th where the year lacks it. */
export const addYears = (date, years) => addMonths(date, years * 12);
/** How many days `to` is after `from`: 0 for the same day, negative where it is before. */
export const daysBetween = (from, to) => dayNumberOf(to) - dayNumberOf(from);
/** How many days a period has, both ends included. */
export const daysIn = ({ from, to }) => daysBetween(from, to) + 1;
/** Negative where `a` is before `b`, 0 for the same day, positive after it. */
export const compareDates = (a, b) => daysBetween(b, a);
/** Whether a period contains a date, both ends included. */
export const contains = ({ from, to }, date) => from <= date && date <= to;
/** The day of the week: 1 Monday to 7 Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(date) {
    return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}
