import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseOf,
  PROBLEM_CODES,
  type Problem,
  type RateTable,
  readCell,
  validateTable,
  withCell,
} from '../../src/index.js';
import { table2005, tableWith } from '../table-2005.js';

const errorsOf = (table: unknown): string[] =>
  validateTable(table).errors.map(({ code, cell }) => `${code} ${cell}`);
const warningsOf = (table: unknown): string[] =>
  validateTable(table).warnings.map(({ code, cell }) => `${code} ${cell}`);

/** The guide's table without one key of one of its objects. */
function without(cell: string): unknown {
  const at = cell.lastIndexOf('/');
  const { [cell.slice(at + 1)]: _, ...rest } = readCell(table2005, cell.slice(0, at)) as Record<
    string,
    unknown
  >;
  return at === 0 ? rest : withCell(table2005, cell.slice(0, at), rest);
}

/** The guide's table with one key more in one of its objects. */
const withKey = (cell: string, key: string): unknown =>
  withCell({ table: table2005 }, `/table${cell}`, { ...(readCell(table2005, cell) as object), [key]: 1 })
    .table;

describe("the guide's own table", () => {
  it('has no errors and no warnings', () => {
    expect(validateTable(table2005)).toMatchObject({ errors: [], warnings: [] });
  });

  it('leaves open the tax, the annual fees and the arrival where there is a local centre', () => {
    const missing = validateTable(table2005).missing;
    expect(missing.filter(({ cell }) => cell.startsWith('/annualPlans'))).toHaveLength(12);
    expect(missing.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['/taxPercent', '/emergency/targets/9/arrivalHours']),
    );
    expect(missing).toHaveLength(16);
    expect(missing[0]).toEqual({ code: 'NOT_STATED', clause: null, cell: '/taxPercent', values: {} });
    expect(missing.at(-1)).toMatchObject({ clause: '7', cell: '/annualPlans/2/fees/1/feeFen/NETWORK' });
  });
});

