import type { RateTable as TableDocument } from 'policy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allTables, change, done, draftOf, guidesTable } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let admin: Client;
let guide: TableDocument;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  guide = (await guidesTable(admin)).document;
});
afterAll(() => server.stop());

/** The guide's table as text for the year, with some places changed: a value that is undefined takes the key away. */
function text(changes: Record<string, unknown> = {}): string {
  const document = structuredClone({ ...guide, year: 2026 }) as unknown as Record<string, unknown>;
  for (const [cell, value] of Object.entries(changes)) {
    const keys = cell.slice(1).split('/');
    const parent = keys
      .slice(0, -1)
      .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, document);
    parent[keys.at(-1) ?? ''] = value;
  }
  return JSON.stringify(document, null, 1);
}

async function refusals(json: string, year = 2026): Promise<[string, string | null, string | null][]> {
  const before = await allTables(admin);
  const { rateTable, userErrors } = await change(admin, 'importRateTable', { year, json });
  expect(rateTable).toBeNull();
  expect(await allTables(admin)).toEqual(before);
  for (const { field, message, code } of userErrors) {
    expect(field).toBe('input.json');
    expect(message).not.toBe(code);
  }
  return userErrors.map(({ code, cell, clause }) => [code, cell, clause]);
}

describe('a document that is imported', () => {
  test('becomes a draft under its year’s next revision, based on the table in force, and leaves one audit entry', async () => {
    const { revision } = await draftOf(admin, 2028);
    const json = text({
      '/year': 2028,
      '/effectiveFrom': '2028-04-01',
      '/revision': 77,
      '/dataRepair/perVisitFen': 25_000,
    });
    const draft = await done(admin, 'importRateTable', { year: 2028, json: `\uFEFF${json}\n` });
    expect(draft).toMatchObject({
      year: 2028,
      revision: revision + 1,
      status: 'DRAFT',
      version: 1,
      effectiveFrom: '2028-04-01',
    });
    expect(draft.basedOn).toEqual({ id: (await guidesTable(admin)).id });
    expect(draft.document).toEqual({ ...(JSON.parse(json) as object), revision: revision + 1 });
    const { auditEntries } = await admin.query<{ auditEntries: { nodes: object[] } }>(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { operation before after } } }',
      { id: draft.id },
    );
    expect(auditEntries.nodes).toMatchObject([
      { operation: 'importRateTable', before: null, after: { document: draft.document } },
    ]);
  });

  test('is what was exported: the document of a table comes back as it was', async () => {
    const draft = await done(admin, 'importRateTable', { year: 2005, json: JSON.stringify(guide) });
    expect(draft.document).toEqual({ ...guide, revision: draft.revision });
  });

  test('is an administrator’s to bring in', async () => {
    const sales = await server.as('sales');
    await expect(change(sales, 'importRateTable', { year: 2026, json: text() })).rejects.toThrow('FORBIDDEN');
  });
});

