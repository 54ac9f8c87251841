import { describe, expect, it } from 'vitest';
import { decide, type DecisionRequest, explain } from '../../src/index.js';
import { freshTable, table2005, tableWith } from '../table-2005.js';
import { refusal } from './ask.js';

const INVALID = { code: 'INVALID_REQUEST', clause: null };
const asked = { product: 'HR', edition: 'NETWORK' } as const;
const requests = {
  ON_SITE_SUPPORT: {
    kind: 'ON_SITE_SUPPORT',
    ...asked,
    zone: 'SHENZHEN_URBAN',
    coverage: 'NONE',
    used: 1,
    cause: 'VIRUS',
    travelFen: 1,
  },
  DATA_REPAIR: { kind: 'DATA_REPAIR', ...asked, coverage: 'NONE', used: 1, cause: 'VIRUS' },
  TRAINING: {
    kind: 'TRAINING',
    ...asked,
    zone: 'SHENZHEN_URBAN',
    mode: 'ON_SITE',
    days: 1,
    trainees: 1,
    operators: 1,
    daysUsed: 1,
    salesContractPaid: true,
    travelFen: 1,
  },
  EMERGENCY: {
    kind: 'EMERGENCY',
    ...asked,
    zone: 'SHENZHEN_URBAN',
    coverage: 'ANNUAL',
    level: 1,
    cause: 'VIRUS',
    travelFen: 1,
  },
  ANNUAL_PLAN: { kind: 'ANNUAL_PLAN', ...asked, plan: 'FULL', years: 1 },
} satisfies Record<string, DecisionRequest>;

/** What is not acceptable in each field, and which fields may be left out. */
const NOT_A_COUNT = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1', null, true, [1], {}];
const NOT_A_CODE = ['', 'OTHER', '__proto__', 'toString', 1, null, ['NONE'], {}];
const bad: Record<string, readonly unknown[]> = {
  product: [undefined, 1, null, ['HR'], {}],
  edition: [undefined, ...NOT_A_CODE],
  zone: [undefined, 'HONG_KONG', ...NOT_A_CODE],
  coverage: [undefined, ...NOT_A_CODE],
  cause: NOT_A_CODE,
  used: NOT_A_COUNT,
  travelFen: NOT_A_COUNT,
  mode: [undefined, ...NOT_A_CODE],
  days: [undefined, 0, -0, ...NOT_A_COUNT],
  trainees: [undefined, 0, ...NOT_A_COUNT],
  operators: NOT_A_COUNT,
  daysUsed: NOT_A_COUNT,
  salesContractPaid: [undefined, 'true', 1, null],
  level: [undefined, 0, 4, 1.5, '1', null],
  plan: [undefined, ...NOT_A_CODE],
  years: [undefined, 0, ...NOT_A_COUNT],
};

