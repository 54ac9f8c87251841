const NO_STEPS = Object.freeze([]);
/** Adds a charge, unless its amount is 0. */
export function charge(lines, code, quantity, unitFen, clause, trace) {
    const amountFen = quantity * unitFen;
    if (amountFen === 0)
        return;
    lines.push({ code, quantity, unitFen, amountFen, clause });
    trace?.note('LINE_CHARGED', clause, { line: code, quantity, unitFen, amountFen });
}
/** The answer with these charges; INVALID_REQUEST where their sum is beyond a safe integer. */
export function grant(drawn, allowance, lines, trace) {
    let totalFen = 0;
    for (const line of lines)
        totalFen += line.amountFen;
    if (!Number.isSafeInteger(totalFen))
        return refuseInvalid('totalFen', trace);
    trace?.note('TOTAL', null, { totalFen });
    return { ok: true, drawn, allowance, lines, totalFen, trace: trace === undefined ? NO_STEPS : trace.steps };
}
/** The refusal of a field that is not acceptable, or of a total beyond a safe integer. */
export function refuseInvalid(field, trace) {
    trace?.note('INVALID_REQUEST', null, { field });
    return { ok: false, error: { code: 'INVALID_REQUEST', clause: null } };
}
/** The refusal of a product that the table does not have. */
export function refuseProduct(product, trace) {
    trace?.note('PRODUCT_NOT_COVERED', null, { product });
    return { ok: false, error: { code: 'PRODUCT_NOT_COVERED', clause: null } };
}
/** The refusal of a price that the table does not state: it names the cell. */
export function refuseUnset(cell, trace) {
    trace?.read('RATE_NOT_SET', cell, {});
    return { ok: false, error: { code: 'RATE_NOT_SET', clause: cell.clause, cell: cell.pointer } };
}
