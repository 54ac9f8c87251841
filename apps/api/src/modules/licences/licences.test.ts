import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
let customer: { id: string; siteId: string };
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
  customer = await newCustomer(sales);
});
beforeEach(async () => {
  server.setNow('2026-03-02T02:00:00.000Z');
  await sales.query('{ viewer { id } }'); // signs in anew, which is audited
});
afterAll(() => server.stop());

interface Licence {
  product: string;
  productName: string;
  serial: string;
  operators: number;
  deliveredOn: string;
  site: { id: string };
  customer: { id: string };
  entitlements: object[];
  coverage: {
    service: string;
    coverage: string;
    startsOn: string | null;
    endsOn: string | null;
    remaining: number | null;
  }[];
}

async function licenceOf(id: string): Promise<Licence> {
  const document = `query ($id: ID!) { licence(id: $id) { product productName serial operators deliveredOn site { id } customer { id }
    entitlements { service source startsOn endsOn allowance drawn remaining rateTable { year } contract { id } entries { id } }
    coverage { service coverage startsOn endsOn allowance drawn remaining rateTable { year document } } } }`;
  return (await sales.query<{ licence: Licence }>(document, { id })).licence;
}

const stored = () => rowsIn(server, 'licences', 'entitlements', 'audit_entries', 'idempotency_keys');
const LICENCE = { product: 'FINANCE', edition: 'STANDALONE', serial: 'S-1', deliveredOn: '2026-02-01' };
const add = (more: object) =>
  act(sales, 'addLicence', { ...LICENCE, customerId: customer.id, siteId: customer.siteId, ...more });
const freePeriods = {
  source: 'FREE_PERIOD',
  drawn: 0,
  rateTable: { year: 2005 },
  contract: null,
  entries: [],
};

