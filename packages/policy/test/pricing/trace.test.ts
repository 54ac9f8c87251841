import { describe, expect, it } from 'vitest';
import { decide, explain, replay, TRACE_CODES } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

const asked = { product: 'ASSET', edition: 'STANDALONE' } as const;
const visit = {
  kind: 'ON_SITE_SUPPORT',
  ...asked,
  zone: 'OUTSIDE',
  coverage: 'ANNUAL',
  used: 6,
  travelFen: 50,
} as const;
const repair = { kind: 'DATA_REPAIR', ...asked, coverage: 'ANNUAL' } as const;
const training = {
  kind: 'TRAINING',
  ...asked,
  zone: 'OUTSIDE',
  mode: 'ON_SITE',
  days: 3,
  trainees: 2,
  salesContractPaid: true,
} as const;
const emergency = {
  kind: 'EMERGENCY',
  ...asked,
  zone: 'SHENZHEN_URBAN',
  coverage: 'ANNUAL',
  level: 2,
  travelFen: 3,
} as const;
const plan = { kind: 'ANNUAL_PLAN', ...asked, plan: 'FULL', years: 2 } as const;

const TABLE = {
  code: 'TABLE_READ',
  clause: null,
  cell: null,
  value: null,
  values: { year: 2005, revision: 1, effectiveFrom: '2005-01-01' },
};
const note = (code: string, clause: string | null, values: object) => ({
  code,
  clause,
  cell: null,
  value: null,
  values,
});
const read = (code: string, clause: string, cell: string, value: unknown, values: object) => ({
  code,
  clause,
  cell,
  value,
  values,
});
const inRow = '/onSiteSupport/rows/0';

