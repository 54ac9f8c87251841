import { describe, expect, it } from 'vitest';
import { releaseAvailability } from '../../src/index.js';

const FREE = { from: '2026-01-15', to: '2026-04-15', name: 'free' };
const PAID = { from: '2026-06-01', to: '2027-05-31', name: 'paid' };

const ask = (releasedOn: string, date: string, periods = [FREE, PAID], product = 'FINANCE') => {
  const { available, reason, period } = releaseAvailability(periods, {
    release: { product: 'FINANCE', releasedOn },
    licence: { product },
    date,
  });
  return [available, reason, period?.name ?? null];
};

describe('a release may be had', () => {
  it.each([
    ['the day before the period', '2026-01-14', [false, 'NOT_COVERED', null]],
    ['its first day', '2026-01-15', [true, 'COVERED_ON_RELEASE_DAY', 'free']],
    ['its last day', '2026-04-15', [true, 'COVERED_ON_RELEASE_DAY', 'free']],
    ['the day after it', '2026-04-16', [false, 'NOT_COVERED', null]],
  ])('for ever where it was released on %s or not (2)', (_, releasedOn, answer) => {
    expect(ask(releasedOn, '2026-05-20')).toEqual(answer);
  });

  it.each([
    ['2026-01-14', [false, 'NOT_COVERED', null]],
    ['2026-01-15', [true, 'COVERED_ON_DOWNLOAD_DAY', 'free']],
    ['2026-04-15', [true, 'COVERED_ON_DOWNLOAD_DAY', 'free']],
    ['2026-04-16', [false, 'NOT_COVERED', null]],
    ['2026-06-01', [true, 'COVERED_ON_DOWNLOAD_DAY', 'paid']],
  ])('that came before all cover by who downloads it while covered: on %s (2)', (date, answer) => {
    expect(ask('2025-12-01', date)).toEqual(answer);
  });

  it('not before the day of its release, and on that day (2)', () => {
    expect(ask('2026-02-28', '2026-02-27')).toEqual([false, 'NOT_RELEASED', null]);
    expect(ask('2026-02-28', '2026-02-28')).toEqual([true, 'COVERED_ON_RELEASE_DAY', 'free']);
  });

  it('by a licence of its product alone, whatever its cover (2)', () => {
    expect(ask('2026-02-01', '2026-02-01', [FREE], 'TRADE')).toEqual([false, 'OTHER_PRODUCT', null]);
  });

  it('by the longest of several periods, on a tie the first (2)', () => {
    const other = { ...FREE, name: 'other' };
    const longer = { ...FREE, to: '2026-12-31', name: 'longer' };
    expect(ask('2026-02-01', '2026-02-01', [FREE, longer, other])).toEqual([
      true,
      'COVERED_ON_RELEASE_DAY',
      'longer',
    ]);
    expect(ask('2026-02-01', '2026-02-01', [FREE, other])).toEqual([true, 'COVERED_ON_RELEASE_DAY', 'free']);
  });

  it('never on what is no date (2)', () => {
    const refuses = (releasedOn: string, date: string) =>
      expect(() => ask(releasedOn, date)).toThrow(expect.objectContaining({ code: 'INVALID_REQUEST' }));
    refuses('2026-02-01', '2026-02-30');
    refuses('2026-02-30', '2026-03-01');
  });
});
