import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant, todayInShanghai } from './dates';
import { formatFen, formatFenDifference, formatYuan, yuanInput } from './money';
import { formatChange } from './percent';
import { readCount, readYuan } from './read-number';

describe('an amount', () => {
  test('is shown in yuan, grouped, with two decimals', () => {
    expect(formatFen(0)).toBe('¥0.00');
    expect(formatFen(5)).toBe('¥0.05');
    expect(formatFen(123456)).toBe('¥1,234.56');
    expect(formatFen(-30000)).toBe('−¥300.00');
    expect(formatFen(Number.MAX_SAFE_INTEGER)).toBe('¥90,071,992,547,409.91');
    expect(formatYuan(100000000)).toBe('1,000,000.00');
    expect(formatFenDifference(5000)).toBe('+¥50.00');
  });

  test('is typed back as it is read', () => {
    for (const fen of [0, 1, 10, 100, 30000, 123456, Number.MAX_SAFE_INTEGER]) {
      expect(readYuan(yuanInput(fen))).toEqual({ ok: true, value: fen });
      expect(readYuan(formatFen(fen))).toEqual({ ok: true, value: fen });
    }
  });
});

describe('typed yuan', () => {
  test.each([
    ['300', 30000],
    ['300.', 30000],
    ['300.5', 30050],
    ['0.07', 7],
    ['1.10', 110],
    ['1,234.56', 123456],
    ['１，２３４．５６', 123456],
    ['￥ 300 元', 30000],
    ['300.000', 30000],
    ['', null],
    ['  ', null],
  ])('%s is read exactly', (text, value) => {
    expect(readYuan(text)).toEqual({ ok: true, value });
  });

  test.each(['-1', '1.234', '1,23', '12,34.5', 'abc', '1e3', '1.2.3', '.', '90071992547409.92', 'NaN', '+5'])(
    '%s is refused',
    (text) => {
      expect(readYuan(text)).toEqual({ ok: false });
    },
  );

  test('a count takes no decimals', () => {
    expect(readCount('１０')).toEqual({ ok: true, value: 10 });
    expect(readCount('1.5')).toEqual({ ok: false });
  });
});

describe('a date', () => {
  test("is Shanghai's, also just before and after its midnight", () => {
    expect(todayInShanghai(new Date('2026-01-05T15:59:59Z'))).toBe('2026-01-05');
    expect(todayInShanghai(new Date('2026-01-05T16:00:00Z'))).toBe('2026-01-06');
  });

  test('is shown in each language', () => {
    expect(formatDate('2026-01-05', 'zh-CN')).toBe('2026-01-05');
    expect(formatDate('2026-01-05', 'en')).toBe('5 Jan 2026');
    expect(formatInstant('2026-01-05T16:03:00.000Z', 'zh-CN')).toBe('2026-01-06 00:03');
    expect(formatInstant('2026-01-05T16:03:00.000Z', 'en')).toBe('6 Jan 2026, 00:03');
  });
});

describe('a change in percent', () => {
  test('bears its sign and one decimal, and is silent where there was nothing', () => {
    expect(formatChange(20000, 25000)).toBe('+25.0%');
    expect(formatChange(30000, 20000)).toBe('−33.3%');
    expect(formatChange(0, 100)).toBeNull();
    expect(formatChange(null, 100)).toBeNull();
  });
});
