import { describe, expect, test } from 'vitest';
import { scaleOf, stacked } from './chart-scale';

describe('a bar', () => {
  test('is stacked from 0 up, and what is below 0 down', () => {
    expect(stacked([300, 0, -50, 200, -10])).toEqual([
      { series: 0, from: 0, to: 300 },
      { series: 2, from: 0, to: -50 },
      { series: 3, from: 300, to: 500 },
      { series: 4, from: -50, to: -60 },
    ]);
  });
});

describe('an axis', () => {
  test('has round ticks from 0 to what is not below the highest value', () => {
    expect(scaleOf([0, 73_000], 100)).toEqual({
      ticks: [0, 20_000, 40_000, 60_000, 80_000],
      lowest: 0,
      highest: 80_000,
    });
  });

  test('goes below 0 as far as its values do; a little below gets no tick', () => {
    expect(scaleOf([-30_000, 40_000], 100).ticks).toEqual([-40_000, -20_000, 0, 20_000, 40_000]);
    expect(scaleOf([-200, 40_000], 100)).toMatchObject({ lowest: -200, ticks: [0, 20_000, 40_000] });
  });

  test('of nothing still has two ends', () => {
    expect(scaleOf([], 1)).toEqual({ ticks: [0, 1], lowest: 0, highest: 1 });
  });
});
