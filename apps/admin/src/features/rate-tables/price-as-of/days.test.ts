import { expect, test } from 'vitest';
import { TableWay } from './days';

const way = new TableWay(['2005-01-01', '2025-01-01', '2025-07-01'], '2026-12-31');

test('each table has the same room, and every place gives a day that stands at it', () => {
  expect(way.end).toBe(3000);
  expect(['2005-01-01', '2025-01-01', '2025-07-01', '2026-12-31'].map((day) => way.placeOf(day))).toEqual([
    0, 1000, 2000, 3000,
  ]);
  expect([0, 1000, 2000, 3000].map((place) => way.dayAt(place))).toEqual([
    '2005-01-01',
    '2025-01-01',
    '2025-07-01',
    '2026-12-31',
  ]);
  for (let place = 1000; place <= 3000; place += 7) {
    const day = way.dayAt(place);
    expect(way.dayAt(way.placeOf(day))).toBe(day);
  }
});

test('a day outside of the way stands at its end', () => {
  expect(way.placeOf('2004-12-31')).toBe(0);
  expect(way.placeOf('2030-01-01')).toBe(3000);
});
