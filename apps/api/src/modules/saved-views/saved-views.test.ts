import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, refusals } from '../../../test/trade-actions.js';

let server: TestServer;
let finance: Client;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  [finance, sales] = [await server.as('finance'), await server.as('sales')];
});
afterAll(() => server.stop());

interface View {
  id: string;
  page: string;
  name: string;
  search: string;
  isShared: boolean;
  version: number;
  owner: { name: string };
}

const FIELDS = 'id page name search isShared version owner { name }';
const INCOME = {
  page: 'reports/income',
  name: '财务通',
  search: 'from=2026-01&products=%5B%22FINANCE%22%5D',
};

const save = (client: Client, more: object = {}) =>
  must<View>(client, 'saveView', { ...INCOME, ...more }, FIELDS);

/** The names of the views that someone sees of a page, or of all. */
async function seen(client: Client, page: string | null = null): Promise<string[]> {
  const { savedViews } = await client.query<{ savedViews: View[] }>(
    `query ($page: String) { savedViews(page: $page) { ${FIELDS} } }`,
    { page },
  );
  return savedViews.map(({ name }) => name);
}

test('a view is saved as its page stands, and found again by its owner alone', async () => {
  const view = await save(finance);
  expect(view).toMatchObject({ ...INCOME, isShared: false, version: 1 });
  expect(view.owner.name).not.toBe('');
  expect(await seen(finance, 'reports/income')).toEqual(['财务通']);
  expect(await seen(finance, 'invoices')).toEqual([]);
  expect(await seen(finance)).toEqual(['财务通']);
  expect(await seen(sales)).toEqual([]);
});

test('the others see a view where it is shared, and no longer where it is not', async () => {
  const view = await save(finance, { name: '全部', isShared: true });
  expect(await seen(sales, 'reports/income')).toEqual(['全部']);
  await must(finance, 'changeSavedView', { savedViewId: view.id, expectedVersion: 1, isShared: false });
  expect(await seen(sales, 'reports/income')).toEqual([]);
});

test('of a view that is somebody else’s nothing is changed: a private one is not even there', async () => {
  const view = await save(finance, { name: '月报', isShared: true });
  const own = await save(finance, { name: '我的' });
  for (const [operation, more] of [
    ['changeSavedView', { name: '改名' }],
    ['discardSavedView', {}],
  ] as const) {
    const asked = (id: string) => ({ savedViewId: id, expectedVersion: 1, ...more });
    expect(refusals(await act(sales, operation, asked(view.id)))).toEqual([
      ['VIEW_OF_ANOTHER', 'input.savedViewId'],
    ]);
    for (const id of [own.id, 'none'])
      expect(refusals(await act(sales, operation, asked(id)))).toEqual([['NOT_FOUND', 'input.savedViewId']]);
  }
});

test('a name is given once to one owner’s views of a page', async () => {
  await save(sales, { name: '重复' });
  const taken = [['VIEW_NAME_TAKEN', 'input.name']];
  expect(refusals(await act(sales, 'saveView', { ...INCOME, name: ' 重复 ' }))).toEqual(taken);
  expect((await save(sales, { page: 'invoices', name: '重复' })).name).toBe('重复');
  expect((await save(finance, { name: '重复' })).name).toBe('重复');
  const other = await save(sales, { name: '另一个' });
  const seenOther = { savedViewId: other.id, expectedVersion: 1 };
  expect(refusals(await act(sales, 'changeSavedView', { ...seenOther, name: '重复' }))).toEqual(taken);
});

test('of two who change one version the second is told', async () => {
  const { id } = await save(finance, { name: '两次' });
  const change = { savedViewId: id, expectedVersion: 1, search: 'from=2026-02' };
  const changed = await must<View>(finance, 'changeSavedView', change, FIELDS);
  expect(changed).toMatchObject({ name: '两次', search: 'from=2026-02', isShared: false, version: 2 });
  const conflict = [['VERSION_CONFLICT', 'input.expectedVersion']];
  expect(refusals(await act(finance, 'changeSavedView', change))).toEqual(conflict);
  const discarded = { savedViewId: id, expectedVersion: 1 };
  expect(refusals(await act(finance, 'discardSavedView', discarded))).toEqual(conflict);
});

test('a view that is discarded is gone, and what it was stands in the audit', async () => {
  const view = await save(finance, { name: '不要了' });
  expect(await must(finance, 'discardSavedView', { savedViewId: view.id, expectedVersion: 1 })).toBe(view.id);
  expect(await seen(finance)).not.toContain('不要了');
  const entries = await server.database.reader.rows<{ operation: string; stateBefore: string | null }>(
    'SELECT operation, stateBefore FROM audit_entries WHERE subjectId = ? ORDER BY id',
    [view.id],
  );
  expect(entries.map(({ operation }) => operation)).toEqual(['saveView', 'discardSavedView']);
  expect(JSON.parse(entries[1]?.stateBefore ?? '')).toMatchObject({ name: '不要了' });
});

test('what would lead off the page, or is no page, is refused', async () => {
  const wrong = { page: '//elsewhere', name: ' ', search: 'a=1#b c' };
  expect(refusals(await act(finance, 'saveView', wrong))).toEqual([
    ['FIELD_MALFORMED', 'input.page'],
    ['FIELD_REQUIRED', 'input.name'],
    ['FIELD_MALFORMED', 'input.search'],
  ]);
});

test('nobody keeps more than fifty views of a page', async () => {
  for (let count = 0; count < 50; count += 1) await save(sales, { page: 'quotes', name: `视图 ${count}` });
  const outcome = await act(sales, 'saveView', { ...INCOME, page: 'quotes', name: '第五十一' });
  expect(refusals(outcome)).toEqual([['VIEWS_TOO_MANY', 'input.page']]);
});