describe('bad input names its place and stores nothing:', () => {
  test('malformed JSON, by line and column', async () => {
    expect(await refusals('{\n "year": 2026,\n "revision": x\n}')).toEqual([['JSON_MALFORMED', null, null]]);
    const { userErrors } = await change(admin, 'importRateTable', {
      year: 2026,
      json: '{\n "year": 2026,\n "revision": x\n}',
    });
    expect(userErrors[0]?.message).toBe('This is not JSON: the fault is in line 3, column 14.');
    expect(await refusals(text().slice(0, -1))).toEqual([['JSON_MALFORMED', null, null]]);
  });

  test('a blank text, and a year out of range', async () => {
    const { userErrors } = await change(admin, 'importRateTable', { year: 0, json: ' ' });
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['FIELD_OUT_OF_RANGE', 'input.year'],
      ['FIELD_REQUIRED', 'input.json'],
    ]);
  });

  test('JSON that is no table at all', async () => {
    for (const json of ['null', '[]', '"table"', '7'])
      expect(await refusals(json)).toContainEqual(['NOT_AN_OBJECT', '', null]);
  });

  test('an empty table, by each thing that it lacks', async () => {
    const missing = (await refusals('{}')).filter(([code]) => code === 'KEY_MISSING').map(([, cell]) => cell);
    expect(new Set(missing)).toEqual(new Set(Object.keys(guide).map((key) => `/${key}`)));
  });

  test('a table of the wrong year (2025, 2027 for 2026)', async () => {
    for (const year of [2025, 2027])
      expect(await refusals(text({ '/year': year }))).toEqual([['WRONG_YEAR', '/year', null]]);
    expect(await refusals(text(), 2027)).toEqual([['WRONG_YEAR', '/year', null]]);
    expect(await refusals(text({ '/year': '2026' }))).toEqual([['NOT_A_NUMBER', '/year', null]]);
    expect(await refusals(text({ '/year': undefined }))).toEqual([['KEY_MISSING', '/year', null]]);
  });

  test('unknown products and zones (6, 10)', async () => {
    expect(await refusals(text({ '/onSiteSupport/rows/0/products/7': 'ERP' }))).toEqual([
      ['PRODUCT_UNKNOWN', '/onSiteSupport/rows/0/products/7', '6'],
    ]);
    expect(
      await refusals(text({ '/emergency/targets/15': { ...guide.emergency.targets[0], zone: 'MOON' } })),
    ).toEqual([['ZONE_UNKNOWN', '/emergency/targets/15/zone', '10']]);
    expect(await refusals(text({ '/zones/0/region': 'GUANGDONG' }))).toEqual([
      ['CODE_UNKNOWN', '/zones/0/region', '10'],
    ]);
  });

  test('dates that don’t exist (4)', async () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', 20_260_101]) {
      expect(await refusals(text({ '/effectiveFrom': day }))).toEqual([
        ['NOT_A_DATE', '/effectiveFrom', null],
      ]);
    }
    const exceptions = [
      { date: '2026-02-30', closed: true },
      { date: '2026-10-01', from: '18:00', to: '09:00' },
    ];
    expect(await refusals(text({ '/hotline/exceptions': exceptions }))).toEqual([
      ['NOT_A_DATE', '/hotline/exceptions/0/date', '4'],
      ['FROM_NOT_BEFORE_TO', '/hotline/exceptions/1/from', '4'],
    ]);
  });

  test('amounts and counts that are negative, fractional, enormous, or no numbers (6)', async () => {
    const cell = '/onSiteSupport/rows/0/overageFen/SHENZHEN';
    for (const [value, code] of [
      [-1, 'NEGATIVE'],
      [0.5, 'FRACTIONAL'],
      [100_000_000_001, 'TOO_LARGE'],
      [2 ** 53, 'TOO_LARGE'],
      [1e308, 'TOO_LARGE'],
      ['200', 'NOT_A_NUMBER'],
      [true, 'NOT_A_NUMBER'],
    ]) {
      expect(await refusals(text({ [cell]: value }))).toEqual([[code, cell, '6']]);
    }
    expect(await refusals(text({ [cell]: 123_454_321 }).replace('123454321', '1e999'))).toEqual([
      ['NOT_A_NUMBER', cell, '6'],
    ]);
    expect(await refusals(text({ '/onSiteSupport/rows/0/allowance/NETWORK': -3 }))).toEqual([
      ['NEGATIVE', '/onSiteSupport/rows/0/allowance/NETWORK', '6'],
    ]);
    expect(
      (await done(admin, 'importRateTable', { year: 2026, json: text({ [cell]: 100_000_000_000 }) })).status,
    ).toBe('DRAFT');
  });

  test('two rows with one product, and a product in none (7)', async () => {
    const rows = guide.dataRepair.rows.map(({ products }) => products);
    expect(await refusals(text({ '/dataRepair/rows/1/products': [...(rows[1] ?? []), 'TRADE'] }))).toEqual([
      ['TWICE', '/dataRepair/rows/1/products/4', '7'],
    ]);
    expect(
      await refusals(
        text({ '/dataRepair/rows/1/products': rows[1]?.filter((product) => product !== 'ENTERPRISE') }),
      ),
    ).toEqual([['PRODUCT_IN_NO_ROW', '/dataRepair/rows', '7']]);
    expect(await refusals(text({ '/training/rows': [] }))).toContainEqual([
      'EMPTY_LIST',
      '/training/rows',
      '5',
    ]);
  });

  test('many faults at once, every one of them', async () => {
    const found = await refusals(
      text({
        '/year': 2025,
        '/taxPercent': '101',
        '/zones/1/districts': 'Baoan',
        '/freePeriodMonths/NETWORK': 1.5,
        '/training/includedDayFen/ON_SITE': {},
        '/hotline/weekdays': [1, 1, 8],
        '/surprise': 1,
      }),
    );
    expect(found.map(([code, cell]) => `${code} ${cell}`).toSorted()).toEqual([
      'FRACTIONAL /freePeriodMonths/NETWORK',
      'KEY_MISSING /training/includedDayFen/ON_SITE/OUTSIDE',
      'KEY_MISSING /training/includedDayFen/ON_SITE/SHENZHEN',
      'KEY_UNKNOWN /surprise',
      'NOT_A_LIST /zones/1/districts',
      'NOT_A_PERCENT /taxPercent',
      'OUT_OF_RANGE /hotline/weekdays/2',
      'TWICE /hotline/weekdays/1',
      'WRONG_YEAR /year',
    ]);
  });

  test('lists longer than any table’s, by their place, at once', async () => {
    const products = Array.from({ length: 800 }, (_, index) => ({ code: `P${index}`, name: 'x' }));
    const annualPlans = Array.from({ length: 8000 }, () => ({}));
    const startedAt = performance.now();
    expect(await refusals(text({ '/products': products, '/annualPlans': annualPlans }))).toEqual([
      ['LIST_TOO_LONG', '/annualPlans', '6'],
      ['LIST_TOO_LONG', '/products', null],
    ]);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('a text nested a hundred thousand deep, and one larger than the server takes', async () => {
    const deep = `${'['.repeat(90_000)}${']'.repeat(90_000)}`;
    expect(await refusals(deep)).toContainEqual(['NOT_AN_OBJECT', '', null]);
    const before = (await allTables(admin)).length;
    const tooLarge = await admin.request(
      'mutation ($input: ImportRateTableInput!) { importRateTable(input: $input) { userErrors { code } } }',
      {
        input: { year: 2026, json: `"${'x'.repeat(210_000)}"` },
      },
    );
    expect([tooLarge.status, tooLarge.errors?.[0]?.message]).toEqual([413, 'The body is larger than 200 kB']);
    expect((await allTables(admin)).length).toBe(before);
  });
});
