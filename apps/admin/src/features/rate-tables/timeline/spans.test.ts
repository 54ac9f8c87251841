import { expect, test } from 'vitest';
import { spansOf } from './spans';

const table = (year: number, revision: number, effectiveFrom: string) => ({
  id: `${year}/${revision}`,
  year,
  revision,
  effectiveFrom,
});

test('each table is in force until the day before the next, the last one without end', () => {
  const spans = spansOf([
    table(2026, 1, '2026-01-01'),
    table(2005, 1, '2005-01-01'),
    table(2026, 2, '2026-07-01'),
  ]);
  expect(spans.map(({ table: { id }, from, to }) => [id, from, to])).toEqual([
    ['2005/1', '2005-01-01', '2025-12-31'],
    ['2026/1', '2026-01-01', '2026-06-30'],
    ['2026/2', '2026-07-01', null],
  ]);
});

test('of two that begin on one day the revision stands above the one that it mends', () => {
  const [first, second] = [table(2026, 1, '2026-01-01'), table(2026, 2, '2026-01-01')];
  expect(spansOf([second, first])).toEqual([
    { table: second, from: '2026-01-01', to: null, replaced: [first] },
  ]);
});
