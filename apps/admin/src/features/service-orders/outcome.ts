import type { TFunction } from 'i18next';
import { formatFen } from '@/lib/format/money';

/** What a decision comes to, as far as it is said in one line. */
export interface Outcome {
  readonly ok: boolean;
  readonly drawn: number | null;
  readonly allowance: number | null;
  readonly usedBefore: number | null;
  readonly totalFen: number | null;
}

/** The parts of a decision that its outcome is said by, and that can be kept in the browser's history. */
export const outcomeOf = ({ ok, drawn, allowance, usedBefore, totalFen }: Outcome): Outcome => ({
  ok,
  drawn,
  allowance,
  usedBefore,
  totalFen,
});

/** The outcome in words: 免费，本期第 3 次，共 10 次; 收费 ¥300.00; 不能计价. */
export function outcomeWords(
  t: TFunction<'service-orders'>,
  { ok, drawn, allowance, usedBefore, totalFen }: Outcome,
): string {
  if (!ok) return t('outcome.refused');
  if (drawn === 1) return t('outcome.drawn', { nth: (usedBefore ?? 0) + 1, allowance: allowance ?? 0 });
  if (totalFen === null || totalFen === 0) return t('outcome.free');
  return t('outcome.charged', { amount: formatFen(totalFen) });
}

/** Whether two outcomes differ in what a customer was told: free or not, which one of the period, how much. */
export const outcomesDiffer = (one: Outcome, other: Outcome): boolean =>
  one.ok !== other.ok ||
  one.drawn !== other.drawn ||
  one.totalFen !== other.totalFen ||
  (one.drawn === 1 && one.usedBefore !== other.usedBefore);
