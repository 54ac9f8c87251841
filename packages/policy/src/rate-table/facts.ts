import { listOf, readCell, textOf, valueOf } from './document.js';
import { entriesOf } from './entries.js';

/** One thing that a table says, independent of how it groups its products and orders its rows. */
export interface Fact {
  /** What is said, such as "onSiteSupport/allowance/NETWORK"; of a product, a zone or a plan with its code. */
  readonly about: string;
  /** The product of which it is said, or null. */
  readonly product: string | null;
  /** JSON Pointer of the cell that says it. */
  readonly cell: string;
  readonly value: unknown;
}

/** Reads facts from one document. */
type Reader = (document: unknown) => readonly Fact[];

/** Paths of cells that stand for themselves. */
const at =
  (...paths: readonly string[]): Reader =>
  (document) =>
    paths.map((path) => ({
      about: path,
      product: null,
      cell: `/${path}`,
      value: readCell(document, `/${path}`),
    }));

/** A list whose order says nothing. */
const set =
  (path: string): Reader =>
  (document) => [
    { about: path, product: null, cell: `/${path}`, value: sorted(readCell(document, `/${path}`)) },
  ];

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).toSorted() : value);

/** Columns of a schedule's rows, said of each of a row's products. */
const schedule =
  (about: string, rows: string, columns: readonly string[]): Reader =>
  (document) =>
    entriesOf(document, rows).flatMap(({ value: row, cell }) =>
      listOf(valueOf(row, 'products')).flatMap((product) =>
        columns.map((column) => ({
          about: `${about}/${column}`,
          product: textOf(product) ?? null,
          cell: `${cell}/${column}`,
          value: readCell(row, `/${column}`),
        })),
      ),
    );

/** Keys of a list's entries, each entry known by what is in some of its keys; a list among them is a set. */
const entries =
  (list: string, identity: readonly string[], keys: readonly string[]): Reader =>
  (document) =>
    entriesOf(document, list).flatMap(({ value: entry, cell }) => {
      const name = identity.map((key) => String(valueOf(entry, key))).join(' ');
      return keys.map((key) => ({
        about: `${list} ${name} ${key}`,
        product: null,
        cell: `${cell}/${key}`,
        value: sorted(valueOf(entry, key)),
      }));
    });

const BY_EDITION = ['STANDALONE', 'NETWORK'] as const;
const BY_REGION = ['SHENZHEN', 'OUTSIDE'] as const;
const under = (path: string, keys: readonly string[]): readonly string[] =>
  keys.map((key) => `${path}/${key}`);

const plans: Reader = (document) =>
  entriesOf(document, '/annualPlans').flatMap(({ value: plan, cell }) =>
    schedule(
      `annualPlans ${String(valueOf(plan, 'code'))}`,
      `${cell}/fees`,
      under('feeFen', BY_EDITION),
    )(document),
  );

const products: Reader = (document) =>
  entriesOf(document, '/products').map(({ value: product, cell }) => ({
    about: 'products/name',
    product: textOf(valueOf(product, 'code')) ?? null,
    cell: `${cell}/name`,
    value: valueOf(product, 'name'),
  }));

const READERS: readonly Reader[] = [
  at('year', 'revision', 'effectiveFrom', 'taxPercent'),
  products,
  entries('/zones', ['code'], ['region', 'districts', 'cities']),
  at(...under('freePeriodMonths', BY_EDITION)),
  schedule('onSiteSupport', '/onSiteSupport/rows', [
    ...under('allowance', BY_EDITION),
    ...under('overageFen', BY_REGION),
  ]),
  at(...under('onSiteSupport/perVisitFen', BY_REGION)),
  set('onSiteSupport/excludedCauses'),
  schedule('dataRepair', '/dataRepair/rows', ['allowance', 'overageFen']),
  at('dataRepair/perVisitFen'),
  set('dataRepair/excludedCauses'),
  schedule('training', '/training/rows', ['trainees', 'days']),
  at(
    ...under('training/includedDayFen/ON_SITE', BY_REGION),
    ...under('training/includedDayFen/AT_VENDOR', BY_REGION),
    ...under('training/extraDayFen', BY_REGION),
  ),
  entries('/emergency/targets', ['zone', 'level'], ['responseHours', 'arrivalHours', 'resolutionHours']),
  set('emergency/excludedCauses'),
  entries('/annualPlans', ['code'], ['services']),
  plans,
  set('hotline/weekdays'),
  at('hotline/from', 'hotline/to'),
  entries('/hotline/exceptions', ['date'], ['closed', 'from', 'to']),
  set('remoteChannels'),
];

/** All that a document says as a table, in the table's order. What is not there says nothing. */
export const factsOf = (document: unknown): readonly Fact[] =>
  READERS.flatMap((read) => read(document)).filter(({ value }) => value !== undefined);
