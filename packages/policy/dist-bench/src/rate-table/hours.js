/** A target's hours in whole minutes; null where the value is no such duration. Hours may be fractions: 0.5 is 30. */
export function minutesOfHours(hours) {
    if (typeof hours !== 'number' || !(hours >= 0))
        return null;
    const minutes = Math.round(hours * 60);
    // A fraction such as 1.1 is not exact in binary: a minute's ten-thousandth is no fraction of its own.
    const isWhole = Number.isSafeInteger(minutes) && Math.abs(hours * 60 - minutes) < 1e-4;
    return isWhole ? minutes : null;
}
const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
/** Minutes since midnight of a time "HH:MM", from 0 to 1440 ("24:00"); null where the value is none. */
export function minuteOfTime(time) {
    const match = typeof time === 'string' ? TIME.exec(time) : null;
    if (match === null)
        return null;
    return match[1] === undefined ? 1_440 : Number(match[1]) * 60 + Number(match[2]);
}
