import { describe, expect, test } from 'vitest';
import { monthsBetween, pivotIncome } from './income-pivot';

const row = (month: string, kind: 'TRAVEL' | 'ANNUAL_FEE', amountFen: number) => ({
  month,
  kind,
  lines: 1,
  amountFen,
  netFen: null,
  taxFen: null,
});

describe('income laid out by month and kind', () => {
  test('has every month of the range, also over the end of a year', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2026-03', '2026-03')).toEqual(['2026-03']);
    expect(monthsBetween('2026-04', '2026-03')).toEqual([]);
  });

  test('shows the kinds that have income in their usual order, and each amount in its place', () => {
    const pivot = pivotIncome('2026-01', '2026-02', [
      row('2026-01', 'TRAVEL', 500),
      row('2026-02', 'ANNUAL_FEE', 7),
    ]);
    expect(pivot.kinds).toEqual(['ANNUAL_FEE', 'TRAVEL']);
    expect(pivot.at('2026-01', 'TRAVEL')?.amountFen).toBe(500);
    expect(pivot.at('2026-02', 'ANNUAL_FEE')?.amountFen).toBe(7);
    expect(pivot.at('2026-02', 'TRAVEL')).toBeUndefined();
  });
});