describe('a request that is not acceptable', () => {
  for (const [kind, request] of Object.entries(requests)) {
    for (const field of Object.keys(request).filter((key) => key !== 'kind')) {
      it(`${kind} with a bad ${field} is INVALID_REQUEST and names the field`, () => {
        for (const value of bad[field] ?? []) {
          const broken = { ...request, [field]: value };
          expect(refusal(table2005, broken)).toEqual(INVALID);
          expect(explain(table2005, broken).at(-1)).toMatchObject({
            code: 'INVALID_REQUEST',
            values: { field },
          });
        }
      });
    }

    it(`${kind} ignores the fields of other kinds`, () => {
      const { ON_SITE_SUPPORT, TRAINING, EMERGENCY, ANNUAL_PLAN } = requests;
      const others = Object.keys({ ...ON_SITE_SUPPORT, ...TRAINING, ...EMERGENCY, ...ANNUAL_PLAN });
      const crowded = Object.fromEntries(others.map((field) => [field, Symbol('no such thing')]));
      expect(decide(table2005, { ...crowded, ...request })).toEqual(decide(table2005, request));
    });

    it(`${kind} for a product of another guide is PRODUCT_NOT_COVERED, but only once all else is right`, () => {
      for (const product of ['ERP', '', '__proto__', 'constructor']) {
        expect(refusal(table2005, { ...request, product })).toEqual({
          code: 'PRODUCT_NOT_COVERED',
          clause: null,
        });
      }
      expect(refusal(table2005, { ...request, product: 'ERP', edition: 'OTHER' })).toEqual(INVALID);
    });
  }

  it('training of an uncovered product that is not paid is PRODUCT_NOT_COVERED first', () => {
    const error = refusal(table2005, { ...requests.TRAINING, product: 'ERP', salesContractPaid: false });
    expect(error.code).toBe('PRODUCT_NOT_COVERED');
  });

  it.each([undefined, null, 0, 'ON_SITE_SUPPORT', [], {}, { kind: 'OTHER' }, () => requests.DATA_REPAIR])(
    '%j is no request',
    (value) => {
      expect(refusal(table2005, value)).toEqual(INVALID);
      expect(explain(table2005, value).at(-1)).toMatchObject({ values: { field: 'kind' } });
    },
  );

  it('an object that cannot be read is no request, and nothing is thrown', () => {
    const thrower = {
      get: () => {
        throw new Error('unreadable');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      ...requests.DATA_REPAIR,
      get used(): number {
        throw new Error('unreadable');
      },
    };
    for (const value of [new Proxy({}, thrower), proxy, getter]) {
      expect(refusal(table2005, value)).toEqual(INVALID);
      expect(explain(table2005, value).at(-1)).toMatchObject({
        code: 'INVALID_REQUEST',
        values: { field: 'kind' },
      });
    }
  });

  it('a function is no request, whatever it bears', () => {
    const dressed = Object.assign(() => undefined, requests.DATA_REPAIR);
    expect(refusal(table2005, dressed)).toEqual(INVALID);
  });

  it('each field is read once, so that a value cannot change after it was checked', () => {
    let reads = 0;
    const shifty = {
      ...requests.DATA_REPAIR,
      coverage: 'ANNUAL',
      cause: 'UNKNOWN',
      get used() {
        reads += 1;
        return reads === 1 ? 0 : -99;
      },
    };
    expect(decide(table2005, shifty)).toMatchObject({ ok: true, drawn: 1 });
    expect(reads).toBe(1);
  });

  it('an object without a prototype is as good as any', () => {
    const bare = Object.assign(Object.create(null) as object, requests.DATA_REPAIR);
    expect(decide(table2005, bare)).toEqual(decide(table2005, requests.DATA_REPAIR));
  });

  it.each([
    [
      'years × fee',
      tableWith({ '/annualPlans/0/fees/0/feeFen/NETWORK': 2 }),
      { ...requests.ANNUAL_PLAN, years: Number.MAX_SAFE_INTEGER },
    ],
    ['days × fee', table2005, { ...requests.TRAINING, days: Number.MAX_SAFE_INTEGER }],
    [
      'fee + travel',
      table2005,
      { ...requests.ON_SITE_SUPPORT, zone: 'OUTSIDE', travelFen: Number.MAX_SAFE_INTEGER },
    ],
  ])('%s beyond a safe integer is INVALID_REQUEST, never an unsafe number', (_, table, request) => {
    expect(refusal(table, request)).toEqual(INVALID);
    expect(explain(table, request).at(-1)).toMatchObject({ values: { field: 'totalFen' } });
  });

  it('the greatest safe integer is still a total', () => {
    const request = {
      ...requests.ON_SITE_SUPPORT,
      zone: 'OUTSIDE',
      travelFen: Number.MAX_SAFE_INTEGER - 40_000,
    };
    expect(decide(table2005, request)).toMatchObject({ ok: true, totalFen: Number.MAX_SAFE_INTEGER });
  });
});

describe('a table that is not one', () => {
  it.each([
    null,
    undefined,
    1,
    'table',
    [],
    {},
    { products: 1, zones: {} },
    { zones: [{ code: 'SHENZHEN_URBAN' }] },
  ])('%j refuses without throwing', (table) => {
    for (const request of Object.values(requests)) expect(decide(table as never, request).ok).toBe(false);
  });

  it('a figure that is no count counts as not stated', () => {
    const cell = '/onSiteSupport/perVisitFen/SHENZHEN';
    for (const value of [-1, 0.5, '300', Number.NaN, 2 ** 53]) {
      expect(refusal(tableWith({ [cell]: value }), requests.ON_SITE_SUPPORT)).toMatchObject({
        code: 'RATE_NOT_SET',
        cell,
      });
    }
  });

  it('a zone without a region is unknown', () => {
    const table = tableWith({ '/zones/0/region': null });
    expect(refusal(table, requests.ON_SITE_SUPPORT)).toEqual(INVALID);
  });

  it('each table is compiled by identity: two of them asked in turn do not mix', () => {
    const dearer = tableWith({ '/onSiteSupport/perVisitFen/SHENZHEN': 1 });
    for (const [table, totalFen] of [
      [table2005, 30_000],
      [dearer, 1],
      [table2005, 30_000],
      [freshTable(), 30_000],
    ] as const) {
      expect(decide(table, requests.ON_SITE_SUPPORT)).toMatchObject({ totalFen });
    }
  });

  it('no table is frozen or changed by being used', () => {
    const table = freshTable();
    decide(table, requests.ON_SITE_SUPPORT);
    expect(Object.isFrozen(table) || Object.isFrozen(table.onSiteSupport.rows)).toBe(false);
    expect(table).toEqual(table2005);
  });
});
