import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEven, type BreakEvenRequest, type Service } from '../../src/index.js';
import { tableWith } from '../table-2005.js';

/** FINANCE, standalone: 6 visits and 12 repairs included; past them ¥200 and ¥150 in Shenzhen; singly ¥300 and ¥200. */
const withFees = (fullFen: number | null, more: Record<string, unknown> = {}) =>
  tableWith({
    '/annualPlans/0/fees/0/feeFen/STANDALONE': fullFen,
    '/annualPlans/1/fees/0/feeFen/STANDALONE': fullFen,
    '/annualPlans/2/fees/0/feeFen/STANDALONE': fullFen,
    ...more,
  });

const ask: BreakEvenRequest = {
  product: 'FINANCE',
  edition: 'STANDALONE',
  zone: 'SHENZHEN_URBAN',
  plan: 'FULL',
  counts: {},
};

/** What came of it, where it could be weighed. */
function weighed(table: ReturnType<typeof tableWith>, more: Partial<BreakEvenRequest> = {}) {
  const result = breakEven(table, { ...ask, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result;
}

describe('an annual plan against single visits (6, 7)', () => {
  test('the year of a licence with 8 visits and 3 repairs, figure by figure', () => {
    expect(weighed(withFees(180_000), { counts: { ON_SITE_SUPPORT: 8, DATA_REPAIR: 3 } })).toEqual({
      ok: true,
      feeFen: 180_000,
      services: [
        {
          service: 'ON_SITE_SUPPORT',
          count: 8,
          perVisitFen: 30_000,
          singlyFen: 240_000,
          allowance: 6,
          overage: 2,
          overageFen: 20_000,
          beyondFen: 40_000,
        },
        {
          service: 'DATA_REPAIR',
          count: 3,
          perVisitFen: 20_000,
          singlyFen: 60_000,
          allowance: 12,
          overage: 0,
          overageFen: 15_000,
          beyondFen: 0,
        },
      ],
      singlyFen: 300_000,
      withPlanFen: 220_000,
      savedFen: 80_000,
      service: 'ON_SITE_SUPPORT',
      from: 4,
    });
  });

  test('without any service the plan costs its fee, and pays from the visit that makes up for it', () => {
    expect(weighed(withFees(180_000))).toMatchObject({ singlyFen: 0, savedFen: -180_000, from: 6 });
    expect(weighed(withFees(180_001))).toMatchObject({ from: 7 });
    expect(weighed(withFees(190_000))).toMatchObject({ from: 7 });
    expect(weighed(withFees(190_001))).toMatchObject({ from: 8 });
    expect(weighed(withFees(0))).toMatchObject({ savedFen: 0, from: 0 });
  });

  test('repairs alone may make up for it: then it pays from no visit on', () => {
    expect(weighed(withFees(100_000), { counts: { DATA_REPAIR: 5 } })).toMatchObject({
      from: 0,
      savedFen: 0,
    });
    expect(weighed(withFees(100_001), { counts: { DATA_REPAIR: 5 } })).toMatchObject({ from: 1 });
  });

  test('where an overage costs as much as a single visit, a dear plan never pays (6)', () => {
    const cells = { '/onSiteSupport/rows/0/overageFen/SHENZHEN': 30_000 };
    expect(weighed(withFees(180_000, cells)).from).toBe(6);
    expect(weighed(withFees(180_001, cells)).from).toBeNull();
    expect(weighed(withFees(180_001, { '/onSiteSupport/rows/0/overageFen/SHENZHEN': null })).from).toBeNull();
  });

  test('a plan is weighed by the services that it covers, and named by the first of them', () => {
    const counts = { ON_SITE_SUPPORT: 9, DATA_REPAIR: 2 };
    const visits = weighed(withFees(120_000), { plan: 'ON_SITE_SUPPORT', counts });
    expect(visits).toMatchObject({ singlyFen: 270_000, withPlanFen: 180_000, from: 4 });
    const repairs = weighed(withFees(120_000), { plan: 'DATA_REPAIR', counts });
    expect(repairs).toMatchObject({ service: 'DATA_REPAIR', singlyFen: 40_000, savedFen: -80_000, from: 6 });
  });

  test('outside Shenzhen the dearer fees count, and the network edition’s allowance', () => {
    const table = withFees(0, { '/annualPlans/0/fees/0/feeFen/NETWORK': 240_000 });
    const { services } = weighed(table, {
      edition: 'NETWORK',
      zone: 'OUTSIDE',
      counts: { ON_SITE_SUPPORT: 11 },
    });
    expect(services[0]).toMatchObject({ perVisitFen: 40_000, allowance: 10, overage: 1, beyondFen: 30_000 });
  });

  test('what it needs and is not stated is refused by its cell; an overage that nobody reaches is not needed', () => {
    expect(breakEven(withFees(null), ask)).toEqual({
      ok: false,
      error: { code: 'RATE_NOT_SET', clause: '6', cell: '/annualPlans/0/fees/0/feeFen/STANDALONE' },
    });
    const cell = '/onSiteSupport/rows/0/overageFen/SHENZHEN';
    const table = withFees(180_000, { [cell]: null });
    const counts = (visits: number) => ({ ...ask, counts: { ON_SITE_SUPPORT: visits } });
    expect(breakEven(table, counts(7))).toMatchObject({ ok: false, error: { cell, clause: '6' } });
    expect(breakEven(table, counts(6))).toMatchObject({ ok: true });
    expect(breakEven(table, { ...ask, product: 'ERP' })).toMatchObject({
      error: { code: 'PRODUCT_NOT_COVERED' },
    });
    expect(breakEven(table, { ...ask, plan: 'NONE' })).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
  });

  test.each([-1, 0.5, Number.NaN])('a count of %s is no count', (count) => {
    const request = { ...ask, counts: { ON_SITE_SUPPORT: count } };
    expect(() => breakEven(withFees(1), request)).toThrow('INVALID_REQUEST');
  });

  test('the number from which it pays is the least that does, whatever the figures', () => {
    const fen = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(fen, fen, fen, fc.nat(400_000), fc.nat(15), (visit, overage, repair, fee, repairs) => {
        const table = withFees(fee, {
          '/onSiteSupport/perVisitFen/SHENZHEN': visit,
          '/onSiteSupport/rows/0/overageFen/SHENZHEN': overage,
          '/dataRepair/perVisitFen': repair,
        });
        const saved = (visits: number): number => {
          const counts: Record<Service, number> = { ON_SITE_SUPPORT: visits, DATA_REPAIR: repairs };
          return weighed(table, { counts }).savedFen;
        };
        const { from } = weighed(table, { counts: { DATA_REPAIR: repairs } });
        if (from === null) return [0, 6, 7, 1_000].every((visits) => saved(visits) < 0);
        return saved(from) >= 0 && (from === 0 || saved(from - 1) < 0);
      }),
    );
  });
});