describe('the steps of a decision', () => {
  it('overage outside Shenzhen: coverage, allowance, cause, region, fee, travel, total (6)', () => {
    const decision = decide(table2005, visit);
    expect(decision.ok && decision.trace).toEqual([
      TABLE,
      note('COVERED_BY_ANNUAL_PLAN', '6', { coverage: 'ANNUAL' }),
      read('ALLOWANCE_READ', '6', `${inRow}/allowance/STANDALONE`, 6, { allowance: 6, used: 6 }),
      note('CAUSE_NOT_EXCLUDED', '2', { cause: 'UNKNOWN' }),
      note('ALLOWANCE_USED_UP', '6', { used: 6, allowance: 6 }),
      read('ZONE_REGION', '10', '/zones/4/region', 'OUTSIDE', { zone: 'OUTSIDE', region: 'OUTSIDE' }),
      read('OVERAGE_FEE_READ', '6', `${inRow}/overageFen/OUTSIDE`, 30_000, { feeFen: 30_000 }),
      note('LINE_CHARGED', '6', { line: 'ON_SITE_OVERAGE', quantity: 1, unitFen: 30_000, amountFen: 30_000 }),
      note('TRAVEL_CHARGED', '6', { travelFen: 50 }),
      note('LINE_CHARGED', '6', { line: 'TRAVEL', quantity: 1, unitFen: 50, amountFen: 50 }),
      note('TOTAL', null, { totalFen: 30_050 }),
    ]);
  });

  it('within the allowance: what had been drawn before, and what is left (6)', () => {
    expect(explain(table2005, { ...visit, used: 2, coverage: 'FREE_PERIOD' })).toEqual([
      TABLE,
      note('COVERED_BY_FREE_PERIOD', '1', { coverage: 'FREE_PERIOD' }),
      read('ALLOWANCE_READ', '6', `${inRow}/allowance/STANDALONE`, 6, { allowance: 6, used: 2 }),
      note('CAUSE_NOT_EXCLUDED', '2', { cause: 'UNKNOWN' }),
      note('DRAWN_FROM_ALLOWANCE', '6', { used: 2, drawn: 3, allowance: 6, left: 3 }),
      note('TRAVEL_FREE_WITHIN_ALLOWANCE', '6', { travelFen: 50 }),
      note('TOTAL', null, { totalFen: 0 }),
    ]);
  });

  it('an excluded cause cites the place that excludes it, and Shenzhen the free way (2, 6)', () => {
    expect(explain(table2005, { ...visit, zone: 'SHENZHEN_BAOAN', cause: 'VIRUS' }).slice(3)).toEqual([
      read('CAUSE_EXCLUDED', '2', '/onSiteSupport/excludedCauses/2', 'VIRUS', { cause: 'VIRUS' }),
      read('ZONE_REGION', '10', '/zones/1/region', 'SHENZHEN', {
        zone: 'SHENZHEN_BAOAN',
        region: 'SHENZHEN',
      }),
      read('PER_VISIT_FEE_READ', '6', '/onSiteSupport/perVisitFen/SHENZHEN', 30_000, { feeFen: 30_000 }),
      note('LINE_CHARGED', '6', {
        line: 'ON_SITE_PER_VISIT',
        quantity: 1,
        unitFen: 30_000,
        amountFen: 30_000,
      }),
      note('TRAVEL_FREE_IN_SHENZHEN', '6', { travelFen: 50 }),
      note('TOTAL', null, { totalFen: 30_000 }),
    ]);
  });

  it('a repair has neither a region nor travel (7)', () => {
    expect(explain(table2005, repair).slice(1)).toEqual([
      note('COVERED_BY_ANNUAL_PLAN', '7', { coverage: 'ANNUAL' }),
      read('ALLOWANCE_READ', '7', '/dataRepair/rows/0/allowance', 12, { allowance: 12, used: 0 }),
      note('CAUSE_NOT_EXCLUDED', '7', { cause: 'UNKNOWN' }),
      note('DRAWN_FROM_ALLOWANCE', '7', { used: 0, drawn: 1, allowance: 12, left: 11 }),
      note('TOTAL', null, { totalFen: 0 }),
    ]);
    expect(explain(table2005, { ...repair, used: 12 }).map(({ code }) => code)).toContain('OVERAGE_FEE_READ');
    expect(explain(table2005, { ...repair, coverage: 'NONE' }).slice(1, 3)).toEqual([
      note('NOT_COVERED', '7', { coverage: 'NONE' }),
      read('PER_VISIT_FEE_READ', '7', '/dataRepair/perVisitFen', 20_000, { feeFen: 20_000 }),
    ]);
  });

  it('a training: paid, people, days and their fees (5)', () => {
    expect(explain(table2005, training).slice(1)).toEqual([
      note('SALE_PAID', '5', { salesContractPaid: true }),
      read('TRAINEES_READ', '5', '/training/rows/0/trainees', 3, { trainees: 2, limit: 3 }),
      read('TRAINING_DAYS_READ', '5', '/training/rows/0/days', 1, { rowDays: 1, daysUsed: 0 }),
      note('TRAINING_DAYS_SPLIT', '5', { days: 3, included: 1, extra: 2 }),
      read('ZONE_REGION', '10', '/zones/4/region', 'OUTSIDE', { zone: 'OUTSIDE', region: 'OUTSIDE' }),
      read('INCLUDED_DAY_FEE_READ', '5', '/training/includedDayFen/ON_SITE/OUTSIDE', 30_000, {
        feeFen: 30_000,
        days: 1,
      }),
      note('LINE_CHARGED', '5', {
        line: 'TRAINING_INCLUDED_DAY',
        quantity: 1,
        unitFen: 30_000,
        amountFen: 30_000,
      }),
      read('EXTRA_DAY_FEE_READ', '5', '/training/extraDayFen/OUTSIDE', 30_000, { feeFen: 30_000, days: 2 }),
      note('LINE_CHARGED', '5', {
        line: 'TRAINING_EXTRA_DAY',
        quantity: 2,
        unitFen: 30_000,
        amountFen: 60_000,
      }),
      note('TRAVEL_CHARGED', '5', { travelFen: 0 }),
      note('TOTAL', null, { totalFen: 90_000 }),
    ]);
  });

  it("a training of operators at the vendor's (5)", () => {
    const asks = { ...training, edition: 'NETWORK', operators: 2, mode: 'AT_VENDOR', travelFen: 4 };
    const steps = explain(table2005, asks);
    expect(steps[2]).toEqual(note('TRAINEES_WITHIN_OPERATORS', '5', { trainees: 2, operators: 2 }));
    expect(steps.at(-2)).toEqual(note('TRAVEL_FREE_AT_VENDOR', '5', { travelFen: 4 }));
  });

  it('an emergency: free, or why it is not (10)', () => {
    expect(explain(table2005, emergency).slice(1)).toEqual([
      note('COVERED_BY_ANNUAL_PLAN', '10', { coverage: 'ANNUAL' }),
      note('CAUSE_NOT_EXCLUDED', '10', { cause: 'UNKNOWN' }),
      note('EMERGENCY_FREE', '10', { level: 2, travelFen: 3 }),
      note('TOTAL', null, { totalFen: 0 }),
    ]);
    expect(explain(table2005, { ...emergency, cause: 'CUSTOMER_NETWORK' }).slice(2, 4)).toEqual([
      read('CAUSE_EXCLUDED', '10', '/emergency/excludedCauses/1', 'CUSTOMER_NETWORK', {
        cause: 'CUSTOMER_NETWORK',
      }),
      note('EMERGENCY_PRICED_PER_VISIT', '10', { level: 2 }),
    ]);
    expect(explain(table2005, { ...emergency, coverage: 'NONE' })[1]).toEqual(
      note('NOT_COVERED', '10', { coverage: 'NONE' }),
    );
  });

  it('an annual plan: its fee (6)', () => {
    const cell = '/annualPlans/0/fees/0/feeFen/STANDALONE';
    expect(explain(tableWith({ [cell]: 500 }), plan).slice(1)).toEqual([
      read('ANNUAL_FEE_READ', '6', cell, 500, { feeFen: 500, plan: 'FULL', edition: 'STANDALONE', years: 2 }),
      note('LINE_CHARGED', '6', { line: 'ANNUAL_FEE', quantity: 2, unitFen: 500, amountFen: 1_000 }),
      note('TOTAL', null, { totalFen: 1_000 }),
    ]);
  });

  it('a refusal ends with its own code and what was wrong', () => {
    const last = (request: unknown) => explain(table2005, request).at(-1);
    const cell = '/annualPlans/0/fees/0/feeFen/STANDALONE';
    expect(last(plan)).toEqual(read('RATE_NOT_SET', '6', cell, null, {}));
    expect(last({ ...visit, product: 'ERP' })).toEqual(note('PRODUCT_NOT_COVERED', null, { product: 'ERP' }));
    expect(last({ ...training, salesContractPaid: false })).toEqual(
      note('TRAINING_NOT_OPEN', '5', { salesContractPaid: false }),
    );
    expect(last({ ...training, trainees: 9, operators: 8 })).toEqual(
      note('TOO_MANY_TRAINEES', '5', { trainees: 9, limit: 3 }),
    );
    const network = { ...training, edition: 'NETWORK', trainees: 9 };
    expect(last({ ...network, operators: 8 })).toEqual(
      note('TOO_MANY_TRAINEES', '5', { trainees: 9, limit: 8 }),
    );
    expect(last({ ...network, operators: 1 })).toEqual(
      note('TOO_MANY_TRAINEES', '5', { trainees: 9, limit: 3 }),
    );
    expect(last({ ...visit, used: -1 })).toEqual(note('INVALID_REQUEST', null, { field: 'used' }));
  });

  it.each(['/training/extraDayFen/OUTSIDE', '/training/includedDayFen/ON_SITE/OUTSIDE'])(
    'a day fee that no day needs is not read (%s) (5)',
    (cell) => {
      const asks = cell.includes('extra') ? { ...training, days: 1 } : { ...training, daysUsed: 1 };
      expect(explain(table2005, asks).map((step) => step.cell)).not.toContain(cell);
      expect(explain(table2005, training).map((step) => step.cell)).toContain(cell);
    },
  );

  it('change no answer by being left out', () => {
    const table = tableWith({ '/annualPlans/0/fees/0/feeFen/STANDALONE': 500 });
    for (const request of [visit, repair, training, emergency, plan]) {
      const { trace: _, ...answer } = { trace: [], ...decide(table, request) };
      expect(decide(table, request, { trace: false })).toEqual({ ...answer, trace: [] });
    }
  });

  it('are left out where they are not asked for', () => {
    expect(decide(table2005, visit, { trace: false })).toMatchObject({ ok: true, trace: [] });
    expect(decide(table2005, visit, {})).toEqual(decide(table2005, visit));
  });

  it('bear no other code than those listed, and each listed one once', () => {
    expect(new Set(TRACE_CODES).size).toBe(TRACE_CODES.length);
  });
});

