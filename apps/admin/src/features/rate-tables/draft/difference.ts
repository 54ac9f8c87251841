import { formatFenDifference } from '@/lib/format/money';
import { formatChange } from '@/lib/format/percent';

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** By how much a figure differs from the one before: `+¥20.00 (+10.0%)`, `−2 (−20.0%)`; empty where either is no number. */
export function differenceOf(isFee: boolean, before: unknown, after: unknown): string {
  const [was, is] = [numberOf(before), numberOf(after)];
  if (was === null || is === null) return '';
  const by = is - was;
  const amount = isFee ? formatFenDifference(by) : `${by > 0 ? '+' : '−'}${Math.abs(by)}`;
  const percent = formatChange(was, is);
  return percent === null ? amount : `${amount} (${percent})`;
}
