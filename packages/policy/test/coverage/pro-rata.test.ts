import { describe, expect, it } from 'vitest';
import { cancellationCredit, upgradeFee } from '../../src/index.js';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe('an upgrade of the edition within a contract year', () => {
  it.each([
    ['2026-01-01', 36_500],
    ['2026-01-02', 36_400],
    ['2026-12-31', 100],
  ])('from %s, that day included, costs %i of a difference of 36,500 fen (6)', (from, fen) => {
    expect(upgradeFee({ year, from, oldFeeFen: 3_500, newFeeFen: 40_000 })).toBe(fen);
  });

  it('is counted by the days of its own year: 366 where there is a leap day (6)', () => {
    const leap = { from: '2027-03-01', to: '2028-02-29' };
    expect(upgradeFee({ year: leap, from: '2028-02-29', oldFeeFen: 0, newFeeFen: 366 })).toBe(1);
  });

  it('is rounded half up, and a credit mirrors its charge', () => {
    const pair = { from: '2026-01-01', to: '2026-01-02' };
    const half = { year: pair, from: '2026-01-02' };
    expect(upgradeFee({ ...half, oldFeeFen: 0, newFeeFen: 5 })).toBe(3);
    expect(upgradeFee({ ...half, oldFeeFen: 5, newFeeFen: 0 })).toBe(-3);
    expect(
      upgradeFee({
        year: { from: '2026-01-01', to: '2026-01-03' },
        from: '2026-01-03',
        oldFeeFen: 0,
        newFeeFen: 4,
      }),
    ).toBe(1);
  });

  it('is exact for the greatest amounts', () => {
    const fee = Number.MAX_SAFE_INTEGER;
    expect(upgradeFee({ year, from: year.from, oldFeeFen: 0, newFeeFen: fee })).toBe(fee);
  });

  it.each(['2025-12-31', '2027-01-01', '2026-02-30', undefined])(
    'from %s, no day of the year, is INVALID_REQUEST',
    (from) => {
      const asked = { year, from: from as never, oldFeeFen: 0, newFeeFen: 1 };
      expect(() => upgradeFee(asked)).toThrow(
        expect.objectContaining({ code: 'INVALID_REQUEST', field: 'from' }),
      );
    },
  );

  it.each([
    ['oldFeeFen', { oldFeeFen: -1, newFeeFen: 1 }],
    ['newFeeFen', { oldFeeFen: 1, newFeeFen: 0.5 }],
  ])('with a bad %s is INVALID_REQUEST', (field, fees) => {
    expect(() => upgradeFee({ year, from: year.from, ...fees })).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field }),
    );
  });
});

describe('the credit of a cancellation', () => {
  it.each([
    ['2026-01-01', 36_500],
    ['2026-07-02', 18_300],
    ['2026-12-31', 100],
  ])('from %s, that day included, is %i of a fee of 36,500 fen', (from, fen) => {
    expect(cancellationCredit({ year, from, feeFen: 36_500 })).toBe(fen);
  });

  it('of a fee that is no amount is INVALID_REQUEST', () => {
    const asked = { year, from: year.from, feeFen: -5 };
    expect(() => cancellationCredit(asked)).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'feeFen' }),
    );
  });

  it.each([
    { from: '2026-01-00', to: '2026-12-31' },
    { from: '2026-01-01', to: 'later' },
  ])('of the year %j is INVALID_REQUEST', (bad) => {
    const asked = { year: bad, from: '2026-06-01', feeFen: 5 };
    expect(() => cancellationCredit(asked)).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'year' }),
    );
  });
});
