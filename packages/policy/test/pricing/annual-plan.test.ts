import { describe, expect, it } from 'vitest';
import { type AnnualPlanRequest } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';
import { granted, refusal } from './ask.js';

const plan: AnnualPlanRequest = {
  kind: 'ANNUAL_PLAN',
  product: 'HR',
  edition: 'NETWORK',
  plan: 'FULL',
  years: 3,
};

describe('an annual plan', () => {
  it.each([
    ['FULL', '6'],
    ['ON_SITE_SUPPORT', '6'],
    ['DATA_REPAIR', '7'],
  ])('%s costs its fee for each year and bears clause %s (6, 7)', (code, clause) => {
    const index = table2005.annualPlans.findIndex((one) => one.code === code);
    const table = tableWith({ [`/annualPlans/${index}/fees/0/feeFen/NETWORK`]: 1_234 });
    expect(granted(table, { ...plan, plan: code })).toMatchObject({
      drawn: 0,
      allowance: null,
      lines: [{ code: 'ANNUAL_FEE', quantity: 3, unitFen: 1_234, amountFen: 3_702, clause }],
      totalFen: 3_702,
    });
  });

  it('the clause goes by the services that the plan covers, not by its name (6, 7)', () => {
    const table = tableWith({ '/annualPlans/0/services': ['DATA_REPAIR'] });
    expect(refusal(table, plan)).toEqual({
      code: 'RATE_NOT_SET',
      clause: '7',
      cell: '/annualPlans/0/fees/0/feeFen/NETWORK',
    });
  });

  it('a fee that the guide leaves open is refused by its cell', () => {
    const asked = { ...plan, product: 'ENTERPRISE', edition: 'STANDALONE', plan: 'DATA_REPAIR' };
    expect(refusal(table2005, asked)).toEqual({
      code: 'RATE_NOT_SET',
      clause: '7',
      cell: '/annualPlans/2/fees/1/feeFen/STANDALONE',
    });
  });

  it('a product in no row of the plan is refused by the rows', () => {
    const table = tableWith({ '/annualPlans/0/fees/0/products': [] });
    expect(refusal(table, plan)).toEqual({ code: 'RATE_NOT_SET', clause: '6', cell: '/annualPlans/0/fees' });
  });

  it('each plan groups the products its own way (6)', () => {
    const fees = [{ products: ['HR'], feeFen: { STANDALONE: 1, NETWORK: 2 } }];
    const table = tableWith({ '/annualPlans/1/fees': fees });
    expect(granted(table, { ...plan, plan: 'ON_SITE_SUPPORT', years: 1 }).totalFen).toBe(2);
    expect(refusal(table, { ...plan, plan: 'ON_SITE_SUPPORT', product: 'ASSET' }).cell).toBe(
      '/annualPlans/1/fees',
    );
  });

  it('a fee of 0 is no line', () => {
    const table = tableWith({ '/annualPlans/0/fees/0/feeFen/NETWORK': 0 });
    expect(granted(table, plan)).toMatchObject({ lines: [], totalFen: 0 });
  });
});
