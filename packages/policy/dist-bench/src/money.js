import { invalidRequest } from './errors.js';
/** Whether a value is a count or an amount in fen: a safe integer, 0 included, never negative. */
export const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** A quotient rounded half up to an integer, exactly; of negatives by their magnitude, so that a credit mirrors its charge. */
export function divideHalfUp(numerator, denominator) {
    if (numerator < 0n)
        return -divideHalfUp(-numerator, denominator);
    return (2n * numerator + denominator) / (2n * denominator);
}
const PERCENT = /^(0|[1-9]\d{0,2})(?:\.(\d{1,9}))?$/;
function parsePercent(text) {
    const match = typeof text === 'string' ? PERCENT.exec(text) : null;
    if (match === null)
        return null;
    const decimals = match[2] ?? '';
    const scale = 10n ** BigInt(decimals.length);
    const scaled = BigInt(`${match[1]}${decimals}`);
    return scaled <= 100n * scale ? { scaled, scale } : null;
}
/** Whether a value is a tax rate: a decimal string from "0" to "100", both included, at most nine decimals, such as "6" or "6.5". */
export const isTaxPercent = (value) => parsePercent(value) !== null;
/**
 * Splits a gross amount, tax included, at the table's rate: net = gross × 100 / (100 + rate), rounded half up to the fen.
 * Null where the table states no rate: nothing is invented, the invoice then shows the gross amount alone.
 * A negative amount is split as the mirror of the positive one. Throws INVALID_REQUEST for an amount that is not a safe
 * integer or a rate that is not a decimal string in [0, 100].
 */
export function splitTax(grossFen, taxPercent) {
    if (!Number.isSafeInteger(grossFen))
        throw invalidRequest('grossFen');
    if (taxPercent === null)
        return null;
    const rate = parsePercent(taxPercent);
    if (rate === null)
        throw invalidRequest('taxPercent');
    const hundred = 100n * rate.scale;
    const netFen = Number(divideHalfUp(BigInt(grossFen) * hundred, hundred + rate.scaled));
    return { netFen, taxFen: grossFen - netFen };
}
