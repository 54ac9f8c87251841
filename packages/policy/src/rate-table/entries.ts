import { listOf, readCell } from './document.js';

/** An entry of one of a document's lists, with its place. */
export interface Entry {
  readonly value: unknown;
  /** JSON Pointer into the document. */
  readonly cell: string;
}

/** The entries of a list; none where there is no list. */
export const entriesOf = (document: unknown, cell: string): readonly Entry[] =>
  listOf(readCell(document, cell)).map((value, index) => ({ value, cell: `${cell}/${index}` }));

/** The entries of a list that stands in each entry of another, such as the products of all rows. */
export const entriesWithin = (document: unknown, outer: string, inner: string): readonly Entry[] =>
  entriesOf(document, outer).flatMap(({ cell }) => entriesOf(document, `${cell}/${inner}`));

/** One key of each entry of a list, such as the codes of all zones. */
export const valuesWithin = (document: unknown, list: string, key: string): readonly Entry[] =>
  entriesOf(document, list).map(({ value, cell }) => ({
    value: readCell(value, `/${key}`),
    cell: `${cell}/${key}`,
  }));

/** The places of all schedules' rows: those of the services, and the fees of each plan. */
export const schedulesOf = (document: unknown): readonly string[] => [
  '/onSiteSupport/rows',
  '/dataRepair/rows',
  '/training/rows',
  ...entriesOf(document, '/annualPlans').map(({ cell }) => `${cell}/fees`),
];
