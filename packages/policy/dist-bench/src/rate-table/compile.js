import { CAUSES, isOneOf, REGIONS } from '../codes.js';
import { isCount } from '../money.js';
import { clauseOf, clauseOfPlan } from './clause-of-cell.js';
import { listOf, readCell, textOf, valueOf } from './document.js';
const isRegion = isOneOf(REGIONS);
const isCause = isOneOf(CAUSES);
const byEdition = (of) => ({
    STANDALONE: of('STANDALONE'),
    NETWORK: of('NETWORK'),
});
const byRegion = (of) => ({
    SHENZHEN: of('SHENZHEN'),
    OUTSIDE: of('OUTSIDE'),
});
/** A map of which the first entry with a key holds, and entries without one are left out: a draft may state anything. */
function firstOfEach(entries) {
    const map = new Map();
    for (const [key, value] of entries) {
        if (key !== undefined && value !== undefined && !map.has(key))
            map.set(key, value);
    }
    return map;
}
/** A map of the entries of one of the document's lists, each with its code and its place. */
function compileList(document, list, compileEntry) {
    return firstOfEach(listOf(readCell(document, list)).map((entry, index) => {
        const code = textOf(valueOf(entry, 'code'));
        return [code, code === undefined ? undefined : compileEntry(code, `${list}/${index}`)];
    }));
}
/** What is not a count, in a draft, is not stated. */
const countOf = (value) => (isCount(value) ? value : null);
/** The figure at a place. */
const cellAt = (document, pointer) => ({
    value: countOf(readCell(document, pointer)),
    pointer,
    clause: clauseOf(pointer, document),
});
/** Finds the cells of a schedule's rows by product; for a product in no row it names the rows themselves. */
function schedule(document, rows) {
    const rowOf = firstOfEach(listOf(readCell(document, rows)).flatMap((row, index) => listOf(readCell(row, '/products')).map((product) => [textOf(product), `${rows}/${index}`])));
    return (product, path) => {
        const row = rowOf.get(product);
        return row === undefined
            ? { value: null, pointer: rows, clause: clauseOf(rows, document) }
            : cellAt(document, `${row}/${path}`);
    };
}
function compileProducts(document) {
    const cell = (pointer) => cellAt(document, pointer);
    const support = schedule(document, '/onSiteSupport/rows');
    const repair = schedule(document, '/dataRepair/rows');
    const training = schedule(document, '/training/rows');
    const rates = (product) => ({
        onSiteSupport: byEdition((edition) => byRegion((region) => ({
            allowance: support(product, `allowance/${edition}`),
            overage: support(product, `overageFen/${region}`),
            perVisit: cell(`/onSiteSupport/perVisitFen/${region}`),
        }))),
        dataRepair: {
            allowance: repair(product, 'allowance'),
            overage: repair(product, 'overageFen'),
            perVisit: cell('/dataRepair/perVisitFen'),
        },
        training: byRegion((region) => ({
            trainees: training(product, 'trainees'),
            days: training(product, 'days'),
            includedDay: {
                ON_SITE: cell(`/training/includedDayFen/ON_SITE/${region}`),
                AT_VENDOR: cell(`/training/includedDayFen/AT_VENDOR/${region}`),
            },
            extraDay: cell(`/training/extraDayFen/${region}`),
        })),
    });
    return compileList(document, '/products', rates);
}
function compilePlan(document, code, pointer, products) {
    const fee = schedule(document, `${pointer}/fees`);
    const fees = [...products].map((product) => [product, byEdition((edition) => fee(product, `feeFen/${edition}`))]);
    return { code, clause: clauseOfPlan(readCell(document, `${pointer}/services`)), fees: new Map(fees) };
}
/** A zone without a known region cannot be priced: it is none. */
function compileZone(document, code, zone) {
    const pointer = `${zone}/region`;
    const region = readCell(document, pointer);
    return isRegion(region) ? { code, region, pointer } : undefined;
}
function compileExcluded(document, listPointer) {
    const causes = listOf(readCell(document, listPointer));
    const pointers = firstOfEach(causes.map((cause, index) => [isCause(cause) ? cause : undefined, `${listPointer}/${index}`]));
    return { pointers, clause: clauseOf(listPointer) };
}
function compile(document) {
    const products = compileProducts(document);
    return {
        identity: {
            year: countOf(readCell(document, '/year')),
            revision: countOf(readCell(document, '/revision')),
            effectiveFrom: textOf(readCell(document, '/effectiveFrom')) ?? null,
        },
        products,
        zones: compileList(document, '/zones', (code, pointer) => compileZone(document, code, pointer)),
        plans: compileList(document, '/annualPlans', (code, pointer) => compilePlan(document, code, pointer, products.keys())),
        excluded: {
            onSiteSupport: compileExcluded(document, '/onSiteSupport/excludedCauses'),
            dataRepair: compileExcluded(document, '/dataRepair/excludedCauses'),
            emergency: compileExcluded(document, '/emergency/excludedCauses'),
        },
    };
}
const compiled = new WeakMap();
let latestDocument;
let latest;
/**
 * The table made ready for look-up: compiled once for each document, by identity. The document must not change after
 * that. A document that is no table compiles to an empty one, which knows no product.
 */
export function compiledTable(document) {
    if (latest !== undefined && document === latestDocument)
        return latest;
    const isObject = typeof document === 'object' && document !== null;
    const table = (isObject ? compiled.get(document) : undefined) ?? compile(document);
    if (isObject)
        compiled.set(document, table);
    latestDocument = document;
    latest = table;
    return table;
}
