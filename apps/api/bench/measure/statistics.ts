/** The middle one of some numbers; NaN where there are none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that a share of the numbers does not exceed; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
