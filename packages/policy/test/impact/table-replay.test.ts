import { describe, expect, test } from 'vitest';
import { compareCharges, decide, type DecisionRequest, TableReplay, withCell } from '../../src/index.js';
import { table2005 } from '../table-2005.js';

const place = { city: '深圳市', district: '福田区' };
const visit: DecisionRequest = {
  kind: 'ON_SITE_SUPPORT',
  product: 'FINANCE',
  edition: 'STANDALONE',
  zone: 'SHENZHEN_URBAN',
  coverage: 'ANNUAL',
  used: 99,
  cause: 'SOFTWARE_USE',
};
const ALLOWANCE = '/onSiteSupport/rows/0/allowance/STANDALONE';

/** What each of some visits in one period comes to, in fen. */
const totals = (replay: TableReplay, times: number, request: DecisionRequest = visit): (number | string)[] =>
  Array.from({ length: times }, () => {
    const { decision } = replay.decide({ request, period: 'p', place });
    return decision.ok ? decision.totalFen : decision.error.code;
  });

describe('a table that decides a year again', () => {
  test('counts what is drawn from the first service on, whatever was stored (6)', () => {
    expect(totals(new TableReplay(table2005), 8)).toEqual([0, 0, 0, 0, 0, 0, 20_000, 20_000]);
  });

  test('with a smaller allowance charges the services past it (6)', () => {
    const four = new TableReplay(withCell(table2005, ALLOWANCE, 4));
    expect(totals(four, 8)).toEqual([0, 0, 0, 0, 20_000, 20_000, 20_000, 20_000]);
  });

  test('counts each period for itself, and nothing without one', () => {
    const replay = new TableReplay(withCell(table2005, ALLOWANCE, 1));
    const total = (period: string | null) => replay.decide({ request: visit, period, place }).decision;
    expect(
      [total('a'), total('b'), total('a'), total('b')].map((decision) => decision.ok && decision.totalFen),
    ).toEqual([0, 0, 20_000, 20_000]);
    expect(total(null)).toMatchObject({ drawn: 1 });
    expect(total(null)).toMatchObject({ drawn: 1 });
  });

  test('counts what came before, but for causes that the table excludes (2)', () => {
    const replay = new TableReplay(table2005);
    replay.drawBefore({ period: 'p', service: 'ON_SITE_SUPPORT', cause: 'SOFTWARE_USE', times: 3 });
    replay.drawBefore({ period: 'p', service: 'ON_SITE_SUPPORT', cause: 'UNKNOWN', times: 2 });
    replay.drawBefore({ period: 'p', service: 'ON_SITE_SUPPORT', cause: 'VIRUS', times: 9 });
    expect(totals(replay, 2)).toEqual([0, 20_000]);
    const repairs = new TableReplay(table2005);
    repairs.drawBefore({ period: 'p', service: 'DATA_REPAIR', cause: 'VIRUS', times: 12 });
    const repair: DecisionRequest = {
      kind: 'DATA_REPAIR',
      product: 'FINANCE',
      edition: 'NETWORK',
      coverage: 'ANNUAL',
    };
    expect(repairs.decide({ request: repair, period: 'p', place: null }).decision).toMatchObject({
      totalFen: 15_000,
    });
  });

  test('does not draw for an excluded cause, nor for what it cannot price', () => {
    const replay = new TableReplay(withCell(table2005, ALLOWANCE, 1));
    expect(totals(replay, 1, { ...visit, cause: 'VIRUS' })).toEqual([30_000]);
    expect(totals(replay, 2)).toEqual([0, 20_000]);
    expect(totals(new TableReplay(withCell(table2005, ALLOWANCE, null)), 1)).toEqual(['RATE_NOT_SET']);
  });

  test('finds the place in its own zones: a district that moved outside pays outside (10)', () => {
    const districts = (table2005.zones[0]?.districts ?? []).filter((name) => name !== '福田区');
    const moved = withCell(table2005, '/zones/0/districts', districts);
    const outside = withCell(moved, '/zones/3/districts', ['福田区']);
    const asked = { request: { ...visit, coverage: 'NONE' } as DecisionRequest, period: null, place };
    expect(new TableReplay(table2005).decide(asked).decision).toMatchObject({ totalFen: 30_000 });
    expect(new TableReplay(outside).decide(asked).decision).toMatchObject({ totalFen: 40_000 });
    const lost = { ok: false, error: { code: 'RATE_NOT_SET', cell: '/zones', clause: '10' } };
    const nowhere = new TableReplay(moved);
    expect(nowhere.decide(asked).decision).toEqual(lost);
    expect(nowhere.decide(asked).decision).toEqual(lost);
  });

  test('keeps the stored zone of what has no place, and throws for what is no place', () => {
    const emergency: DecisionRequest = {
      kind: 'EMERGENCY',
      product: 'FINANCE',
      edition: 'NETWORK',
      zone: 'OUTSIDE',
      coverage: 'NONE',
      level: 1,
    };
    const replay = new TableReplay(table2005);
    expect(replay.decide({ request: emergency, period: null, place: null }).request).toEqual(emergency);
    expect(() => replay.decide({ request: emergency, period: null, place: { city: ' ' } })).toThrow(
      'INVALID_REQUEST',
    );
  });

  test('asks exactly what it answers: deciding its request by the table gives its decision', () => {
    const replay = new TableReplay(table2005);
    for (let times = 0; times < 9; times += 1) {
      const { request, decision } = replay.decide({ request: visit, period: 'p', place });
      expect(decide(table2005, request, { trace: false })).toEqual(decision);
      expect(request).toMatchObject({ used: Math.min(times, 6) });
    }
    const plan: DecisionRequest = {
      kind: 'ANNUAL_PLAN',
      product: 'FINANCE',
      edition: 'NETWORK',
      plan: 'FULL',
      years: 1,
    };
    expect(replay.decide({ request: plan, period: null, place: null }).request).toEqual(plan);
  });
});

