import type { Reason } from '../../graphql/refusal.js';

const EARLIEST = '1990-01-01';

/** What is against a table's first day, whoever brings it: a year mistyped would hold for ever. */
export function reasonsAgainstFirstDay(
  { year, effectiveFrom }: { year: number; effectiveFrom: string },
  today: string,
  field: string | null = null,
): Reason[] {
  const at = { field, cell: '/effectiveFrom' };
  const latest = `${Math.max(year, Number(today.slice(0, 4))) + 1}-12-31`;
  if (effectiveFrom < EARLIEST)
    return [{ code: 'FIELD_OUT_OF_RANGE', ...at, values: { min: EARLIEST, max: latest } }];
  if (effectiveFrom <= latest) return [];
  return [{ code: 'RATE_TABLE_EFFECTIVE_TOO_LATE', ...at, values: { year, latest } }];
}
