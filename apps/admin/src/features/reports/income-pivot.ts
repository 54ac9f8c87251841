import type { ChargeKind, IncomeReportQuery } from '@/gql/graphql';

type IncomeRow = IncomeReportQuery['incomeReport']['rows'][number];

/** The report laid out by month and kind. */
export interface IncomePivot {
  /** Every month from the first to the last, YYYY-MM, also those without income. */
  readonly months: readonly string[];
  /** The kinds that have income, in their usual order. */
  readonly kinds: readonly ChargeKind[];
  /** The server's row for a month and kind; undefined where there was none. */
  readonly at: (month: string, kind: ChargeKind) => IncomeRow | undefined;
}

const kindsInOrder: readonly ChargeKind[] = [
  'ANNUAL_FEE',
  'ON_SITE_OVERAGE',
  'ON_SITE_PER_VISIT',
  'DATA_REPAIR_OVERAGE',
  'DATA_REPAIR_PER_VISIT',
  'TRAINING_INCLUDED_DAY',
  'TRAINING_EXTRA_DAY',
  'TRAVEL',
  'LICENCE',
  'SECONDARY_DEVELOPMENT',
  'CUSTOM_SERVICE',
  'EDITION_UPGRADE',
  'DISCOUNT',
  'CANCELLATION_CREDIT',
];

/** The place of a kind in the usual order, from 0: its colour goes by it, whichever others are shown. */
export const kindIndex = (kind: ChargeKind): number => kindsInOrder.indexOf(kind);

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** All months from one to another, YYYY-MM, both included; none where the first is after the last. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/** Lays the server's rows out by month and kind; it adds nothing up. */
export function pivotIncome(from: string, to: string, rows: readonly IncomeRow[]): IncomePivot {
  const byPlace = new Map(rows.map((row) => [`${row.month} ${row.kind}`, row]));
  return {
    months: monthsBetween(from, to),
    kinds: kindsInOrder.filter((kind) => rows.some((row) => row.kind === kind)),
    at: (month, kind) => byPlace.get(`${month} ${kind}`),
  };
}