describe('a stored decision', () => {
  const stored = (decision: unknown) => replay(table2005, { request: visit, decision });

  it('is the same, whatever its trace and the order of its keys', () => {
    const decision = decide(table2005, visit);
    const reordered = Object.fromEntries(Object.entries(decision).toReversed());
    expect(stored({ ...reordered, trace: 'older steps' })).toEqual({ same: true, decision });
  });

  it('differs where an amount, a line or a key does', () => {
    const decision = decide(table2005, visit, { trace: false });
    if (!decision.ok) throw new Error('refused');
    for (const other of [
      { ...decision, totalFen: 1 },
      { ...decision, lines: [] },
      { ...decision, lines: decision.lines.toReversed() },
      { ...decision, lines: Object.assign({}, decision.lines) },
      { ...decision, more: 1 },
      { ...decision, drawn: undefined },
      null,
      undefined,
      'granted',
    ]) {
      expect(stored(other).same).toBe(false);
    }
  });

  it('a refusal is replayed too', () => {
    const decision = decide(table2005, plan);
    expect(replay(table2005, { request: plan, decision }).same).toBe(true);
    expect(
      replay(tableWith({ '/annualPlans/0/fees/0/feeFen/STANDALONE': 1 }), { request: plan, decision }).same,
    ).toBe(false);
  });
});
