import { isCode, isKey } from '@/lib/format/address';
import { isCivilDate } from 'policy';
import type { AgeingBucket, AttainmentOutcome, Milestone, Service } from '@/gql/graphql';
import { isMonth } from './income-search';

const isDay = (value: unknown): value is string => isCivilDate(value);
const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.some((word) => word === value);

type Reader<Search> = {
  readonly [Key in keyof Search]-?: (value: unknown) => value is NonNullable<Search[Key]>;
};

/** Reads what an address holds, each part by its own reader; what can't be read is left out. */
const reading =
  <Search extends object>(readers: Reader<Search>) =>
  (search: Record<string, unknown>): Search =>
    Object.fromEntries(
      Object.entries<(value: unknown) => boolean>(readers as never)
        .map(([key, reads]) => [key, reads(search[key]) ? search[key] : undefined] as const)
        .filter(([, value]) => value !== undefined),
    ) as Search;

const isService = oneOf<Service>('ON_SITE_SUPPORT', 'DATA_REPAIR');

/** The buckets of an ageing, the least overdue first. */
export const buckets: readonly AgeingBucket[] = [
  'NOT_DUE',
  'DAYS_1_30',
  'DAYS_31_60',
  'DAYS_61_90',
  'OVER_90',
];

/** The day of the ageing, and whose invoices of which bucket are open. */
export interface ReceivablesSearch {
  readonly on?: string;
  readonly customer?: string;
  readonly bucket?: AgeingBucket;
}
export const readReceivablesSearch = reading<ReceivablesSearch>({
  on: isDay,
  customer: isKey,
  bucket: oneOf(...buckets),
});

/** The day, what is counted, and whose ledger is open. */
export interface AllowancesSearch {
  readonly on?: string | undefined;
  readonly service?: Service | undefined;
  readonly product?: string | undefined;
  readonly customer?: string | undefined;
  readonly licence?: string | undefined;
}
export const readAllowancesSearch = reading<AllowancesSearch>({
  on: isDay,
  service: isService,
  product: isCode,
  customer: isKey,
  licence: isKey,
});

/** The days of request, and which figure's incidents are open. */
export interface TargetsSearch {
  readonly from?: string;
  readonly to?: string;
  readonly level?: 1 | 2 | 3;
  readonly milestone?: Milestone;
  readonly outcome?: AttainmentOutcome;
}
export const readTargetsSearch = reading<TargetsSearch>({
  from: isDay,
  to: isDay,
  level: (value): value is 1 | 2 | 3 => value === 1 || value === 2 || value === 3,
  milestone: oneOf<Milestone>('RESPONSE', 'ARRIVAL', 'RESOLUTION'),
  outcome: oneOf<AttainmentOutcome>('MET', 'BREACHED', 'PENDING'),
});

/** The table whose impact is shown. */
export interface PriceChangeSearch {
  readonly table?: string;
}
export const readPriceChangeSearch = reading<PriceChangeSearch>({ table: isKey });

/** The month that is tied out. */
export interface TieOutSearch {
  readonly month?: string;
}
export const readTieOutSearch = reading<TieOutSearch>({ month: isMonth });
