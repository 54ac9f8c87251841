import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjusted, readAdjustment, ROUNDING_STEPS_FEN } from '../../src/rate-table/adjustment.js';

const fee = { step: 1, unit: 100 };
const of = (text: string, current: number | null, base: number | null, step = 1): number | null => {
  const read = readAdjustment(text);
  if (read === null) throw new Error(`${text} is no adjustment`);
  return adjusted(read, { current, base }, { ...fee, step });
};

describe('an adjustment of many figures at once', () => {
  test.each([
    ['+5%', 20000, 18000, 21000],
    ['-3.5%', 20000, 18000, 19300],
    ['＋５％', 20000, 18000, 21000],
    ['−5 %', 20000, 18000, 19000],
    ['*1.05', 20000, 18000, 21000],
    ['×1.1', 20000, 18000, 22000],
    ['=*2', 20000, 18000, 40000],
    ['/3', 20000, 18000, 6667],
    ['=上年*1.05', 20000, 18000, 18900],
    ['＝上年＊１．０５', 20000, 18000, 18900],
    ['=上年+5%', 20000, 18000, 18900],
    ['=上年*2-50%', 20000, 18000, 18000],
    ['=上年+20', 20000, 18000, 20000],
    ['=上年-0.5', 20000, 18000, 17950],
    ['=last*1.05', 20000, 18000, 18900],
    ['=Last', 20000, 18000, 18000],
    ['=上年', 20000, 18000, 18000],
    ['=this*1.5+¥1,000', 20000, 18000, 130000],
    ['=本年/3+1', 20000, 18000, 6767],
  ])('%s of 200 yuan, 180 the year before', (text, current, base, expected) => {
    expect(of(text, current, base)).toBe(expected);
  });

  test.each([
    '',
    '5',
    '+5',
    '5%',
    '-5',
    '=5',
    '=上年*',
    '=上年**2',
    '=上年^2',
    '=后年',
    '/0',
    '=上年/0',
    '-101%',
    '=上年+0.005',
    '+1234567890%',
  ])('%j is no adjustment', (text) => {
    expect(readAdjustment(text)).toBeNull();
  });

  test('of a figure that is not stated nothing comes, nor of one below nothing', () => {
    expect(of('+5%', null, 18000)).toBeNull();
    expect(of('=上年', 20000, null)).toBeNull();
    expect(of('=上年-200', 20000, 18000)).toBeNull();
    expect(of('=上年-180', 20000, 18000)).toBe(0);
    expect(of('+100%', Number.MAX_SAFE_INTEGER, null)).toBeNull();
    expect(of('+5%', 0.5, null)).toBeNull();
  });

  test.each([
    [1, 12346],
    [100, 12300],
    [500, 12500],
    [1000, 12000],
    [5000, 10000],
  ])('a fee is rounded half up to %d fen, once', (step, expected) => {
    expect(of('=上年*1.23456', 0, 10000, step)).toBe(expected);
  });

  test('a half goes up', () => {
    expect(of('*1.05', 5000, null, 500)).toBe(5500);
    expect(of('*1.04', 5000, null, 500)).toBe(5000);
  });

  test('a count is adjusted in whole numbers', () => {
    const plus = readAdjustment('=上年+2');
    const percent = readAdjustment('+25%');
    if (!plus || !percent) throw new Error('no adjustment');
    expect(adjusted(plus, { current: 6, base: 10 }, { step: 1, unit: 1 })).toBe(12);
    expect(adjusted(percent, { current: 6, base: 10 }, { step: 1, unit: 1 })).toBe(8);
  });

  test('whatever is asked, the result is a multiple of the step within half a step of the exact one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom(...ROUNDING_STEPS_FEN),
        (current, hundredths, step) => {
          const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
          const result = of(`+${percent}%`, current, null, step) ?? Number.NaN;
          expect(result % step).toBe(0);
          const exact = BigInt(current) * BigInt(10000 + hundredths);
          const off = BigInt(result) * 10000n - exact;
          expect(2n * (off < 0n ? -off : off) <= 10000n * BigInt(step)).toBe(true);
        },
      ),
    );
  });
});
