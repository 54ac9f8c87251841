import { listOf, readCell } from './document.js';
/** The entries of a list; none where there is no list. */
export const entriesOf = (document, cell) => listOf(readCell(document, cell)).map((value, index) => ({ value, cell: `${cell}/${index}` }));
/** The entries of a list that stands in each entry of another, such as the products of all rows. */
export const entriesWithin = (document, outer, inner) => entriesOf(document, outer).flatMap(({ cell }) => entriesOf(document, `${cell}/${inner}`));
/** One key of each entry of a list, such as the codes of all zones. */
export const valuesWithin = (document, list, key) => entriesOf(document, list).map(({ value, cell }) => ({ value: readCell(value, `/${key}`), cell: `${cell}/${key}` }));
/** The places of all schedules' rows: those of the services, and the fees of each plan. */
export const schedulesOf = (document) => [
    '/onSiteSupport/rows',
    '/dataRepair/rows',
    '/training/rows',
    ...entriesOf(document, '/annualPlans').map(({ cell }) => `${cell}/fees`),
];
