import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTables, type RateTable, readCell } from '../../src/index.js';
import { anyTable } from '../generated/tables.js';
import { freshTable, table2005, tableWith } from '../table-2005.js';

const FIRST_ROW = ['WAREHOUSE', 'TRADE', 'FINANCE', 'CASHIER', 'ASSET', 'HR', 'PAYROLL'];
const changes = (after: unknown, before: unknown = table2005) => compareTables(before, after);

/** The same figures, every product in a row of its own, all lists turned around. */
function regrouped(table: RateTable): RateTable {
  const apart = <Row extends { readonly products: readonly string[] }>(rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => row.products.map((product) => ({ ...row, products: [product] }))).toReversed();
  return {
    ...table,
    products: table.products.toReversed(),
    zones: table.zones.toReversed().map((zone) => ({ ...zone, districts: zone.districts.toReversed() })),
    onSiteSupport: {
      ...table.onSiteSupport,
      rows: apart(table.onSiteSupport.rows),
      excludedCauses: table.onSiteSupport.excludedCauses.toReversed(),
    },
    dataRepair: { ...table.dataRepair, rows: apart(table.dataRepair.rows) },
    training: { ...table.training, rows: apart(table.training.rows) },
    emergency: { ...table.emergency, targets: table.emergency.targets.toReversed() },
    annualPlans: table.annualPlans
      .map((plan) => ({ ...plan, services: plan.services.toReversed(), fees: apart(plan.fees) }))
      .toReversed(),
    hotline: {
      ...table.hotline,
      weekdays: table.hotline.weekdays.toReversed(),
      exceptions: table.hotline.exceptions.toReversed(),
    },
  };
}

describe('the comparison of two tables', () => {
  it('a table equals itself, and any regrouping and reordering with the same figures', () => {
    expect(changes(freshTable())).toEqual([]);
    expect(changes(regrouped(table2005))).toEqual([]);
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(compareTables(table, regrouped(table))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('a changed cell shows once, with its clause and the products of its row', () => {
    const cell = '/onSiteSupport/rows/0/overageFen/SHENZHEN';
    expect(changes(tableWith({ [cell]: 21_000 }))).toEqual([
      { cell, clause: '6', products: FIRST_ROW, before: 20_000, after: 21_000 },
    ]);
  });

  it.each([
    ['/year', null, 2006],
    ['/effectiveFrom', null, '2006-01-01'],
    ['/taxPercent', null, '6'],
    ['/freePeriodMonths/NETWORK', '1', 7],
    ['/onSiteSupport/perVisitFen/OUTSIDE', '6', 1],
    ['/onSiteSupport/excludedCauses', '2', ['VIRUS']],
    ['/dataRepair/perVisitFen', '7', null],
    ['/training/includedDayFen/AT_VENDOR/OUTSIDE', '5', 1],
    ['/training/extraDayFen/SHENZHEN', '5', 1],
    ['/emergency/targets/13/arrivalHours', '10', 9],
    ['/zones/0/region', '10', 'OUTSIDE'],
    ['/zones/4/districts', '10', ['南澳镇']],
    ['/zones/3/cities', '10', ['广州市']],
    ['/annualPlans/0/services', '7', ['DATA_REPAIR']],
    ['/hotline/weekdays', '4', [1]],
    ['/hotline/to', '4', '24:00'],
    ['/remoteChannels', '9', ['TELEPHONE']],
  ])('%s is a cell of no product, of clause %s', (cell, clause, after) => {
    const before = readCell(table2005, cell);
    expect(changes(tableWith({ [cell]: after }))).toEqual([{ cell, clause, products: null, before, after }]);
  });

  it.each([
    ['/dataRepair/rows/1/allowance', '7'],
    ['/training/rows/2/days', '5'],
    ['/annualPlans/1/fees/1/feeFen/NETWORK', '6'],
    ['/annualPlans/2/fees/1/feeFen/NETWORK', '7'],
  ])('%s is a cell of its products, of clause %s', (cell, clause) => {
    const products = readCell(table2005, cell.replace(/\/[^/]*(\/NETWORK)?$/, '/products'));
    expect(changes(tableWith({ [cell]: 99 }))).toEqual([
      { cell, clause, products, before: readCell(table2005, cell), after: 99 },
    ]);
  });

  it('a product that moves to another row shows with what changes for it alone', () => {
    const rows = [
      { ...table2005.dataRepair.rows[0], products: FIRST_ROW.slice(1) },
      {
        ...table2005.dataRepair.rows[1],
        products: ['WAREHOUSE', 'ENTERPRISE', 'SALES_FORCE', 'PRODUCTION', 'MANUFACTURING'],
      },
    ];
    expect(changes(tableWith({ '/dataRepair/rows': rows }))).toEqual([
      { cell: '/dataRepair/rows/1/allowance', clause: '7', products: ['WAREHOUSE'], before: 12, after: 18 },
      {
        cell: '/dataRepair/rows/1/overageFen',
        clause: '7',
        products: ['WAREHOUSE'],
        before: 15_000,
        after: 20_000,
      },
    ]);
  });

  it('a row whose products had different figures shows a change for each figure before', () => {
    const merged = [
      {
        products: table2005.dataRepair.rows.flatMap(({ products }) => products),
        allowance: 15,
        overageFen: 15_000,
      },
    ];
    expect(
      changes(tableWith({ '/dataRepair/rows': merged })).map(({ before, after, products }) => [
        before,
        after,
        products?.length,
      ]),
    ).toEqual([
      [12, 15, 7],
      [18, 15, 4],
      [20_000, 15_000, 4],
    ]);
  });

  it('what a table no longer states is cited in the table before', () => {
    const targets = table2005.emergency.targets.slice(0, 14);
    expect(changes(tableWith({ '/emergency/targets': targets }))).toEqual(
      [
        ['responseHours', 1],
        ['arrivalHours', 8],
        ['resolutionHours', 96],
      ].map(([hours, before]) => ({
        cell: `/emergency/targets/14/${hours}`,
        clause: '10',
        products: null,
        before,
        after: undefined,
      })),
    );
  });

  it('what a table states for the first time has nothing before', () => {
    const exceptions = [{ date: '2026-10-01', closed: true }];
    expect(changes(tableWith({ '/hotline/exceptions': exceptions }))).toEqual([
      { cell: '/hotline/exceptions/0/closed', clause: '4', products: null, before: undefined, after: true },
    ]);
    const named = table2005.products.map((product) => ({ ...product, name: `${product.code} 2006` }));
    expect(changes(tableWith({ '/products': named }))[0]).toEqual({
      cell: '/products/0/name',
      clause: null,
      products: ['ENTERPRISE'],
      before: '拓步企业通 2005',
      after: 'ENTERPRISE 2006',
    });
  });

  it('drafts of any form can be compared', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(Array.isArray(compareTables(before, after))).toBe(true);
        expect(compareTables(before, before)).toEqual([]);
      }),
    );
    expect(changes(tableWith({ '/onSiteSupport/rows/0': null })).length).toBeGreaterThan(0);
  });
});