describe('a new licence', () => {
  test('has the free period of its edition for both services, with the whole yearly allowance (1, 6, 7)', async () => {
    const standalone = await licenceOf(
      await newLicence(sales, customer, {
        edition: 'STANDALONE',
        deliveredOn: '2026-01-15',
        // As an input method may leave it.
        serial: ' ａbc－1 ',
      }),
    );
    expect(standalone).toMatchObject({
      product: 'FINANCE',
      productName: '拓步财务通 2005',
      serial: 'ABC-1',
      operators: 1,
      deliveredOn: '2026-01-15',
      site: { id: customer.siteId },
      customer: { id: customer.id },
    });
    const period = { ...freePeriods, startsOn: '2026-01-15', endsOn: '2026-04-15' };
    expect(standalone.entitlements).toEqual([
      { ...period, service: 'ON_SITE_SUPPORT', allowance: 6, remaining: 6 },
      { ...period, service: 'DATA_REPAIR', allowance: 12, remaining: 12 },
    ]);
    const network = await licenceOf(
      await newLicence(sales, customer, {
        product: 'PRODUCTION',
        edition: 'NETWORK',
        deliveredOn: '2025-08-31',
        operators: 10_000,
      }),
    );
    const half = { ...freePeriods, startsOn: '2025-08-31', endsOn: '2026-02-28' };
    expect(network.operators).toBe(10_000);
    expect(network.entitlements).toEqual([
      { ...half, service: 'ON_SITE_SUPPORT', allowance: 14, remaining: 14 },
      { ...half, service: 'DATA_REPAIR', allowance: 18, remaining: 18 },
    ]);
  });

  test('is covered from the day of delivery to the corresponding day, both included; the day before and after it is not (1)', async () => {
    const id = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-03-03' });
    const coverageOn = async (day: string) => {
      server.setNow(`${day}T15:59:59.999Z`);
      return (await licenceOf(id)).coverage.map(({ coverage }) => coverage);
    };
    expect(await coverageOn('2026-03-02')).toEqual(['NONE', 'NONE']);
    expect(await coverageOn('2026-03-03')).toEqual(['FREE_PERIOD', 'FREE_PERIOD']);
    expect(await coverageOn('2026-06-03')).toEqual(['FREE_PERIOD', 'FREE_PERIOD']);
    expect(await coverageOn('2026-06-04')).toEqual(['NONE', 'NONE']);
  });

  test('says what each service’s coverage leaves today, and by which table; nothing without coverage', async () => {
    const [onSite, repair] = (
      await licenceOf(await newLicence(sales, customer, { deliveredOn: '2026-02-01' }))
    ).coverage;
    const period = { coverage: 'FREE_PERIOD', startsOn: '2026-02-01', endsOn: '2026-08-01', drawn: 0 };
    expect(onSite).toMatchObject({
      service: 'ON_SITE_SUPPORT',
      ...period,
      allowance: 10,
      remaining: 10,
      rateTable: { year: 2005, document: { year: 2005 } },
    });
    expect(repair).toMatchObject({ service: 'DATA_REPAIR', ...period, allowance: 12, remaining: 12 });
    const none = {
      coverage: 'NONE',
      startsOn: null,
      endsOn: null,
      allowance: null,
      drawn: null,
      remaining: null,
      rateTable: null,
    };
    expect(
      (await licenceOf(await newLicence(sales, customer, { deliveredOn: '2020-01-01' }))).coverage,
    ).toEqual([
      { service: 'ON_SITE_SUPPORT', ...none },
      { service: 'DATA_REPAIR', ...none },
    ]);
  });

  test('goes by the table in force on its day of delivery, whatever is published later (1)', async () => {
    await loadTable(server, 2026, '2026-02-10', (table) => {
      table.freePeriodMonths.STANDALONE = 4;
      for (const row of table.dataRepair.rows) row.allowance = null as never;
    });
    const before = await licenceOf(
      await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-09' }),
    );
    expect(before.entitlements).toMatchObject([
      { endsOn: '2026-05-09', rateTable: { year: 2005 } },
      { endsOn: '2026-05-09', allowance: 12 },
    ]);
    const after = await licenceOf(
      await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2026-02-10' }),
    );
    expect(after.entitlements).toMatchObject([
      { endsOn: '2026-06-10', allowance: 6, rateTable: { year: 2026 } },
      { endsOn: '2026-06-10', allowance: null, remaining: null },
    ]);
    expect(after.coverage[1]).toMatchObject({ coverage: 'FREE_PERIOD', allowance: null, remaining: null });
  });

  test('may be delivered in a year’s time at the latest', async () => {
    expect((await add({ serial: 'LATE-1', deliveredOn: '2027-03-02' })).userErrors).toEqual([]);
    const before = await stored();
    expect(refusals(await add({ serial: 'LATE-2', deliveredOn: '2027-03-03' }))).toEqual([
      ['DELIVERED_TOO_LATE', 'input.deliveredOn'],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('is not covered before the first table, nor a product that the table lacks', async () => {
    const before = await stored();
    const { userErrors } = await add({ deliveredOn: '2004-12-31' });
    expect(userErrors).toMatchObject([{ code: 'NO_RATE_TABLE', field: 'input.deliveredOn' }]);
    expect(userErrors[0]?.message).toContain('2004-12-31');
    expect(refusals(await add({ product: 'ERP' }))).toEqual([['PRODUCT_NOT_COVERED', 'input.product']]);
    expect(await stored()).toEqual(before);
    expect((await add({ serial: 'OLD-1', deliveredOn: '2005-01-01' })).userErrors).toEqual([]);
  });

  test('is refused where its table states no free period, naming clause, cell and table (1)', async () => {
    await loadTable(
      server,
      2019,
      '2019-01-01',
      (table) => void (table.freePeriodMonths.NETWORK = null as never),
    );
    await loadTable(server, 2020, '2020-01-01');
    const before = await stored();
    const { userErrors } = await add({ edition: 'NETWORK', deliveredOn: '2019-06-01' });
    expect(userErrors).toMatchObject([
      { code: 'RATE_NOT_SET', field: 'input.edition', clause: '1', cell: '/freePeriodMonths/NETWORK' },
    ]);
    expect(userErrors[0]?.message).toContain('2019/1');
    expect(await stored()).toEqual(before);
  });

  test('has a serial number of its own, in whatever case, also where two are added at once', async () => {
    await add({ serial: 'dup-1' });
    const before = await stored();
    for (const serial of ['DUP-1', 'ｄｕｐ－１'])
      expect(refusals(await add({ serial }))).toEqual([['SERIAL_TAKEN', 'input.serial']]);
    expect(await stored()).toEqual(before);
    const added = await Promise.all(Array.from({ length: 8 }, () => add({ serial: 'dup-2' })));
    expect(added.filter(({ result }) => result !== null)).toHaveLength(1);
  });

  test('stands at a site of its own customer', async () => {
    const other = await newCustomer(sales);
    const before = await stored();
    expect(refusals(await add({ siteId: other.siteId }))).toEqual([['NOT_FOUND', 'input.siteId']]);
    expect(refusals(await add({ customerId: 'nobody' }))).toEqual([['NOT_FOUND', 'input.customerId']]);
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['0 operators', { operators: 0 }, ['FIELD_OUT_OF_RANGE', 'input.operators']],
    ['10001 operators', { operators: 10_001 }, ['FIELD_OUT_OF_RANGE', 'input.operators']],
    ['a blank serial number', { serial: ' ' }, ['FIELD_REQUIRED', 'input.serial']],
    ['a serial number with a blank in it', { serial: 'A 1' }, ['FIELD_MALFORMED', 'input.serial']],
    ['a blank product', { product: '' }, ['FIELD_REQUIRED', 'input.product']],
  ])('with %s is refused', async (_, wrong, refusal) => {
    expect(refusals(await add({ serial: 'W-1', ...wrong }))).toEqual([refusal]);
  });

  test.each(['2026-02-29', '2026-2-1', 'tomorrow', ''])(
    'delivered on “%s” is bad input',
    async (deliveredOn) => {
      await expect(add({ deliveredOn })).rejects.toThrow('BAD_USER_INPUT');
    },
  );

  test('is for sales to add, once under one key, with one audit entry', async () => {
    for (const login of ['finance', 'service'] as const) {
      await expect(
        act(await server.as(login), 'addLicence', {
          ...LICENCE,
          customerId: customer.id,
          siteId: customer.siteId,
        }),
      ).rejects.toThrow('FORBIDDEN');
    }
    const [licences = 0, entitlements = 0, entries = 0, keys = 0] = await stored();
    const input = {
      ...LICENCE,
      customerId: customer.id,
      siteId: customer.siteId,
      serial: 'KEY-1',
      idempotencyKey: 'licence-key-1',
    };
    const { id } = await must(sales, 'addLicence', input);
    expect((await must(sales, 'addLicence', input)).id).toBe(id);
    expect(await stored()).toEqual([licences + 1, entitlements + 2, entries + 1, keys + 1]);
    expect(refusals(await act(sales, 'addLicence', { ...input, operators: 2 }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
  });
});

test('the coverage of many licences is read with the list, each its own', async () => {
  const other = await newCustomer(sales);
  const days = ['2026-02-01', '2020-01-01', '2026-02-28', '2026-03-02', '2026-03-03'];
  for (const deliveredOn of days) await newLicence(sales, other, { deliveredOn });
  const { customer: found } = await sales.query<{
    customer: {
      licences: { deliveredOn: string; coverage: { coverage: string; startsOn: string | null }[] }[];
    };
  }>('query ($id: ID!) { customer(id: $id) { licences { deliveredOn coverage { coverage startsOn } } } }', {
    id: other.id,
  });
  const covered = new Set(['2026-02-01', '2026-02-28', '2026-03-02']);
  expect(found.licences.map(({ coverage }) => coverage[0])).toEqual(
    days.map((day) =>
      covered.has(day) ? { coverage: 'FREE_PERIOD', startsOn: day } : { coverage: 'NONE', startsOn: null },
    ),
  );
});
