import { describe, expect, it } from 'vitest';
import { EDITIONS, type OnSiteSupportRequest, REGIONS } from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';
import { charges, granted, refusal } from './ask.js';

const visit: OnSiteSupportRequest = {
  kind: 'ON_SITE_SUPPORT',
  product: 'WAREHOUSE',
  edition: 'STANDALONE',
  zone: 'SHENZHEN_URBAN',
  coverage: 'ANNUAL',
};
const zoneIn = { SHENZHEN: 'SHENZHEN_URBAN', OUTSIDE: 'OUTSIDE' } as const;

describe('a visit on site', () => {
  for (const [index, row] of table2005.onSiteSupport.rows.entries()) {
    for (const edition of EDITIONS) {
      for (const region of REGIONS) {
        const allowance = row.allowance[edition] ?? 0;
        const fee = row.overageFen[region] ?? 0;
        const asked = {
          ...visit,
          product: row.products[0] ?? '',
          edition,
          zone: zoneIn[region],
          travelFen: 77,
        };

        it(`the last of the allowance is free in row ${index}, ${edition}, ${region} (6)`, () => {
          expect(granted(table2005, { ...asked, used: allowance - 1 })).toMatchObject({
            drawn: 1,
            allowance,
            lines: [],
            totalFen: 0,
          });
        });

        it.each([0, 1])(
          `past the allowance by %i is overage in row ${index}, ${edition}, ${region} (6)`,
          (past) => {
            const decision = granted(table2005, { ...asked, used: allowance + past });
            const travel = region === 'OUTSIDE' ? { TRAVEL: 77 } : {};
            expect(charges(decision)).toEqual({ ON_SITE_OVERAGE: fee, ...travel });
            expect(decision).toMatchObject({ drawn: 0, allowance });
          },
        );
      }
    }
  }

  it('the seventh visit of a standalone licence is overage (6)', () => {
    expect(granted(table2005, { ...visit, used: 6 }).lines).toEqual([
      { code: 'ON_SITE_OVERAGE', quantity: 1, unitFen: 20_000, amountFen: 20_000, clause: '6' },
    ]);
  });

  it('what is left out of a request is nothing used, no travel and an unknown cause', () => {
    expect(
      granted(table2005, { ...visit, used: undefined, cause: undefined, travelFen: undefined }),
    ).toMatchObject({ drawn: 1 });
  });

  it('an excluded cause is priced per visit and draws nothing, also where the allowance is not stated (2)', () => {
    const table = tableWith({ '/onSiteSupport/rows/0/allowance/STANDALONE': null });
    const decision = granted(table, { ...visit, cause: 'USER_ERROR' });
    expect(charges(decision)).toEqual({ ON_SITE_PER_VISIT: 30_000 });
    expect(decision).toMatchObject({ drawn: 0, allowance: null });
  });

  it('which causes are excluded is data of the table (2)', () => {
    const table = tableWith({ '/onSiteSupport/excludedCauses': ['SOFTWARE_USE'] });
    expect(granted(table, { ...visit, cause: 'SOFTWARE_USE' }).drawn).toBe(0);
    expect(granted(table, { ...visit, cause: 'VIRUS' }).drawn).toBe(1);
  });

  it('which zone lies outside is data of the table (6)', () => {
    const table = tableWith({ '/zones/0/region': 'OUTSIDE' });
    expect(charges(granted(table, { ...visit, coverage: 'NONE', travelFen: 5 }))).toEqual({
      ON_SITE_PER_VISIT: 40_000,
      TRAVEL: 5,
    });
  });

  it('travel is charged outside Shenzhen also where the fee is 0 (6)', () => {
    const table = tableWith({ '/onSiteSupport/perVisitFen/OUTSIDE': 0 });
    expect(charges(granted(table, { ...visit, zone: 'OUTSIDE', coverage: 'NONE', travelFen: 5 }))).toEqual({
      TRAVEL: 5,
    });
  });

  it('a fee of 0 is no line', () => {
    const table = tableWith({ '/onSiteSupport/perVisitFen/SHENZHEN': 0 });
    expect(granted(table, { ...visit, coverage: 'NONE' })).toMatchObject({ lines: [], totalFen: 0 });
  });

  it('an allowance of 0 draws nothing: the first visit is overage (6)', () => {
    const table = tableWith({ '/onSiteSupport/rows/0/allowance/STANDALONE': 0 });
    expect(granted(table, visit)).toMatchObject({ drawn: 0, allowance: 0, totalFen: 20_000 });
  });

  it.each([
    ['an allowance', '/onSiteSupport/rows/0/allowance/STANDALONE', {}],
    ['an overage fee', '/onSiteSupport/rows/0/overageFen/SHENZHEN', { used: 6 }],
    ['a per-visit fee', '/onSiteSupport/perVisitFen/SHENZHEN', { coverage: 'NONE' }],
  ] as const)('%s that is not stated is refused by its cell, once it is needed', (_, cell, asked) => {
    const table = tableWith({ [cell]: null });
    expect(refusal(table, { ...visit, ...asked })).toEqual({ code: 'RATE_NOT_SET', clause: '6', cell });
  });

  it('an overage fee that is not stated is no error within the allowance', () => {
    const table = tableWith({ '/onSiteSupport/rows/0/overageFen/SHENZHEN': null });
    expect(granted(table, { ...visit, used: 5 }).drawn).toBe(1);
  });

  it('a product in no row is refused by the rows', () => {
    const table = tableWith({ '/onSiteSupport/rows/0/products': [] });
    expect(refusal(table, visit)).toEqual({ code: 'RATE_NOT_SET', clause: '6', cell: '/onSiteSupport/rows' });
    expect(granted(table, { ...visit, coverage: 'NONE' }).totalFen).toBe(30_000);
  });

  it('of two rows with one product the first holds', () => {
    const rows = table2005.onSiteSupport.rows.map((row) => ({ ...row, products: ['WAREHOUSE'] }));
    expect(granted(tableWith({ '/onSiteSupport/rows': rows }), visit).allowance).toBe(6);
  });
});
