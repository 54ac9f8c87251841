import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, type Refused, type Table } from '../../../test/rate-table-actions.js';
import { DECISION, type ShownDecision } from '../../../test/service-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { FEES, publishTable } from '../../../test/trade-actions.js';

const VISIT = '/onSiteSupport/perVisitFen/SHENZHEN';

let server: TestServer;
let admin: Client;
let finance: Client;
let tables: Table[];
beforeAll(async () => {
  server = await startTestServer();
  [admin, finance] = [await server.as('admin'), await server.as('finance')];
  tables = [
    await publishTable(admin, 2026, '2026-07-01', { ...FEES, [VISIT]: 32_000 }),
    await publishTable(admin, 2027, '2027-01-01', { ...FEES, [VISIT]: 35_000 }),
  ];
});
afterAll(() => server.stop());

interface Shown {
  decision: ShownDecision | null;
  inForceFrom: string | null;
  inForceTo: string | null;
  userErrors: Refused[];
}
const PRICE = `query ($input: PriceAsOfInput!) { priceAsOf(input: $input) { decision { ${DECISION} } inForceFrom inForceTo userErrors { code message field clause cell } } }`;
const asked = {
  kind: 'ON_SITE_SUPPORT',
  product: 'FINANCE',
  edition: 'STANDALONE',
  zone: 'SHENZHEN_URBAN',
  on: '2026-03-02',
};
const price = async (more: object, client = finance): Promise<Shown> =>
  (await client.query<{ priceAsOf: Shown }>(PRICE, { input: { ...asked, ...more } })).priceAsOf;

describe('a price as of a day', () => {
  test.each([
    ['2026-06-30', 30_000, 2005],
    ['2026-07-01', 32_000, 2026],
    ['2026-12-31', 32_000, 2026],
    ['2027-01-01', 35_000, 2027],
    ['2099-01-01', 35_000, 2027],
  ])('on %s a visit costs %i fen by the table of %i', async (on, totalFen, year) => {
    const { decision, userErrors } = await price({ on });
    expect(userErrors).toEqual([]);
    expect(decision).toMatchObject({ ok: true, totalFen, rateTable: { year } });
    expect(decision?.trace.find(({ code }) => code === 'PER_VISIT_FEE_READ')).toMatchObject({
      cell: VISIT,
      clause: '6',
    });
  });

  test('says from when to when the table is in force, both days included', async () => {
    expect(await price({ on: '2026-09-01' })).toMatchObject({
      inForceFrom: '2026-07-01',
      inForceTo: '2026-12-31',
    });
    expect(await price({ on: '2027-05-01' })).toMatchObject({ inForceFrom: '2027-01-01', inForceTo: null });
  });

  test('is told for every kind of service', async () => {
    const on = '2026-08-01';
    const total = async (more: object) => (await price({ on, ...more })).decision?.totalFen;
    expect(await total({ coverage: 'ANNUAL', used: 5 })).toBe(0);
    expect(await total({ coverage: 'ANNUAL', used: 6 })).toBe(20_000);
    expect(await total({ zone: null, city: '北京市', travelFen: 1_234 })).toBe(41_234);
    expect(await total({ zone: null, city: '深圳市', district: '宝安区' })).toBe(32_000);
    expect(await total({ kind: 'DATA_REPAIR', zone: null })).toBe(20_000);
    expect(await total({ kind: 'EMERGENCY', level: 1, coverage: 'FREE_PERIOD' })).toBe(0);
    expect(await total({ kind: 'TRAINING', days: 2, trainees: 3 })).toBe(20_000);
    expect(await total({ kind: 'ANNUAL_PLAN', plan: 'FULL', edition: 'NETWORK', years: 2 })).toBe(720_000);
  });

  test('before the first table, or in a cell that states nothing, says so with its cell', async () => {
    expect((await price({ on: '1999-01-01' })).userErrors).toMatchObject([
      { code: 'NO_RATE_TABLE', field: 'input.on' },
    ]);
    const { decision } = await price({ kind: 'ANNUAL_PLAN', plan: 'FULL' });
    expect(decision).toMatchObject({
      ok: false,
      totalFen: null,
      error: { code: 'RATE_NOT_SET', cell: '/annualPlans/0/fees/0/feeFen/STANDALONE', clause: '6' },
    });
    expect(decision?.trace.at(-1)).toMatchObject({ code: 'RATE_NOT_SET' });
  });

  test.each([
    [{ zone: null }, 'INVALID_REQUEST', 'input.zone'],
    [{ zone: 'MOON' }, 'INVALID_REQUEST', 'input.zone'],
    [{ kind: 'EMERGENCY' }, 'INVALID_REQUEST', 'input.level'],
    [{ kind: 'ANNUAL_PLAN', plan: 'GOLD' }, 'INVALID_REQUEST', 'input.plan'],
    [{ zone: null, city: '深圳市', district: '不存在区' }, 'RATE_NOT_SET', 'input.district'],
    [{ used: -1 }, 'FIELD_OUT_OF_RANGE', 'input.used'],
    [{ rateTableId: 'none' }, 'NOT_FOUND', 'input.rateTableId'],
  ])('asked with %j is refused with %s at %s', async (more, code, field) => {
    expect((await price(more)).userErrors).toMatchObject([{ code, field }]);
  });

  test('of a product that the table does not have is refused as the policy does (1)', async () => {
    expect((await price({ product: 'ERP' })).decision).toMatchObject({
      ok: false,
      error: { code: 'PRODUCT_NOT_COVERED' },
    });
  });

  test('by a named table is that table’s on any day; by a draft for administrators alone', async () => {
    const named = await price({ rateTableId: tables[1]?.id });
    expect(named).toMatchObject({
      decision: { totalFen: 35_000, rateTable: { year: 2027 } },
      inForceFrom: null,
    });
    const draft = await draftOf(admin, 2028, { [VISIT]: 77_000 });
    expect((await price({ rateTableId: draft.id }, admin)).decision).toMatchObject({ totalFen: 77_000 });
    expect((await price({ rateTableId: draft.id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
