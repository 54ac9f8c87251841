import { describe, expect, it } from 'vitest';
import {
  chooseEmergencyEntitlement,
  chooseEntitlement,
  coverageOn,
  type Entitlement,
} from '../../src/index.js';

const year: Entitlement & { id: string } = {
  id: 'year',
  service: 'ON_SITE_SUPPORT',
  source: 'ANNUAL',
  from: '2026-04-16',
  to: '2027-04-15',
  allowance: 10,
  drawn: 0,
  agreedOn: '2026-03-01',
};
const on = (date: string, service = 'ON_SITE_SUPPORT') => ({ service, date }) as never;
const chosen = (entitlements: (typeof year)[], date = '2026-06-01') =>
  chooseEntitlement(entitlements, on(date))?.id;

describe('the entitlement drawn from', () => {
  it.each([
    ['2026-04-15', undefined],
    ['2026-04-16', 'year'],
    ['2026-04-17', 'year'],
    ['2027-04-14', 'year'],
    ['2027-04-15', 'year'],
    ['2027-04-16', undefined],
  ])('on %s is %s: both ends of its period are included', (date, id) => {
    expect(chosen([year], date)).toBe(id);
  });

  it('is one for the service', () => {
    expect(chooseEntitlement([year], on('2026-06-01', 'DATA_REPAIR'))).toBeUndefined();
  });

  const sooner = { ...year, id: 'sooner', to: '2026-09-01' };

  it('is the one that ends first, wherever it stands', () => {
    expect(chosen([year, sooner])).toBe('sooner');
    expect(chosen([sooner, year])).toBe('sooner');
  });

  it.each([
    [9, 'sooner'],
    [10, 'year'],
    [11, 'year'],
  ])('with %i of 10 drawn from the one that ends first is %s', (drawn, id) => {
    expect(chosen([{ ...sooner, drawn }, year])).toBe(id);
  });

  it('is the one that ends last where none has any left', () => {
    const used = [year, sooner].map((one) => ({ ...one, drawn: 10 }));
    expect(chosen(used)).toBe('year');
    expect(chosen(used.toReversed())).toBe('year');
  });

  const earlier = { ...year, id: 'earlier', agreedOn: '2026-02-01' };

  it.each([0, 10])('on a tie is the one agreed first, with %i drawn of each', (drawn) => {
    const tied = [year, earlier].map((one) => ({ ...one, drawn }));
    expect(chosen(tied)).toBe('earlier');
    expect(chosen(tied.toReversed())).toBe('earlier');
  });

  it('on a tie of that too is the first of the list', () => {
    expect(chosen([{ ...year, id: 'first' }, year])).toBe('first');
  });

  it('whose allowance is not stated comes after those with any left, and before those used up', () => {
    const unstated = { ...sooner, id: 'unstated', allowance: null };
    expect(chosen([unstated, year])).toBe('year');
    expect(chosen([{ ...year, drawn: 10 }, unstated])).toBe('unstated');
    const two = [{ ...unstated, id: 'later', to: '2028-01-01' }, unstated];
    expect(chosen(two)).toBe('unstated');
    expect(chosen(two.toReversed())).toBe('unstated');
  });

  it('is none of none', () => {
    expect(chosen([])).toBeUndefined();
  });

  it.each([
    ['service', on('2026-06-01', 'TRAINING')],
    ['date', on('2026-06-31')],
  ])('for a bad %s is INVALID_REQUEST', (field, day) => {
    expect(() => chooseEntitlement([year], day)).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field }),
    );
  });
});

describe('coverage on a date', () => {
  const free = { ...year, source: 'FREE_PERIOD' as const, from: '2026-01-15', to: '2026-04-15' };

  it.each([
    ['2026-01-14', 'NONE'],
    ['2026-01-15', 'FREE_PERIOD'],
    ['2026-04-15', 'FREE_PERIOD'],
    ['2026-04-16', 'ANNUAL'],
    ['2027-04-15', 'ANNUAL'],
    ['2027-04-16', 'NONE'],
  ])('on %s is %s (1, 6)', (date, coverage) => {
    expect(coverageOn([free, year], on(date))).toBe(coverage);
  });

  it('a service that the plan leaves out has none (6, 7)', () => {
    expect(coverageOn([free, year], on('2026-06-01', 'DATA_REPAIR'))).toBe('NONE');
  });
});

describe('what covers an emergency (10)', () => {
  const repair = { ...year, id: 'repair', service: 'DATA_REPAIR' as const };
  const covering = (entitlements: (typeof year)[], date = '2026-06-01') =>
    chooseEmergencyEntitlement(entitlements, date)?.id;

  it('is the entitlement for on-site support where there is one', () => {
    expect(covering([repair, year])).toBe('year');
  });

  it('is any other one of the licence too: a plan for data repair alone', () => {
    expect(covering([repair])).toBe('repair');
  });

  it.each(['2026-04-15', '2027-04-16'])('is none on %s, outside its period', (date) => {
    expect(covering([repair, year], date)).toBeUndefined();
  });
});
