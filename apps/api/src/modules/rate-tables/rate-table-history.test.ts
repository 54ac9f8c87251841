import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, draftOf, type Refused, type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { publishTable } from '../../../test/trade-actions.js';

const VISIT = '/onSiteSupport/perVisitFen/SHENZHEN';
const REPAIR = '/dataRepair/perVisitFen';
const ROWS = '/onSiteSupport/rows';

let server: TestServer;
let admin: Client;
let other: Client;
beforeAll(async () => {
  server = await startTestServer();
  await server.database.transaction((transaction) =>
    transaction.run('UPDATE users SET roles = \'["SALES","ADMIN"]\' WHERE login = \'sales\''),
  );
  [admin, other] = [await server.as('admin'), await server.as('sales')];
});
afterAll(() => server.stop());

interface Edit {
  cell: string;
  value?: unknown;
  expected?: unknown;
}

/** Saves edits that were made on a version of a draft. */
const save = (client: Client, { id, version }: Pick<Table, 'id' | 'version'>, ...edits: Edit[]) =>
  change(client, 'editRateTableDraft', { rateTableId: id, expectedVersion: version, edits });

const stored = async ({ id }: Pick<Table, 'id'>) =>
  (
    await admin.query<{ rateTable: Table }>(
      'query ($id: ID!) { rateTable(id: $id) { id version document } }',
      { id },
    )
  ).rateTable;

const EDITS = `query ($id: ID!, $since: Int, $first: Int, $after: String) { rateTableEdits(rateTableId: $id, sinceVersion: $since, first: $first, after: $after)
  { totalCount pageInfo { hasNextPage endCursor } nodes { version cell clause before after createdAt createdBy { login } } } }`;
interface Edits {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { version: number; cell: string; before: unknown; after: unknown }[];
}
const history = async (table: Pick<Table, 'id'>, variables: object = {}) =>
  (await admin.query<{ rateTableEdits: Edits }>(EDITS, { id: table.id, ...variables })).rateTableEdits;

