import { describe, expect, it } from 'vitest';
import {
  clauseOf,
  inForce,
  PolicyError,
  readCell,
  requireInForce,
  withCell,
  zoneOf,
} from '../../src/index.js';
import { freshTable, table2005, tableWith } from '../table-2005.js';

describe('a cell of a document', () => {
  it('is read by its JSON Pointer', () => {
    expect(readCell(table2005, '/zones/1/districts/0')).toBe('宝安区');
    expect(readCell({ 'a/b': { '~': 1 } }, '/a~1b/~0')).toBe(1);
    expect(readCell(table2005, '')).toBe(table2005);
  });

  it.each([
    '/nothing',
    '/zones/9',
    '/zones/-',
    '/zones/01',
    '/zones/length',
    '/year/0',
    '/__proto__',
    '/zones/constructor',
    'year',
    '/',
    '/toString',
  ])('that is not there (%s) is undefined, never inherited', (cell) => {
    expect(readCell(table2005, cell)).toBeUndefined();
  });

  it('is changed in a copy: the document stays as it is and shares what is unchanged', () => {
    const table = freshTable();
    const changed = withCell(table, '/dataRepair/rows/1/allowance', 20);
    expect(changed.dataRepair.rows[1]?.allowance).toBe(20);
    expect(table).toEqual(table2005);
    expect(changed.onSiteSupport).toBe(table.onSiteSupport);
    expect(withCell(changed, '/dataRepair/rows/1/allowance', 18)).toEqual(table2005);
  });

  it.each([
    '/nothing',
    '/zones/9',
    '/zones/-',
    '/zones/0/__proto__',
    '/__proto__/polluted',
    '/constructor/prototype',
    '/year/0',
    '/zones/length',
  ])('that is not there (%s) is not written', (cell) => {
    expect(() => withCell(table2005, cell, 1)).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', cell }),
    );
  });

  it.each(['', 'year', 'zones/0'])('%j is no place to write', (cell) => {
    expect(() => withCell(table2005, cell, 1)).toThrow(PolicyError);
  });

  it('of its own named __proto__ is not written either', () => {
    const document: unknown = JSON.parse('{"__proto__": {"polluted": 1}}');
    expect(() => withCell(document, '/__proto__/polluted', 2)).toThrow(PolicyError);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('the clause of a cell', () => {
  it.each([
    ['/freePeriodMonths/NETWORK', '1'],
    ['/onSiteSupport/excludedCauses/0', '2'],
    ['/onSiteSupport/rows', '6'],
    ['/onSiteSupport', '6'],
    ['/hotline/exceptions/0/from', '4'],
    ['/training/rows/0/days', '5'],
    ['/dataRepair/excludedCauses', '7'],
    ['/remoteChannels/0', '9'],
    ['/emergency/targets', '10'],
    ['/zones/0/region', '10'],
    ['/annualPlans', '6'],
    ['/annualPlans/2/fees/0/feeFen/NETWORK', '6'],
    ['/year', null],
    ['/products/0/name', null],
    ['/taxPercent', null],
    ['/trainings', null],
    ['', null],
  ])('%s is %s', (cell, clause) => {
    expect(clauseOf(cell)).toBe(clause);
  });

  it('of an annual plan goes by its services (6, 7)', () => {
    expect(clauseOf('/annualPlans/0/fees', table2005)).toBe('6');
    expect(clauseOf('/annualPlans/2/fees/0/feeFen/NETWORK', table2005)).toBe('7');
    expect(clauseOf('/annualPlans/2', table2005)).toBe('7');
  });
});

describe('the table in force', () => {
  const table = (effectiveFrom: string, revision: number) => ({ effectiveFrom, revision });
  const first = table('2005-01-01', 1);
  const mended = table('2005-01-01', 2);
  const next = table('2026-01-01', 1);

  it.each([
    ['2004-12-31', undefined],
    ['2005-01-01', mended],
    ['2025-12-31', mended],
    ['2026-01-01', next],
    ['2026-01-02', next],
  ])('on %s is the latest not after it, on a tie the highest revision', (date, expected) => {
    expect(inForce([first, mended, next], date)).toBe(expected);
    expect(inForce([next, mended, first], date)).toBe(expected);
  });

  it('before the first is NO_RATE_TABLE where one is required', () => {
    expect(requireInForce([first], '2005-01-01')).toBe(first);
    expect(() => requireInForce([first], '2004-12-31')).toThrow(
      expect.objectContaining({ code: 'NO_RATE_TABLE', clause: null }),
    );
  });

  it('on what is no date is INVALID_REQUEST', () => {
    expect(() => inForce([first], '2026-02-30')).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'date' }),
    );
  });
});

describe('the zone of a site', () => {
  it.each([
    ['深圳市', '福田区', 'SHENZHEN_URBAN'],
    ['深圳', '龙华区', 'SHENZHEN_BAOAN'],
    [' 深圳市 ', ' 坪山区 ', 'SHENZHEN_LONGGANG'],
    ['海口市', '龙华区', 'OUTSIDE'],
    ['广州市', undefined, 'OUTSIDE_LOCAL_CENTRE'],
    ['广州', '天河区', 'OUTSIDE_LOCAL_CENTRE'],
    ['长沙市', null, 'OUTSIDE'],
  ])('in %s %s is %s (10)', (city, district, zone) => {
    expect(zoneOf(tableWith({ '/zones/3/cities': ['广州市'] }), { city, district })).toBe(zone);
  });

  it.each(['西湖区', undefined, null, ''])(
    'in a district of Shenzhen that no zone lists (%s) is not set (10)',
    (district) => {
      expect(() => zoneOf(table2005, { city: '深圳市', district })).toThrow(
        expect.objectContaining({ code: 'RATE_NOT_SET', clause: '10', cell: '/zones' }),
      );
    },
  );

  it('elsewhere is not set where the table has no zone for it (10)', () => {
    const table = tableWith({ '/zones': table2005.zones.slice(0, 3) });
    expect(() => zoneOf(table, { city: '长沙市' })).toThrow(
      expect.objectContaining({ code: 'RATE_NOT_SET' }),
    );
  });

  it.each(['', '  ', undefined])('without a city (%j) is INVALID_REQUEST', (city) => {
    expect(() => zoneOf(table2005, { city: city as never })).toThrow(
      expect.objectContaining({ code: 'INVALID_REQUEST', field: 'city' }),
    );
  });
});
