/**
 * The change from one figure to another in percent with one decimal and its sign: (20000, 25000) → "+25.0%".
 * Null where there was nothing before, or 0: no percentage says anything then.
 */
export function formatChange(before: number | null, after: number | null): string | null {
  if (before === null || after === null || before === 0) return null;
  const tenths = Math.round(((after - before) * 1000) / before);
  const sign = tenths > 0 ? '+' : tenths < 0 ? '−' : '';
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}%`;
}
