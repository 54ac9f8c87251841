import type { ChargeKind, Edition, IncomeAxis, IncomeFilter, IncomeSource, Region } from '@/gql/graphql';
import { isCode } from '@/lib/format/address';

/** The axes that income can be laid out by, in the order in which they are offered. */
export const axes: readonly IncomeAxis[] = ['MONTH', 'KIND', 'PRODUCT', 'REGION', 'SOURCE', 'EDITION'];

/** Where one figure of the report stands: what it is by; an empty key for what states none. */
export type Place = { readonly [Axis in IncomeAxis]?: string };

/** How income is shown, as the page's address holds it; what is left out is this year by month and kind. */
export interface IncomeSearch {
  readonly from?: string;
  readonly to?: string;
  readonly down?: readonly IncomeAxis[];
  readonly across?: IncomeAxis | 'NONE';
  readonly kinds?: readonly string[];
  readonly products?: readonly string[];
  readonly regions?: readonly string[];
  readonly sources?: readonly string[];
  readonly editions?: readonly string[];
  /** The figure whose lines are open. */
  readonly lines?: Place;
}

const isAxis = (value: unknown): value is IncomeAxis => axes.some((axis) => axis === value);
const mostDown = 3;
const mostValues = 100;

/** Whether a value is a month, YYYY-MM. */
export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);

/** Each kind of charge; stated as an object, the compiler sees that none is missing. */
const allKinds = Object.keys({
  ANNUAL_FEE: 1,
  CANCELLATION_CREDIT: 1,
  CUSTOM_SERVICE: 1,
  DATA_REPAIR_OVERAGE: 1,
  DATA_REPAIR_PER_VISIT: 1,
  DISCOUNT: 1,
  EDITION_UPGRADE: 1,
  LICENCE: 1,
  ON_SITE_OVERAGE: 1,
  ON_SITE_PER_VISIT: 1,
  SECONDARY_DEVELOPMENT: 1,
  TRAINING_EXTRA_DAY: 1,
  TRAINING_INCLUDED_DAY: 1,
  TRAVEL: 1,
} satisfies Record<ChargeKind, 1>);
const allRegions: readonly Region[] = ['SHENZHEN', 'OUTSIDE'];
const allSources: readonly IncomeSource[] = ['CONTRACT', 'OVERAGE', 'PER_SERVICE'];
const allEditions: readonly Edition[] = ['STANDALONE', 'NETWORK'];

const oneOf =
  (words: readonly string[]) =>
  (value: unknown): value is string =>
    words.some((word) => word === value);

function wordsIn(value: unknown, isWord: (each: unknown) => each is string): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = value.filter(isWord);
  return words.length === 0 ? undefined : words.slice(0, mostValues);
}

function placeIn(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const place = Object.entries(value).filter(([axis, key]) => isAxis(axis) && typeof key === 'string');
  // An empty one is that of all lines.
  const isRubbish = place.length === 0 && Object.keys(value).length > 0;
  return isRubbish ? undefined : Object.fromEntries(place);
}

/** Reads it from the page's address; what it can't be it leaves out. */
export function readIncomeSearch(search: Record<string, unknown>): IncomeSearch {
  const { from, to } = search;
  const down = Array.isArray(search['down'])
    ? [...new Set(search['down'].filter(isAxis))].slice(0, mostDown)
    : [];
  const across = search['across'];
  const read: { -readonly [Key in keyof IncomeSearch]: IncomeSearch[Key] | undefined } = {
    from: isMonth(from) ? from : undefined,
    to: isMonth(to) ? to : undefined,
    down: down.length > 0 ? down : undefined,
    across: across === 'NONE' || isAxis(across) ? across : undefined,
    kinds: wordsIn(search['kinds'], oneOf(allKinds)),
    products: wordsIn(search['products'], isCode),
    regions: wordsIn(search['regions'], oneOf(allRegions)),
    sources: wordsIn(search['sources'], oneOf(allSources)),
    editions: wordsIn(search['editions'], oneOf(allEditions)),
    lines: placeIn(search['lines']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** How the report is asked for. */
export interface AskedIncome {
  readonly from: string;
  readonly to: string;
  readonly down: IncomeAxis[];
  readonly across: IncomeAxis | null;
  readonly filter: IncomeFilter;
}

/** What is asked for where nothing is left out any more; an axis that goes down does not go across. */
export function askedIncome(search: IncomeSearch, year: string): AskedIncome {
  const down = search.down ?? ['MONTH'];
  const wanted = search.across ?? 'KIND';
  return {
    from: search.from ?? `${year}-01`,
    to: search.to ?? `${year}-12`,
    down: [...down],
    across: wanted === 'NONE' || down.includes(wanted) ? null : wanted,
    filter: filterOf(search),
  };
}

function filterOf({ kinds, products, regions, sources, editions }: IncomeSearch): IncomeFilter {
  return {
    ...(kinds && { kinds: kinds as ChargeKind[] }),
    ...(products && { products: [...products] }),
    ...(regions && { regions: regions as Region[] }),
    ...(sources && { sources: sources as IncomeSource[] }),
    ...(editions && { editions: editions as Edition[] }),
  };
}

const lists = {
  KIND: 'kinds',
  PRODUCT: 'products',
  REGION: 'regions',
  SOURCE: 'sources',
  EDITION: 'editions',
} as const;

/** The months and the filter of one figure: those of the report, narrowed to its place. */
export function narrowed(
  { from, to, filter }: Pick<AskedIncome, 'from' | 'to' | 'filter'>,
  place: Place,
): { readonly from: string; readonly to: string; readonly filter: IncomeFilter } {
  const month = place.MONTH;
  const without: IncomeAxis[] = [];
  const own: Record<string, unknown> = { ...filter };
  for (const [axis, list] of Object.entries(lists)) {
    const key = place[axis as IncomeAxis];
    if (key === '') without.push(axis as IncomeAxis);
    else if (key !== undefined) own[list] = [key];
  }
  return {
    from: isMonth(month) ? month : from,
    to: isMonth(month) ? month : to,
    filter: { ...own, ...(without.length > 0 && { without }) },
  };
}
