import { weekdayOf } from '../dates.js';
import { invalidRequest, rateNotSet } from '../errors.js';
import { civilMomentAt, isInstant } from '../instants.js';
import { clauseOf } from '../rate-table/clause-of-cell.js';
import { listOf, readCell } from '../rate-table/document.js';
import { minuteOfTime } from '../rate-table/hours.js';
const HOTLINE = '/hotline';
function minuteAt(table, cell) {
    const minute = minuteOfTime(readCell(table, cell));
    if (minute === null)
        throw rateNotSet(cell, clauseOf(cell));
    return minute;
}
/** The place of the hours that hold on a civil day: its exception's, or the week's; null where it is closed. */
function hoursOn(table, date) {
    const exceptions = listOf(readCell(table, `${HOTLINE}/exceptions`));
    const index = exceptions.findIndex((exception) => readCell(exception, '/date') === date);
    if (index >= 0) {
        const closed = readCell(exceptions[index], '/closed') === true;
        return closed ? null : `${HOTLINE}/exceptions/${index}`;
    }
    return listOf(readCell(table, `${HOTLINE}/weekdays`)).includes(weekdayOf(date)) ? HOTLINE : null;
}
/**
 * Whether the hotline is open at an instant (4): on its weekdays in Asia/Shanghai, `from` included, `to` excluded; an
 * exception replaces its civil day's hours. Throws RATE_NOT_SET where the table does not state the hours that matter,
 * INVALID_REQUEST for what is no instant.
 */
export function hotlineOpen(table, at) {
    if (!isInstant(at))
        throw invalidRequest('at');
    const { date, minuteOfDay } = civilMomentAt(at);
    const hours = hoursOn(table, date);
    if (hours === null)
        return false;
    return minuteAt(table, `${hours}/from`) <= minuteOfDay && minuteOfDay < minuteAt(table, `${hours}/to`);
}
