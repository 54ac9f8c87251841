import { sameValue } from '../same-value.js';
import { clauseOf } from './clause-of-cell.js';
import { readCell } from './document.js';
import { factsOf } from './facts.js';
const keyOf = ({ about, product }) => JSON.stringify([about, product]);
const byKey = (facts) => {
    const map = new Map();
    for (const fact of facts)
        if (!map.has(keyOf(fact)))
            map.set(keyOf(fact), fact);
    return map;
};
function differences(before, after) {
    const [said, says] = [byKey(factsOf(before)), byKey(factsOf(after))];
    const difference = (document, { cell, product }, was, is) => ({
        cell,
        clause: clauseOf(cell, document),
        product,
        before: was === undefined ? undefined : readCell(before, was.cell),
        after: is === undefined ? undefined : readCell(after, is.cell),
    });
    const stated = [...says].flatMap(([key, is]) => {
        const was = said.get(key);
        return was !== undefined && sameValue(was.value, is.value) ? [] : [difference(after, is, was, is)];
    });
    const gone = [...said].flatMap(([key, was]) => (says.has(key) ? [] : [difference(before, was, was, undefined)]));
    return [...stated, ...gone];
}
/**
 * What differs between two tables, cell by cell, by what it means for each product: regrouping or reordering rows with
 * the same figures is no change, and a cell that changed alike for several products is one change that lists them. Of
 * a row whose products had different figures before there is one change for each. Drafts may be compared too.
 */
export function compareTables(before, after) {
    const changes = new Map();
    for (const { product, ...difference } of differences(before, after)) {
        const key = JSON.stringify([difference.cell, difference.before ?? null, difference.after === undefined]);
        const change = changes.get(key);
        if (change === undefined)
            changes.set(key, { ...difference, products: product === null ? null : [product] });
        else if (product !== null)
            change.products?.push(product);
    }
    return [...changes.values()];
}
