import { describe, expect, it } from 'vitest';
import { type TrainingRequest } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';
import { charges, granted, refusal } from './ask.js';

const training: TrainingRequest = {
  kind: 'TRAINING',
  product: 'SALES_FORCE',
  edition: 'STANDALONE',
  zone: 'OUTSIDE',
  mode: 'ON_SITE',
  days: 2,
  trainees: 5,
  salesContractPaid: true,
};

describe('a training', () => {
  it('on site and outside, the included days are charged, and travel with them (5)', () => {
    expect(granted(table2005, { ...training, travelFen: 9 }).lines).toEqual([
      { code: 'TRAINING_INCLUDED_DAY', quantity: 2, unitFen: 30_000, amountFen: 60_000, clause: '5' },
      { code: 'TRAVEL', quantity: 1, unitFen: 9, amountFen: 9, clause: '5' },
    ]);
  });

  it.each([
    [0, 2, 2, 0],
    [1, 2, 1, 1],
    [2, 2, 0, 2],
    [3, 2, 0, 2],
    [0, 3, 2, 1],
    [Number.MAX_SAFE_INTEGER, 1, 0, 1],
  ])(
    'with %i days used, of %i days %i are included and %i are extra (5)',
    (daysUsed, days, included, extra) => {
      const table = tableWith({ '/training/extraDayFen/OUTSIDE': 7 });
      const decision = granted(table, { ...training, daysUsed, days });
      const expected = { TRAINING_INCLUDED_DAY: included * 30_000, TRAINING_EXTRA_DAY: extra * 7 };
      expect(charges(decision)).toEqual(
        Object.fromEntries(Object.entries(expected).filter(([, fen]) => fen > 0)),
      );
      expect(decision).toMatchObject({ drawn: 0, allowance: null });
    },
  );

  it("at the vendor's the included days are free, extra ones are not, and travel is never charged (5)", () => {
    expect(charges(granted(table2005, { ...training, mode: 'AT_VENDOR', days: 3, travelFen: 9 }))).toEqual({
      TRAINING_EXTRA_DAY: 30_000,
    });
  });

  it('within Shenzhen travel is never charged (5)', () => {
    const asked = { ...training, zone: 'SHENZHEN_BAOAN', days: 3, travelFen: 9 };
    expect(charges(granted(table2005, asked))).toEqual({ TRAINING_EXTRA_DAY: 20_000 });
  });

  it("an included day at the vendor's or in Shenzhen costs what the table says (5)", () => {
    const table = tableWith({
      '/training/includedDayFen/AT_VENDOR/SHENZHEN': 11,
      '/training/includedDayFen/ON_SITE/SHENZHEN': 13,
    });
    const asked = { ...training, zone: 'SHENZHEN_URBAN', days: 1 };
    expect(charges(granted(table, { ...asked, mode: 'AT_VENDOR' }))).toEqual({ TRAINING_INCLUDED_DAY: 11 });
    expect(charges(granted(table, asked))).toEqual({ TRAINING_INCLUDED_DAY: 13 });
  });

  it('before the sale is paid it is not open, and that is said before the number of people is (5)', () => {
    const asked = { ...training, salesContractPaid: false, trainees: 99 };
    expect(refusal(table2005, asked)).toEqual({ code: 'TRAINING_NOT_OPEN', clause: '5' });
  });

  it.each([
    ['STANDALONE', 5, 0, true],
    ['STANDALONE', 6, 9, false],
    ['NETWORK', 5, 0, true],
    ['NETWORK', 5, 3, true],
    ['NETWORK', 6, 5, false],
    ['NETWORK', 6, 6, true],
    ['NETWORK', 6, 7, true],
    ['NETWORK', 8, 7, false],
  ] as const)('%s: %i trainees with %i operators: %s (5)', (edition, trainees, operators, open) => {
    const asked = { ...training, edition, trainees, operators };
    if (open) expect(granted(table2005, asked).ok).toBe(true);
    else expect(refusal(table2005, asked)).toEqual({ code: 'TOO_MANY_TRAINEES', clause: '5' });
  });

  it('too many people are refused before a missing day fee is', () => {
    const table = tableWith({ '/training/rows/1/days': null });
    expect(refusal(table, { ...training, trainees: 6 }).code).toBe('TOO_MANY_TRAINEES');
  });

  it.each([
    ['/training/rows/1/trainees', {}],
    ['/training/rows/1/days', {}],
    ['/training/includedDayFen/ON_SITE/OUTSIDE', {}],
    ['/training/extraDayFen/OUTSIDE', { daysUsed: 1 }],
  ] as const)('%s not stated is refused once it is needed', (cell, asked) => {
    expect(refusal(tableWith({ [cell]: null }), { ...training, ...asked })).toEqual({
      code: 'RATE_NOT_SET',
      clause: '5',
      cell,
    });
  });

  it.each([
    ['/training/rows/1/trainees', { edition: 'NETWORK', operators: 5 }],
    ['/training/includedDayFen/ON_SITE/OUTSIDE', { daysUsed: 2 }],
    ['/training/extraDayFen/OUTSIDE', {}],
  ] as const)('%s not stated is no error where it is not needed', (cell, asked) => {
    expect(granted(tableWith({ [cell]: null }), { ...training, ...asked }).ok).toBe(true);
  });

  it('a product in no row is refused by the rows', () => {
    const table = tableWith({ '/training/rows/1/products': ['ENTERPRISE'] });
    expect(refusal(table, training)).toEqual({ code: 'RATE_NOT_SET', clause: '5', cell: '/training/rows' });
  });
});
