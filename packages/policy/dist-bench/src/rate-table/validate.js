import { CONSISTENCY } from './consistency.js';
import { ODDITIES } from './oddities.js';
import { Findings } from './problems.js';
import { tableShape } from './table-shape.js';
/**
 * All that is wrong, odd or missing in a document, at once, each with its cell and clause. Any JSON may be given; it is
 * a table that can be published where there are no errors. It never throws.
 */
export function validateTable(document) {
    const findings = new Findings(document);
    tableShape(document, '', findings);
    for (const rule of [...CONSISTENCY, ...ODDITIES])
        rule(document, findings);
    const { errors, warnings, missing } = findings;
    return { errors, warnings, missing };
}
