import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  contractYear,
  contractYears,
  freePeriod,
  PolicyError,
  upgradedFreePeriod,
} from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

const error = (code: string, place: object): unknown => expect.objectContaining({ code, ...place });
const free = (edition: string, deliveredOn: string) =>
  freePeriod(table2005, { edition, deliveredOn } as never);

describe('the free period', () => {
  it('covers the day of delivery and the corresponding day of the last month, both included (1)', () => {
    expect(free('STANDALONE', '2026-01-15')).toEqual({ from: '2026-01-15', to: '2026-04-15' });
  });

  it.each([
    ['2026-11-29', '2027-02-28'],
    ['2026-11-30', '2027-02-28'],
    ['2026-12-01', '2027-03-01'],
    ['2027-11-29', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
  ])('delivered on %s ends on %s (1)', (deliveredOn, to) => {
    expect(free('STANDALONE', deliveredOn).to).toBe(to);
  });

  it('is as long as the table says for the edition (1)', () => {
    const table = tableWith({ '/freePeriodMonths/NETWORK': 18 });
    expect(freePeriod(table, { edition: 'NETWORK', deliveredOn: '2026-01-01' }).to).toBe('2027-07-01');
  });

  it('that the table does not state is refused by its cell', () => {
    const cell = '/freePeriodMonths/NETWORK';
    const table = tableWith({ [cell]: null });
    expect(() => freePeriod(table, { edition: 'NETWORK', deliveredOn: '2026-01-01' })).toThrow(
      error('RATE_NOT_SET', { clause: '1', cell }),
    );
    expect(freePeriod(table, { edition: 'STANDALONE', deliveredOn: '2026-01-01' }).to).toBe('2026-04-01');
  });

  it.each([
    ['edition', 'HOME', '2026-01-01'],
    ['deliveredOn', 'NETWORK', '2026-02-29'],
    ['deliveredOn', 'NETWORK', undefined],
  ])('with a bad %s is INVALID_REQUEST', (field, edition, deliveredOn) => {
    expect(() => free(edition, deliveredOn as never)).toThrow(error('INVALID_REQUEST', { field }));
  });
});

describe('a free period whose edition changes', () => {
  const period = { from: '2026-01-15', to: '2026-04-15' };
  const upgraded = (on: string, edition: 'NETWORK' | 'STANDALONE' = 'NETWORK') =>
    upgradedFreePeriod(table2005, { period, edition, on });

  it.each(['2026-01-15', '2026-04-14', '2026-04-15'])(
    'on %s, while it lives, extends to the new months (1)',
    (on) => {
      expect(upgraded(on)).toEqual({ from: '2026-01-15', to: '2026-07-15' });
    },
  );

  it.each(['2026-01-14', '2026-04-16'])('on %s, when it does not live, stays as it was (1)', (on) => {
    expect(upgraded(on)).toEqual(period);
  });

  it('is never shortened (1)', () => {
    const long = { from: '2026-01-15', to: '2026-07-15' };
    expect(upgradedFreePeriod(table2005, { period: long, edition: 'STANDALONE', on: '2026-02-01' })).toEqual(
      long,
    );
  });

  it('on what is no date is INVALID_REQUEST', () => {
    expect(() => upgraded('2026-2-1')).toThrow(error('INVALID_REQUEST', { field: 'on' }));
  });
});

describe('a contract year', () => {
  it('ends on the day before the next begins, and the leap day is counted from the start (6)', () => {
    expect(contractYears({ startsOn: '2028-02-29', years: 5 })).toEqual([
      { from: '2028-02-29', to: '2029-02-27' },
      { from: '2029-02-28', to: '2030-02-27' },
      { from: '2030-02-28', to: '2031-02-27' },
      { from: '2031-02-28', to: '2032-02-28' },
      { from: '2032-02-29', to: '2033-02-27' },
    ]);
  });

  it('follows the last without a gap, whatever the start (6)', () => {
    const start = fc.nat({ max: 40_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(start, fc.nat({ max: 40 }), (startsOn, n) => {
        const [year, next] = [contractYear({ startsOn, n }), contractYear({ startsOn, n: n + 1 })];
        expect(addDays(year.to, 1)).toBe(next.from);
        expect(contractYears({ startsOn, years: n + 2 }).slice(n)).toEqual([year, next]);
      }),
    );
  });

  it.each([
    ['startsOn', '2026-13-01', 0],
    ['n', '2026-01-01', -1],
    ['n', '2026-01-01', 0.5],
  ])('with a bad %s is INVALID_REQUEST', (field, startsOn, n) => {
    expect(() => contractYear({ startsOn, n })).toThrow(error('INVALID_REQUEST', { field }));
  });

  it.each([0, -1, 1.5, Number.NaN])('a term of %s years is INVALID_REQUEST', (years) => {
    expect(() => contractYears({ startsOn: '2026-01-01', years })).toThrow(
      error('INVALID_REQUEST', { field: 'years' }),
    );
  });

  it('a term of 1 year is one year', () => {
    expect(contractYears({ startsOn: '2026-01-01', years: 1 })).toEqual([
      { from: '2026-01-01', to: '2026-12-31' },
    ]);
  });

  it('past year 9999 is INVALID_REQUEST at once, however many years are asked', () => {
    expect(() => contractYears({ startsOn: '2026-01-01', years: 10 ** 12 })).toThrow(PolicyError);
    expect(contractYears({ startsOn: '9997-01-01', years: 2 }).at(-1)?.to).toBe('9998-12-31');
  });
});