describe('the history of a draft', () => {
  test('keeps each edit: cell, clause, before, after, who and when, by version', async () => {
    const draft = await draftOf(admin, 2041);
    await save(admin, draft, { cell: VISIT, value: 31_000 }, { cell: REPAIR, value: null });
    await save(other, { ...draft, version: 2 }, { cell: VISIT, value: 32_000 });
    const all = await history(draft);
    expect(all.nodes).toMatchObject([
      { version: 2, cell: VISIT, clause: '6', before: 30_000, after: 31_000, createdBy: { login: 'admin' } },
      { version: 2, cell: REPAIR, clause: '7', before: 20_000, after: null },
      { version: 3, cell: VISIT, before: 31_000, after: 32_000, createdBy: { login: 'sales' } },
    ]);
    expect(all.nodes[0]).toMatchObject({ createdAt: '2026-03-02T02:00:00.000Z' });
    expect((await history(draft, { since: 2 })).nodes).toEqual(all.nodes.slice(2));
    const first = await history(draft, { first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await history(draft, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
  });

  test('has no version for a save that changes nothing', async () => {
    const draft = await draftOf(admin, 2041);
    const { rateTable } = await save(admin, draft, { cell: VISIT, value: 30_000 });
    expect(rateTable).toMatchObject({ version: 1 });
    expect((await history(draft)).nodes).toEqual([]);
  });

  test('goes with a draft that is thrown away', async () => {
    const draft = await draftOf(admin, 2041, { [VISIT]: 1 });
    await admin.query(
      'mutation ($input: CommentCellInput!) { commentCell(input: $input) { userErrors { code } } }',
      {
        input: { rateTableId: draft.id, cell: VISIT, text: '试' },
      },
    );
    const { discardRateTableDraft } = await admin.query<{ discardRateTableDraft: object }>(
      'mutation ($input: DiscardRateTableDraftInput!) { discardRateTableDraft(input: $input) { discardedId userErrors { code } } }',
      { input: { rateTableId: draft.id, expectedVersion: 2 } },
    );
    expect(discardRateTableDraft).toEqual({ discardedId: draft.id, userErrors: [] });
    expect((await history(draft)).nodes).toEqual([]);
  });

  test('of a published table cannot be changed by SQL', async () => {
    const table = await publishTable(admin, 2041, '2041-01-01', { [VISIT]: 1 });
    const sql = (statement: string) =>
      server.database.transaction((transaction) => transaction.run(statement, [table.id]));
    for (const statement of [
      'UPDATE rate_table_edits SET cell = cell WHERE rateTableId = ?',
      'DELETE FROM rate_table_edits WHERE rateTableId = ?',
    ])
      await expect(sql(statement)).rejects.toThrow('The history of a published rate table never changes');
  });
});

describe('two editors of a draft', () => {
  test('who edit different cells both have their way, though the second saw an older version', async () => {
    const draft = await draftOf(admin, 2042);
    await save(admin, draft, { cell: VISIT, value: 31_000, expected: 30_000 });
    const { rateTable, userErrors } = await save(other, draft, {
      cell: REPAIR,
      value: 21_000,
      expected: 20_000,
    });
    expect(userErrors).toEqual([]);
    expect(rateTable).toMatchObject({ version: 3 });
    expect(rateTable?.document).toMatchObject({
      onSiteSupport: { perVisitFen: { SHENZHEN: 31_000 } },
      dataRepair: { perVisitFen: 21_000 },
    });
  });

  test('who edit the same cell: the second is told by whom, when and to what, cell by cell, and overwrites nothing', async () => {
    const draft = await draftOf(admin, 2042);
    await save(
      other,
      draft,
      { cell: VISIT, value: 31_000, expected: 30_000 },
      { cell: REPAIR, value: null, expected: 20_000 },
    );
    const before = await stored(draft);
    const { rateTable, userErrors } = await save(
      admin,
      draft,
      { cell: '/training/extraDayFen/SHENZHEN', value: 1, expected: 20_000 },
      { cell: VISIT, value: 32_000, expected: 30_000 },
      { cell: REPAIR, value: 22_000, expected: 20_000 },
    );
    expect(rateTable).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'CELL_CHANGED', field: 'input.edits.1.cell', cell: VISIT, clause: '6' },
      { code: 'CELL_CLEARED', field: 'input.edits.2.cell', cell: REPAIR, clause: '7' },
    ]);
    const [changed, cleared] = userErrors as [Refused, Refused];
    const { name } = await nameOf('sales');
    expect(changed.message).toContain(`${name} set this cell to ¥310.00 on 2026-03-02 10:00`);
    expect(cleared.message).toContain(`${name} has left this cell unstated on 2026-03-02 10:00`);
    expect(await stored(draft)).toEqual(before);
  });

  test('may set a cell to the same value', async () => {
    const draft = await draftOf(admin, 2042);
    await save(other, draft, { cell: VISIT, value: 31_000, expected: 30_000 });
    const { userErrors } = await save(admin, draft, { cell: VISIT, value: 31_000, expected: 30_000 });
    expect(userErrors).toEqual([]);
  });

  test('of which one has replaced the rows: a cell of a row may be another one’s now, and is not touched', async () => {
    const draft = await draftOf(admin, 2042);
    const rows = draft.document.onSiteSupport.rows;
    await save(other, draft, { cell: ROWS, value: rows.toReversed(), expected: rows });
    const cell = `${ROWS}/0/overageFen/SHENZHEN`;
    const { userErrors } = await save(admin, draft, { cell, value: 25_000, expected: 30_000 });
    expect(userErrors).toMatchObject([{ code: 'CELL_CHANGED', field: 'input.edits.0.cell', cell }]);
  });

  test('of which one has changed a cell within what the other replaces: nothing is lost', async () => {
    const draft = await draftOf(admin, 2042);
    const rows = draft.document.onSiteSupport.rows;
    await save(other, draft, { cell: `${ROWS}/1/overageFen/SHENZHEN`, value: 1, expected: 30_000 });
    const { userErrors } = await save(admin, draft, { cell: ROWS, value: rows.toReversed(), expected: rows });
    expect(userErrors).toMatchObject([{ code: 'CELL_CHANGED', cell: ROWS }]);
  });

  test('whose edits together make no table: the second is told the problem, and nothing is stored', async () => {
    const draft = await draftOf(admin, 2042);
    const [first = [], second = []] = draft.document.onSiteSupport.rows.map(({ products }) => [...products]);
    await save(other, draft, {
      cell: ROWS,
      value: draft.document.onSiteSupport.rows.map((row, index) => ({
        ...row,
        products: index === 0 ? [...first, 'SALES_FORCE'] : second.filter((code) => code !== 'SALES_FORCE'),
      })),
      expected: draft.document.onSiteSupport.rows,
    });
    const products = '/onSiteSupport/rows/1/products';
    const { userErrors } = await save(admin, draft, {
      cell: products,
      value: second.toReversed(),
      expected: second,
    });
    expect(userErrors.map(({ code }) => code)).toEqual(['CELL_CHANGED']);
  });

  test('of which one does not say what it saw: it is refused as before, whatever the cell', async () => {
    const draft = await draftOf(admin, 2042, { [VISIT]: 31_000 });
    const { userErrors } = await save(
      admin,
      { ...draft, version: 1 },
      { cell: REPAIR, value: 1, expected: 20_000 },
      { cell: '/training/extraDayFen/SHENZHEN', value: 1 },
    );
    expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const ahead = await save(admin, { ...draft, version: 9 }, { cell: REPAIR, value: 1, expected: 20_000 });
    expect(ahead.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });

  test('a cell that never was what its editor says is not touched', async () => {
    const draft = await draftOf(admin, 2042);
    const { userErrors } = await save(admin, draft, { cell: VISIT, value: 1, expected: 29_000 });
    expect(userErrors).toMatchObject([{ code: 'CELL_NOT_AS_SEEN', cell: VISIT }]);
    expect(userErrors[0]?.message).toContain('¥300.00');
  });

  test('twelve at once, each in a cell of its own: none is refused and none is lost', async () => {
    const draft = await draftOf(admin, 2042);
    const cells = [
      ...[0, 1].flatMap((row) =>
        ['SHENZHEN', 'OUTSIDE'].map((region) => `${ROWS}/${row}/overageFen/${region}`),
      ),
      ...['SHENZHEN', 'OUTSIDE'].map((region) => `/training/extraDayFen/${region}`),
      VISIT,
      REPAIR,
    ];
    const was = new Map(
      cells.map((cell) => [
        cell,
        cell
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], draft.document),
      ]),
    );
    const answers = await Promise.all(
      cells.map((cell, index) =>
        save(index % 2 ? admin : other, draft, { cell, value: index + 1, expected: was.get(cell) }),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await stored(draft)).toMatchObject({ version: cells.length + 1 });
    const kept = await history(draft);
    expect(new Set(kept.nodes.map(({ cell }) => cell))).toEqual(new Set(cells));
    expect(kept.nodes.map(({ version }) => version)).toEqual(cells.map((_, index) => index + 2));
  });

  test('ten at once in one cell: one has its way and nine are told', async () => {
    const draft = await draftOf(admin, 2042);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save(index % 2 ? admin : other, draft, { cell: VISIT, value: index + 1, expected: 30_000 }),
      ),
    );
    const refused = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(Array(9).fill('CELL_CHANGED'));
    expect(await history(draft)).toMatchObject({ totalCount: 1 });
  });
});

const nameOf = async (login: string) => {
  const [user] = await server.database.reader.rows<{ name: string }>(
    'SELECT name FROM users WHERE login = ?',
    [login],
  );
  return { name: user?.name ?? '?' };
};
