import { isCivilDate } from '../dates.js';
import { isTaxPercent } from '../money.js';
import { isRecord, step } from './document.js';
import { minutesOfHours, minuteOfTime } from './hours.js';
/** What was found, where a sentence can show it: a scalar, else null. */
const found = (value) => ({
    found: ['string', 'number', 'boolean'].includes(typeof value) ? value : null,
});
/** An object with just these keys; an optional one may be left out. */
export function object(keys, optional = {}) {
    const known = new Map([...Object.entries(keys), ...Object.entries(optional)]);
    return (value, cell, findings) => {
        if (!isRecord(value))
            return findings.error('NOT_AN_OBJECT', cell, found(value));
        for (const key of Object.keys(keys)) {
            if (!Object.hasOwn(value, key))
                findings.error('KEY_MISSING', cell + step(key), { key });
        }
        for (const [key, inner] of Object.entries(value)) {
            const shape = known.get(key);
            if (shape === undefined)
                findings.error('KEY_UNKNOWN', cell + step(key), { key });
            else
                shape(inner, cell + step(key), findings);
        }
    };
}
/** A list of one shape, with at least so many entries. */
export const list = (shape, { atLeast = 0 } = {}) => (value, cell, findings) => {
    if (!Array.isArray(value))
        return findings.error('NOT_A_LIST', cell, found(value));
    if (value.length < atLeast)
        findings.error('EMPTY_LIST', cell);
    value.forEach((entry, index) => shape(entry, `${cell}/${index}`, findings));
};
/** A list of scalars of which none is listed twice. */
export const distinct = (shape, size) => {
    const each = list(shape, size);
    return (value, cell, findings) => {
        each(value, cell, findings);
        if (!Array.isArray(value))
            return;
        value.forEach((entry, index) => {
            if (value.indexOf(entry) < index)
                findings.error('TWICE', `${cell}/${index}`, found(entry));
        });
    };
};
/** A cell that the guide may leave unstated: null is listed apart. */
export const stated = (shape) => (value, cell, findings) => value === null ? findings.notStated(cell) : shape(value, cell, findings);
/** A number; what else is asked of it is a rule that names the code of its breach. */
const number = (breach) => (value, cell, findings) => {
    const code = typeof value === 'number' && Number.isFinite(value) ? breach(value) : 'NOT_A_NUMBER';
    if (code !== undefined)
        findings.error(code, cell, found(value));
};
/** A value that a guard accepts, or else the code of its breach. */
const accepted = (code, accepts) => (value, cell, findings) => {
    if (!accepts(value))
        findings.error(code, cell, found(value));
};
/** A count or an amount in fen: a whole number, never negative, a safe integer. */
export const count = number((value) => {
    if (value < 0)
        return 'NEGATIVE';
    if (!Number.isInteger(value))
        return 'FRACTIONAL';
    return Number.isSafeInteger(value) ? undefined : 'TOO_LARGE';
});
/** A whole number between two bounds, both included. */
export const wholeBetween = (from, to) => number((value) => {
    if (!Number.isInteger(value))
        return 'FRACTIONAL';
    return value < from || value > to ? 'OUT_OF_RANGE' : undefined;
});
/** Elapsed hours: never negative, whole minutes. */
export const hours = number((value) => {
    if (value < 0)
        return 'NEGATIVE';
    if (value * 60 > Number.MAX_SAFE_INTEGER)
        return 'TOO_LARGE';
    return minutesOfHours(value) === null ? 'NOT_WHOLE_MINUTES' : undefined;
});
/** Text that is not empty. */
export const text = (value, cell, findings) => {
    if (typeof value !== 'string')
        findings.error('NOT_TEXT', cell, found(value));
    else if (value.trim() === '')
        findings.error('EMPTY_TEXT', cell);
};
/** One of some codes. */
export const oneOf = (codes) => accepted('CODE_UNKNOWN', (value) => codes.includes(value));
/** A civil date that exists. */
export const date = accepted('NOT_A_DATE', isCivilDate);
/** A time "HH:MM", up to "24:00". */
export const time = accepted('NOT_A_TIME', (value) => minuteOfTime(value) !== null);
/** A decimal string from "0" to "100". */
export const percent = accepted('NOT_A_PERCENT', isTaxPercent);
/** The word true alone. */
export const yes = accepted('NOT_TRUE', (value) => value === true);
