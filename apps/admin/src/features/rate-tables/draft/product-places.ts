import { readCell, type RateTable } from 'policy';
import type { ScheduleRow } from './move-product';

/** Where products of a table stand in one of its schedules: those in no row, and those in several. */
export interface ProductPlaces {
  /** JSON Pointer of the schedule's rows. */
  readonly rows: string;
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

/** The schedules of a table by product (JSON Pointers of their rows). */
export const schedulesOf = (document: RateTable): readonly string[] => [
  '/training/rows',
  '/onSiteSupport/rows',
  '/dataRepair/rows',
  ...document.annualPlans.map((_, index) => `/annualPlans/${index}/fees`),
];

/** Whether each product stands once in a schedule, and which do not. */
export function productPlaces(document: RateTable, rows: string): ProductPlaces {
  const list = (readCell(document, rows) ?? []) as readonly ScheduleRow[];
  const placed = new Map<string, number>();
  for (const code of list.flatMap(({ products }) => products)) placed.set(code, (placed.get(code) ?? 0) + 1);
  const times = (code: string): number => placed.get(code) ?? 0;
  const codes = document.products.map(({ code }) => code);
  return {
    rows,
    missing: codes.filter((code) => times(code) === 0),
    repeated: codes.filter((code) => times(code) > 1),
  };
}