describe('what is no table', () => {
  it.each([null, undefined, 1, 'table', true, []])('%j is told as such', (document) => {
    expect(errorsOf(document)[0]).toBe('NOT_AN_OBJECT ');
  });

  it('an empty object lacks every key of a table, all told at once', () => {
    expect(errorsOf({})).toEqual(Object.keys(table2005).map((key) => `KEY_MISSING /${key}`));
  });

  it('arbitrary JSON never throws and is never a table', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(validateTable(document).errors.length).toBeGreaterThan(0);
      }),
    );
  });

  const cells = ((): string[] => {
    const found: string[] = [];
    const walk = (value: unknown, cell: string): void => {
      if (cell !== '') found.push(cell);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${cell}/${key}`);
    };
    walk(table2005, '');
    return found;
  })();

  it('a table with anything in any place never throws, and each problem bears its cell and clause', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.anything(), (cell, value) => {
        const table = withCell(table2005, cell, value);
        const { errors, warnings, missing } = validateTable(table);
        for (const problem of [...errors, ...warnings, ...missing]) {
          expect(PROBLEM_CODES).toContain(problem.code);
          expect(problem.clause).toBe(clauseOf(problem.cell, table));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(
    cells.filter(
      (cell) => typeof readCell(table2005, cell) === 'object' && readCell(table2005, cell) !== null,
    ),
  )('%s of the wrong type is told at its cell', (cell) => {
    for (const value of [7, 'text', true, null]) {
      const told = errorsOf(tableWith({ [cell]: value }));
      expect(told.some((one) => one.endsWith(` ${cell}`))).toBe(true);
    }
  });
});

describe('a cell', () => {
  const figures = [
    '/freePeriodMonths/NETWORK',
    '/onSiteSupport/rows/1/allowance/STANDALONE',
    '/onSiteSupport/rows/0/overageFen/OUTSIDE',
    '/onSiteSupport/perVisitFen/SHENZHEN',
    '/dataRepair/rows/0/allowance',
    '/dataRepair/perVisitFen',
    '/training/rows/2/trainees',
    '/training/includedDayFen/AT_VENDOR/OUTSIDE',
    '/training/extraDayFen/SHENZHEN',
    '/annualPlans/1/fees/0/feeFen/NETWORK',
  ];

  it.each(figures)('%s is a count or an amount, or not stated', (cell) => {
    const told = (value: unknown) => errorsOf(tableWith({ [cell]: value }));
    expect(told(-1)).toEqual([`NEGATIVE ${cell}`]);
    expect(told(0.5)).toEqual([`FRACTIONAL ${cell}`]);
    expect(told(2 ** 53)).toEqual([`TOO_LARGE ${cell}`]);
    for (const value of ['300', true, [], {}, Number.NaN, Number.POSITIVE_INFINITY])
      expect(told(value)).toEqual([`NOT_A_NUMBER ${cell}`]);
    for (const value of [0, 120, null]) expect(told(value)).toEqual([]);
  });

  it.each([
    ['/freePeriodMonths/NETWORK', 120],
    ['/onSiteSupport/rows/0/allowance/NETWORK', 10_000],
    ['/training/rows/0/days', 10_000],
    ['/onSiteSupport/perVisitFen/OUTSIDE', 100_000_000_000],
    ['/annualPlans/0/fees/0/feeFen/NETWORK', 100_000_000_000],
    ['/emergency/targets/0/arrivalHours', 8784],
  ])('%s is at most %i: a slip of the hand cannot be published', (cell, most) => {
    expect(errorsOf(tableWith({ [cell]: most }))).toEqual([]);
    expect(errorsOf(tableWith({ [cell]: most + 1 }))).toEqual([`TOO_LARGE ${cell}`]);
  });

  const hours = '/emergency/targets/4/resolutionHours';
  it.each([
    ['/year', 1989, 'OUT_OF_RANGE'],
    ['/year', 2101, 'OUT_OF_RANGE'],
    ['/year', 2005.5, 'FRACTIONAL'],
    ['/year', '2005', 'NOT_A_NUMBER'],
    ['/year', null, 'NOT_A_NUMBER'],
    ['/revision', 0, 'OUT_OF_RANGE'],
    ['/revision', 1.5, 'FRACTIONAL'],
    ['/effectiveFrom', '2005-02-29', 'NOT_A_DATE'],
    ['/effectiveFrom', null, 'NOT_A_DATE'],
    ['/taxPercent', '101', 'NOT_A_PERCENT'],
    ['/taxPercent', 6, 'NOT_A_PERCENT'],
    ['/taxPercent', '-1', 'NOT_A_PERCENT'],
    ['/products/0/code', '', 'EMPTY_TEXT'],
    ['/products/0/name', 5, 'NOT_TEXT'],
    ['/products/0/name', '  ', 'EMPTY_TEXT'],
    ['/zones/0/region', null, 'CODE_UNKNOWN'],
    ['/zones/0/region', 'INSIDE', 'CODE_UNKNOWN'],
    ['/zones/0/districts/0', 5, 'NOT_TEXT'],
    ['/onSiteSupport/excludedCauses/0', 'FLOOD', 'CODE_UNKNOWN'],
    ['/emergency/excludedCauses/1', 'CUSTOMER_HARDWARE', 'TWICE'],
    ['/emergency/targets/0/level', 4, 'CODE_UNKNOWN'],
    ['/emergency/targets/0/zone', 5, 'NOT_TEXT'],
    [hours, -1, 'NEGATIVE'],
    [hours, 0.001, 'NOT_WHOLE_MINUTES'],
    [hours, 1e16, 'TOO_LARGE'],
    [hours, '24', 'NOT_A_NUMBER'],
    ['/annualPlans/0/services/0', 'TRAINING', 'CODE_UNKNOWN'],
    ['/annualPlans/0/services/1', 'ON_SITE_SUPPORT', 'TWICE'],
    ['/annualPlans/0/services', [], 'EMPTY_LIST'],
    ['/annualPlans/0/fees', [], 'EMPTY_LIST'],
    ['/annualPlans', [], 'EMPTY_LIST'],
    ['/onSiteSupport/rows', [], 'EMPTY_LIST'],
    ['/onSiteSupport/rows/0/products', [], 'EMPTY_LIST'],
    ['/zones', [], 'EMPTY_LIST'],
    ['/products', [], 'EMPTY_LIST'],
    ['/emergency/targets', [], 'EMPTY_LIST'],
    ['/hotline/weekdays/0', 0, 'OUT_OF_RANGE'],
    ['/hotline/weekdays/0', 8, 'OUT_OF_RANGE'],
    ['/hotline/weekdays/1', 1, 'TWICE'],
    ['/hotline/from', '9:00', 'NOT_A_TIME'],
    ['/hotline/to', '24:01', 'NOT_A_TIME'],
    ['/hotline/from', '18:00', 'FROM_NOT_BEFORE_TO'],
    ['/hotline/from', '24:00', 'FROM_NOT_BEFORE_TO'],
    ['/remoteChannels/1', 'TELEPHONE', 'TWICE'],
    ['/remoteChannels/1', '', 'EMPTY_TEXT'],
    ['/zones/1/districts/0', '罗湖区', 'TWICE'],
    ['/zones/1/code', 'SHENZHEN_URBAN', 'TWICE'],
    ['/products/1/code', 'ENTERPRISE', 'TWICE'],
    ['/annualPlans/1/code', 'FULL', 'TWICE'],
  ])('%s of %j is %s', (cell, value, code) => {
    expect(errorsOf(tableWith({ [cell]: value }))).toContain(`${code} ${cell}`);
  });

  it.each(['0.5', '24:00'])('hours in fractions and an end of the day are right (%s)', () => {
    expect(errorsOf(tableWith({ [hours]: 0.5, '/hotline/to': '24:00', '/hotline/weekdays': [] }))).toEqual(
      [],
    );
  });

  it.each([
    '/taxPercent',
    '/onSiteSupport/perVisitFen',
    '/zones/2/districts',
    '/training/rows/1/days',
    '/hotline/exceptions',
    '/annualPlans/2/services',
  ])('%s that is not there is told at its place', (cell) => {
    expect(errorsOf(without(cell))).toContain(`KEY_MISSING ${cell}`);
  });

  it.each([
    '',
    '/zones/0',
    '/hotline',
    '/onSiteSupport/rows/0/allowance',
    '/emergency/targets/3',
    '/annualPlans/0',
  ])('a key of %s that no table has is told at its place', (cell) => {
    expect(errorsOf(withKey(cell, 'a/b'))).toEqual([`KEY_UNKNOWN ${cell}/a~1b`]);
  });
});

describe('the products of a table', () => {
  const rows = '/dataRepair/rows';

  it('in two rows of a schedule are told at the second, naming the first', () => {
    const errors: readonly Problem[] = validateTable(tableWith({ [`${rows}/1/products/3`]: 'TRADE' })).errors;
    expect(errors).toEqual([
      {
        code: 'TWICE',
        clause: '7',
        cell: `${rows}/1/products/3`,
        values: { found: 'TRADE', first: `${rows}/0/products/1` },
      },
      { code: 'PRODUCT_IN_NO_ROW', clause: '7', cell: rows, values: { product: 'MANUFACTURING' } },
    ]);
  });

  it('twice in one row are told too', () => {
    expect(errorsOf(tableWith({ '/training/rows/0/products/1': 'WAREHOUSE' }))).toContain(
      'TWICE /training/rows/0/products/1',
    );
  });

  it('that the table does not have are told at the row', () => {
    expect(errorsOf(tableWith({ '/annualPlans/1/fees/0/products/0': 'ERP' }))).toEqual([
      'PRODUCT_UNKNOWN /annualPlans/1/fees/0/products/0',
      'PRODUCT_IN_NO_ROW /annualPlans/1/fees',
    ]);
  });

  it("may be others than the guide's, if every schedule has them", () => {
    const text = JSON.stringify(table2005).replaceAll('"ASSET"', '"ROBOT"');
    expect(errorsOf(JSON.parse(text))).toEqual([]);
  });
});

describe('the zones and targets of a table', () => {
  it('a zone and level without targets is told', () => {
    const targets = table2005.emergency.targets.filter(
      ({ zone, level }) => zone !== 'OUTSIDE' || level !== 2,
    );
    expect(validateTable(tableWith({ '/emergency/targets': targets })).errors).toEqual([
      {
        code: 'TARGET_MISSING',
        clause: '10',
        cell: '/emergency/targets',
        values: { zone: 'OUTSIDE', level: 2 },
      },
    ]);
  });

  it('a second row for one zone and level is told, naming the first', () => {
    const errors = validateTable(tableWith({ '/emergency/targets/1/level': 1 })).errors;
    expect(errors.map(({ code, cell, values }) => [code, cell, values])).toEqual([
      ['TWICE', '/emergency/targets/1', { zone: 'SHENZHEN_URBAN', level: 1, first: '/emergency/targets/0' }],
      ['TARGET_MISSING', '/emergency/targets', { zone: 'SHENZHEN_URBAN', level: 2 }],
    ]);
  });

  it('a row for a zone that the table does not have is told', () => {
    expect(errorsOf(tableWith({ '/emergency/targets/14/zone': 'MOON' }))).toEqual([
      'ZONE_UNKNOWN /emergency/targets/14/zone',
      'TARGET_MISSING /emergency/targets',
    ]);
  });

  it('a city in two zones is told', () => {
    const zones = table2005.zones.map((zone) => ({ ...zone, cities: ['广州市'] }));
    expect(errorsOf(tableWith({ '/zones': zones }))).toEqual(
      [1, 2, 3, 4].map((index) => `TWICE /zones/${index}/cities/0`),
    );
  });
});

describe('the exceptions of the hotline', () => {
  const told = (...exceptions: unknown[]) => errorsOf(tableWith({ '/hotline/exceptions': exceptions }));
  const at = '/hotline/exceptions';

  it('are closed days, or days with hours of their own', () => {
    expect(
      told({ date: '2026-10-01', closed: true }, { date: '2026-10-10', from: '00:00', to: '24:00' }),
    ).toEqual([]);
  });

  it.each([
    [{ date: '2026-10-01', closed: false }, `NOT_TRUE ${at}/0/closed`],
    [{ date: '2026-10-01' }, `KEY_MISSING ${at}/0/from`],
    [{ date: '2026-02-30', closed: true }, `NOT_A_DATE ${at}/0/date`],
    [{ date: '2026-10-01', closed: true, from: '09:00' }, `KEY_UNKNOWN ${at}/0/from`],
    [{ date: '2026-10-01', from: '10:00', to: '10:00' }, `FROM_NOT_BEFORE_TO ${at}/0/from`],
    [{ date: '2026-10-01', from: '10:00', to: null }, `NOT_A_TIME ${at}/0/to`],
    ['2026-10-01', `NOT_AN_OBJECT ${at}/0`],
  ])('%j is told', (exception, problem) => {
    expect(told(exception)).toContain(problem);
  });

  it('for one day are stated once', () => {
    const day = { date: '2026-10-01', closed: true };
    expect(told(day, day)).toEqual([`TWICE ${at}/1/date`]);
  });
});

describe('all problems', () => {
  it('of a draft are told at once', () => {
    const table = tableWith({
      '/year': 'next',
      '/dataRepair/perVisitFen': -5,
      '/hotline/to': '25:00',
      '/training/rows/0/products': [],
    });
    const told = errorsOf(table);
    expect(told).toHaveLength(11);
    expect(told.slice(0, 4)).toEqual([
      'NOT_A_NUMBER /year',
      'NEGATIVE /dataRepair/perVisitFen',
      'EMPTY_LIST /training/rows/0/products',
      'NOT_A_TIME /hotline/to',
    ]);
  });

  it('show the value that was found', () => {
    const [problem] = validateTable(tableWith({ '/dataRepair/perVisitFen': -5 })).errors;
    expect(problem).toEqual({
      code: 'NEGATIVE',
      clause: '7',
      cell: '/dataRepair/perVisitFen',
      values: { found: -5 },
    });
  });
});

describe('warnings', () => {
  it.each([
    ['/onSiteSupport/rows/0/allowance/NETWORK', 5, 'NETWORK_BELOW_STANDALONE'],
    ['/freePeriodMonths/NETWORK', 2, 'NETWORK_BELOW_STANDALONE'],
    ['/onSiteSupport/rows/1/overageFen/OUTSIDE', 29_999, 'OUTSIDE_BELOW_SHENZHEN'],
    ['/onSiteSupport/perVisitFen/OUTSIDE', 0, 'OUTSIDE_BELOW_SHENZHEN'],
    ['/training/extraDayFen/OUTSIDE', 1, 'OUTSIDE_BELOW_SHENZHEN'],
    ['/effectiveFrom', '2006-01-01', 'EFFECTIVE_OUTSIDE_YEAR'],
    ['/effectiveFrom', '2004-12-31', 'EFFECTIVE_OUTSIDE_YEAR'],
    ['/emergency/targets/0/arrivalHours', 0, 'TARGETS_OUT_OF_ORDER'],
    ['/emergency/targets/9/resolutionHours', 0.5, 'TARGETS_OUT_OF_ORDER'],
  ])('%s of %j is no error but odd: %s', (cell, value, code) => {
    const table = tableWith({ [cell]: value });
    expect(errorsOf(table)).toEqual([]);
    expect(warningsOf(table)).toEqual([`${code} ${cell}`]);
  });

  it.each(['ON_SITE', 'AT_VENDOR'])('an included day %s is cheaper outside than in Shenzhen', (mode) => {
    const table = tableWith({ [`/training/includedDayFen/${mode}/SHENZHEN`]: 30_001 });
    expect(warningsOf(table)).toEqual([`OUTSIDE_BELOW_SHENZHEN /training/includedDayFen/${mode}/OUTSIDE`]);
  });

  it('an annual fee of a network licence is below that of a standalone one', () => {
    const fee = '/annualPlans/2/fees/1/feeFen';
    const table = tableWith({ [fee]: { STANDALONE: 2, NETWORK: 1 } });
    expect(validateTable(table).warnings).toEqual([
      {
        code: 'NETWORK_BELOW_STANDALONE',
        clause: '7',
        cell: `${fee}/NETWORK`,
        values: { STANDALONE: 2, NETWORK: 1 },
      },
    ]);
  });

  it('equal figures, and figures that are not stated, are not odd', () => {
    const table: RateTable = tableWith({
      '/onSiteSupport/rows/0/allowance/NETWORK': 6,
      '/onSiteSupport/perVisitFen/OUTSIDE': 30_000,
      '/training/extraDayFen/OUTSIDE': null,
      '/emergency/targets/0/responseHours': null,
    });
    expect(warningsOf(table)).toEqual([]);
  });
});
