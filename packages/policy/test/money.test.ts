import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTaxPercent, PolicyError, splitTax } from '../src/index.js';

describe('the tax split', () => {
  it.each([
    [10_600, '6', 10_000, 600],
    [30_000, '6', 28_302, 1_698],
    [1, '100', 1, 0],
    [3, '100', 2, 1],
    [11_300, '13.0', 10_000, 1_300],
    [10_650, '6.5', 10_000, 650],
    [777, '0', 777, 0],
    [0, '6', 0, 0],
    [-3, '100', -2, -1],
  ])('of %i fen at %s %% is %i net and %i tax, rounded half up', (gross, percent, netFen, taxFen) => {
    expect(splitTax(gross, percent)).toEqual({ netFen, taxFen });
  });

  it('adds up to the gross amount, exactly, and mirrors itself', () => {
    const percent = fc
      .tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 }))
      .map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(fc.maxSafeNat(), percent, (gross, rate) => {
        const { netFen, taxFen } = splitTax(gross, rate) ?? { netFen: Number.NaN, taxFen: Number.NaN };
        expect(BigInt(netFen) + BigInt(taxFen)).toBe(BigInt(gross));
        expect(Math.min(netFen, taxFen)).toBeGreaterThanOrEqual(0);
        const [whole = '', part = ''] = rate.split('.');
        const thousandths = BigInt(whole) * 10n ** BigInt(part.length) + BigInt(part);
        const divisor = 100n * 10n ** BigInt(part.length) + thousandths;
        const error = 2n * (BigInt(netFen) * divisor - BigInt(gross) * 100n * 10n ** BigInt(part.length));
        expect(error > -divisor && error <= divisor).toBe(true);
      }),
    );
  });

  it('of a table that states no rate is null', () => {
    expect(splitTax(10_600, null)).toBeNull();
  });

  it.each(['', '6%', ' 6', '06', '-1', '100.01', '101', '1e1', '.5', '5.', 6, undefined, 'Infinity'])(
    'at a rate of %j is INVALID_REQUEST',
    (rate) => {
      expect(isTaxPercent(rate)).toBe(false);
      expect(() => splitTax(1, rate as never)).toThrow(PolicyError);
    },
  );

  it.each([0.5, Number.NaN, 2 ** 53, '1'])('of %s fen is INVALID_REQUEST', (gross) => {
    expect(() => splitTax(gross as never, '6')).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'grossFen' }),
    );
  });
});