describe('two answers compared', () => {
  const ask = (table: typeof table2005, more: object) =>
    decide(table, { ...visit, used: 0, ...more }, { trace: false });
  const outside = { coverage: 'NONE', zone: 'OUTSIDE', travelFen: 5_000 };

  test('charge by charge: those of the table before first, nothing where one charges nothing', () => {
    const dearer = withCell(table2005, '/onSiteSupport/perVisitFen/OUTSIDE', 45_000);
    expect(compareCharges(ask(table2005, outside), ask(dearer, outside))).toMatchObject({
      priced: true,
      charges: [
        { code: 'ON_SITE_PER_VISIT', before: { amountFen: 40_000 }, after: { amountFen: 45_000 } },
        { code: 'TRAVEL', before: { amountFen: 5_000 }, after: { amountFen: 5_000 } },
      ],
    });
    const nothing = { quantity: 0, amountFen: 0 };
    expect(compareCharges(ask(table2005, {}), ask(table2005, { used: 6 }))).toMatchObject({
      charges: [{ code: 'ON_SITE_OVERAGE', before: nothing, after: { quantity: 1, amountFen: 20_000 } }],
    });
    expect(compareCharges(ask(table2005, { used: 6 }), ask(table2005, { coverage: 'NONE' }))).toMatchObject({
      charges: [
        { code: 'ON_SITE_OVERAGE', before: { quantity: 1, amountFen: 20_000 }, after: nothing },
        { code: 'ON_SITE_PER_VISIT', before: nothing, after: { quantity: 1, amountFen: 30_000 } },
      ],
    });
  });

  test('free on both sides: no charge', () => {
    expect(compareCharges(ask(table2005, {}), ask(table2005, {}))).toEqual({ priced: true, charges: [] });
  });

  test('without a price on one side nothing is compared, and the cell is named: the table after first', () => {
    const unset = withCell(table2005, '/onSiteSupport/perVisitFen/OUTSIDE', null);
    const [priced, missing] = [ask(table2005, outside), ask(unset, outside)];
    const error = { code: 'RATE_NOT_SET', cell: '/onSiteSupport/perVisitFen/OUTSIDE', clause: '6' };
    expect(compareCharges(priced, missing)).toEqual({ priced: false, side: 'AFTER', error });
    expect(compareCharges(missing, priced)).toEqual({ priced: false, side: 'BEFORE', error });
    expect(compareCharges(missing, missing)).toMatchObject({ side: 'AFTER' });
  });
});
