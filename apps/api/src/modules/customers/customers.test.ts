import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadTable } from '../../../test/tables.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, newLicence, refusals, rowsIn } from '../../../test/trade-actions.js';

let server: TestServer;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  sales = await server.as('sales');
});
beforeEach(async () => {
  server.setNow('2026-03-02T02:00:00.000Z');
  await sales.query('{ viewer { id } }'); // signs in anew, which is audited
});
afterAll(() => server.stop());

const CUSTOMER = 'id name shortCode creditCode contactName contactPhone createdAt';
const stored = () => rowsIn(server, 'customers', 'sites', 'audit_entries', 'idempotency_keys');

interface Page {
  nodes: { id: string; name: string; shortCode: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

async function list(
  filter: object | null,
  more: { first?: number; after?: string | null } = {},
): Promise<Page> {
  const query = `query ($first: Int, $after: String, $filter: CustomerFilter) { customers(first: $first, after: $after, filter: $filter) {
    nodes { id name shortCode } pageInfo { hasNextPage endCursor } totalCount } }`;
  return (await sales.query<{ customers: Page }>(query, { first: 100, ...more, filter })).customers;
}

describe('a new customer', () => {
  test('is kept trimmed, its codes in capitals and half-width, and leaves one audit entry', async () => {
    const input = {
      name: ' 深圳市甲乙科技有限公司 ',
      shortCode: ' ｊｉａyi ',
      creditCode: '９１350100m000100ｙ43',
      contactName: ' ',
      contactPhone: ' ０７５５－5550 ',
    };
    const customer = await must<Record<string, string>>(sales, 'addCustomer', input, CUSTOMER);
    expect(customer).toMatchObject({
      name: '深圳市甲乙科技有限公司',
      shortCode: 'JIAYI',
      creditCode: '91350100M000100Y43',
      contactName: null,
      contactPhone: '0755-5550',
      createdAt: '2026-03-02T02:00:00.000Z',
    });
    const { auditEntries } = await (
      await server.as('admin')
    ).query<{ auditEntries: object }>(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { operation subjectType actor { login } before after } } }',
      { id: customer['id'] },
    );
    expect(auditEntries).toMatchObject({
      nodes: [
        {
          operation: 'addCustomer',
          subjectType: 'Customer',
          actor: { login: 'sales' },
          before: null,
          after: { shortCode: 'JIAYI' },
        },
      ],
    });
  });

  test.each([
    ['a NUL', 'a\0b', 'FIELD_UNPRINTABLE'],
    ['half a character', 'a\ud800b', 'FIELD_UNPRINTABLE'],
    ['a turned direction', 'abc\u202Edef', 'FIELD_UNPRINTABLE'],
    ['nothing that can be seen', '\u200B\u200B', 'FIELD_REQUIRED'],
    ['blanks alone', '  ', 'FIELD_REQUIRED'],
  ])('whose name holds %s is refused, and nothing is stored', async (_, name, code) => {
    const before = await stored();
    expect(refusals(await act(sales, 'addCustomer', { name, shortCode: 'UNSEEN' }))).toEqual([
      [code, 'input.name'],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('is added once under one key: the same request gets the first answer, another one a conflict', async () => {
    const input = { name: '一次公司', shortCode: 'ONCE', idempotencyKey: 'once-once-once' };
    const first = await must(sales, 'addCustomer', input, CUSTOMER);
    const before = await stored();
    expect(await must(sales, 'addCustomer', input, CUSTOMER)).toEqual(first);
    expect(refusals(await act(sales, 'addCustomer', { ...input, name: '两次公司' }))).toEqual([
      ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
    ]);
    expect(await stored()).toEqual(before);
  });

  test('is refused for all that is wrong with its codes at once, and nothing is stored', async () => {
    await must(sales, 'addCustomer', {
      name: '先来公司',
      shortCode: 'FIRST',
      creditCode: '9144030071526726XG',
    });
    const before = await stored();
    const name = '后到公司';
    const taken = ['SHORT_CODE_TAKEN', 'input.shortCode'];
    expect(refusals(await act(sales, 'addCustomer', { name, shortCode: 'first' }))).toEqual([taken]);
    expect(
      refusals(
        await act(sales, 'addCustomer', { name, shortCode: 'FIRST', creditCode: '9144030071526726XA' }),
      ),
    ).toEqual([taken, ['CREDIT_CODE_INVALID', 'input.creditCode']]);
    expect(
      refusals(
        await act(sales, 'addCustomer', { name, shortCode: 'SECOND', creditCode: '9144030071526726xg' }),
      ),
    ).toEqual([['CREDIT_CODE_TAKEN', 'input.creditCode']]);
    expect(await stored()).toEqual(before);
  });

  test('is one of ten who are added with one short code at once', async () => {
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        act(sales, 'addCustomer', { name: `同时公司 ${n}`, shortCode: 'ATONCE' }),
      ),
    );
    expect(added.filter(({ result }) => result !== null)).toHaveLength(1);
    const others = added.filter(({ result }) => result === null);
    expect(others.map(refusals)).toEqual(others.map(() => [['SHORT_CODE_TAKEN', 'input.shortCode']]));
  });

  test.each([
    ['a blank name', { name: ' ' }, ['FIELD_REQUIRED', 'input.name']],
    ['a name of 121 characters', { name: '长'.repeat(121) }, ['FIELD_TOO_LONG', 'input.name']],
    ['a blank short code', { shortCode: '  ' }, ['FIELD_REQUIRED', 'input.shortCode']],
    ['a short code with a blank in it', { shortCode: 'A B' }, ['FIELD_MALFORMED', 'input.shortCode']],
    ['a short code of 25 characters', { shortCode: 'A'.repeat(25) }, ['FIELD_TOO_LONG', 'input.shortCode']],
    [
      'a credit code of 17 characters',
      { creditCode: '91350100M000100Y4' },
      ['CREDIT_CODE_INVALID', 'input.creditCode'],
    ],
    ['a key of 7 characters', { idempotencyKey: '1234567' }, ['FIELD_MALFORMED', 'input.idempotencyKey']],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const before = await stored();
    expect(refusals(await act(sales, 'addCustomer', { name: '公司', shortCode: 'WRONG', ...wrong }))).toEqual(
      [refusal],
    );
    expect(await stored()).toEqual(before);
  });

  test('is for sales to add', async () => {
    const mutation =
      'mutation { addCustomer(input: { name: "x", shortCode: "x", idempotencyKey: "12345678" }) { customer { id } } }';
    for (const login of ['finance', 'service'] as const) {
      expect((await (await server.as(login)).request(mutation)).errors?.[0]?.extensions?.code).toBe(
        'FORBIDDEN',
      );
    }
    expect((await server.anonymous.request(mutation)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('the list of customers', () => {
  test('is sorted by name and then by key, and its pages give each one once', async () => {
    for (const shortCode of ['SORT-C', 'SORT-A', 'SORT-B'])
      await must(sales, 'addCustomer', { name: '同名公司', shortCode });
    const all = await list(null);
    const sorted = all.nodes.toSorted((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
    expect(all.nodes).toEqual(sorted);
    expect(all.totalCount).toBe(all.nodes.length);
    const paged: object[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await list(null, { first: 2, after });
      paged.push(...nodes);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(paged).toEqual(all.nodes);
  });

  test('is searched by part of the name, the short code or a licence’s serial number, in any case', async () => {
    const customer = await must(sales, 'addCustomer', { name: '深圳市 Obelisk 珠宝', shortCode: 'obl-77' });
    const site = await must(sales, 'addSite', {
      customerId: customer.id,
      name: '店',
      city: '深圳',
      district: '罗湖区',
      address: '1',
    });
    await newLicence(sales, { id: customer.id, siteId: site.id }, { serial: 'Qx-900/71' });
    await newLicence(sales, { id: customer.id, siteId: site.id }, { serial: 'Qx-900/72' });
    for (const search of [
      'obelisk',
      ' OBELISK ',
      '圳市 Obe',
      'OBL-7',
      'ｏｂｌ－７７',
      'x-900/7',
      'QX-900/72',
    ]) {
      const { nodes, totalCount } = await list({ search });
      expect([search, nodes.map(({ id }) => id), totalCount]).toEqual([search, [customer.id], 1]);
    }
    const wide = await must(sales, 'addCustomer', { name: '全角ＴＣＬ电器（惠州）', shortCode: 'WIDE' });
    expect((await list({ search: '全角ＴＣＬ电器（' })).nodes.map(({ id }) => id)).toEqual([wide.id]);
    expect((await list({ search: 'obelisk 深圳' })).nodes).toEqual([]);
    expect((await list({ search: '  ' })).totalCount).toBe((await list(null)).totalCount);
  });

  test('is searched by the pinyin of its name and by its initials, names of several readings right', async () => {
    const chongqing = await must(sales, 'addCustomer', { name: '重庆长安吕氏仓储', shortCode: 'PY-1' });
    for (const search of ['cqcals', 'CALSCC', 'chongqing', 'changanlvshi'])
      expect([search, (await list({ search })).nodes.map(({ id }) => id)]).toEqual([search, [chongqing.id]]);
  });

  test('is searched literally: %, _, ! and \\ stand for themselves', async () => {
    const names = ['百分之100%达成', '百分之100达成', '下划a_b线', '下划axb线', '惊叹a!b', '反斜a\\b'];
    for (const [n, name] of names.entries()) await must(sales, 'addCustomer', { name, shortCode: `LIT${n}` });
    const found = async (search: string) => (await list({ search })).nodes.map(({ name }) => name).toSorted();
    expect(await found('100%')).toEqual(['百分之100%达成']);
    expect(await found('100%达')).toEqual(['百分之100%达成']);
    expect(await found('a_b')).toEqual(['下划a_b线']);
    expect(await found('a!b')).toEqual(['惊叹a!b']);
    expect(await found('a\\b')).toEqual(['反斜a\\b']);
    expect(await found("' OR 1=1 --")).toEqual([]);
  });

  test('refuses a search of more than 120 characters and pages outside 1 to 100', async () => {
    const search = async (text: string) =>
      sales.request('query ($s: String) { customers(filter: { search: $s }) { nodes { id } } }', { s: text });
    expect((await search('长'.repeat(120))).errors).toBeUndefined();
    expect((await search('长'.repeat(121))).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    for (const first of [0, 101]) {
      const { errors } = await sales.request(`{ customers(first: ${first}) { nodes { id } } }`);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

test('an absent customer is null', async () => {
  expect(await sales.query('{ customer(id: "nobody") { id } licence(id: "nothing") { id } }')).toEqual({
    customer: null,
    licence: null,
  });
});

describe('a new site', () => {
  const zoneAt = async (city: string, district: string): Promise<string | null> => {
    const { id } = await newCustomer(sales);
    const site = { customerId: id, name: '分部', city, district, address: '路 1 号' };
    return (await must<{ zone: string | null }>(sales, 'addSite', site, 'zone')).zone;
  };

  test.each([
    ['深圳市', '南山区', 'SHENZHEN_URBAN'],
    ['深圳', '龙华区', 'SHENZHEN_BAOAN'],
    ['深圳市', '大鹏新区', 'SHENZHEN_LONGGANG'],
    ['海口市', '龙华区', 'OUTSIDE'],
    ['东莞市', '南城街道', 'OUTSIDE'],
  ])('in %s %s lies in the zone %s (10)', async (city, district, zone) => {
    expect(await zoneAt(city, district)).toBe(zone);
  });

  test('in a district of Shenzhen that the table does not know is refused, as no service there could be priced (10)', async () => {
    const { id } = await newCustomer(sales);
    const before = await stored();
    const { result, userErrors } = await act(sales, 'addSite', {
      customerId: id,
      name: '分部',
      city: '深圳市',
      district: '南山',
      address: '1',
    });
    expect(result).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'DISTRICT_UNKNOWN', field: 'input.district', clause: '10', cell: '/zones' },
    ]);
    expect(userErrors[0]?.message).toContain('南山区');
    expect(await stored()).toEqual(before);
  });

  test('of an absent customer is refused; service may add one too, finance may not', async () => {
    const { id } = await newCustomer(sales);
    const site = { name: '分部', city: '深圳市', district: '南山区', address: '1' };
    expect(refusals(await act(sales, 'addSite', { ...site, customerId: 'nobody' }))).toEqual([
      ['NOT_FOUND', 'input.customerId'],
    ]);
    await must(await server.as('service'), 'addSite', { ...site, customerId: id });
    await expect(act(await server.as('finance'), 'addSite', { ...site, customerId: id })).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  test('has the zone of the table in force today: none before the first, another one from the day of a later table (10)', async () => {
    await loadTable(server, 2030, '2030-01-01', (table) => {
      const centre = table.zones.find(({ code }) => code === 'OUTSIDE_LOCAL_CENTRE');
      if (centre) centre.cities = ['东莞市'] as never[];
    });
    const { id, siteId } = await newCustomer(sales, { city: '东莞市', district: '厚街镇' });
    const zoneOn = async (day: string) => {
      server.setNow(`${day}T02:00:00.000Z`);
      const { customer } = await sales.query<{ customer: { sites: object[] } }>(
        'query ($id: ID!) { customer(id: $id) { sites { id zone } } }',
        { id },
      );
      return customer.sites;
    };
    expect(await zoneOn('2004-12-31')).toEqual([{ id: siteId, zone: null }]);
    expect(await zoneOn('2005-01-01')).toEqual([{ id: siteId, zone: 'OUTSIDE' }]);
    expect(await zoneOn('2029-12-31')).toEqual([{ id: siteId, zone: 'OUTSIDE' }]);
    expect(await zoneOn('2030-01-01')).toEqual([{ id: siteId, zone: 'OUTSIDE_LOCAL_CENTRE' }]);
  });
});
