import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, draftOf, guidesTable, type Refused, type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { publishTable } from '../../../test/trade-actions.js';

const VISIT = '/onSiteSupport/perVisitFen/SHENZHEN';
const REPAIR = '/dataRepair/perVisitFen';
const ROWS = '/onSiteSupport/rows';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

/** Saves edits that were made on a version of a draft. */
const save = ({ id, version }: Pick<Table, 'id' | 'version'>, ...edits: { cell: string; value: unknown }[]) =>
  change(admin, 'editRateTableDraft', { rateTableId: id, expectedVersion: version, edits });

describe('a comment on a cell', () => {
  const comment = async (client: Client, input: object) =>
    (
      await client.query<{ commentCell: { comment: object | null; userErrors: Refused[] } }>(
        'mutation ($input: CommentCellInput!) { commentCell(input: $input) { comment { id cell clause text createdAt createdBy { login } } userErrors { code field cell } } }',
        { input },
      )
    ).commentCell;

  test('is kept with who and when, listed by cell, shown in the comparison, and makes no version', async () => {
    const draft = await draftOf(admin, 2043, { [VISIT]: 33_000 });
    const first = await comment(admin, { rateTableId: draft.id, cell: VISIT, text: ' 油价上涨 ' });
    expect(first.userErrors).toEqual([]);
    expect(first.comment).toMatchObject({
      cell: VISIT,
      clause: '6',
      text: '油价上涨',
      createdBy: { login: 'admin' },
    });
    await comment(admin, { rateTableId: draft.id, cell: REPAIR, text: '不变' });
    const { rateTableComments, rateTable, one } = await admin.query<{
      rateTableComments: { nodes: object[] };
      one: { nodes: object[] };
      rateTable: { version: number; changes: object[] };
    }>(
      `query ($id: ID!, $cell: String) { rateTableComments(rateTableId: $id) { nodes { cell text } }
       one: rateTableComments(rateTableId: $id, cell: $cell) { totalCount nodes { text } }
       rateTable(id: $id) { version changes { cell comments { text createdBy { login } } } } }`,
      { id: draft.id, cell: REPAIR },
    );
    expect(rateTableComments.nodes).toEqual([
      { cell: VISIT, text: '油价上涨' },
      { cell: REPAIR, text: '不变' },
    ]);
    expect(one).toEqual({ totalCount: 1, nodes: [{ text: '不变' }] });
    expect(rateTable.version).toBe(2);
    expect(rateTable.changes).toContainEqual({
      cell: VISIT,
      comments: [{ text: '油价上涨', createdBy: { login: 'admin' } }],
    });
  });

  test('is refused on a cell that is not there, and on a published table', async () => {
    const draft = await draftOf(admin, 2043);
    const unknown = await comment(admin, { rateTableId: draft.id, cell: '/nothing', text: 'x' });
    expect(unknown.userErrors).toMatchObject([
      { code: 'CELL_UNKNOWN', field: 'input.cell', cell: '/nothing' },
    ]);
    const published = await comment(admin, {
      rateTableId: (await guidesTable(admin)).id,
      cell: VISIT,
      text: 'x',
    });
    expect(published.userErrors).toMatchObject([{ code: 'RATE_TABLE_PUBLISHED' }]);
  });

  test('on a draft is absent for other desks; they read it once the table is published', async () => {
    const finance = await server.as('finance');
    const draft = await draftOf(admin, 2044, { [VISIT]: 33_000 });
    await comment(admin, { rateTableId: draft.id, cell: VISIT, text: '原因' });
    const seen = async () =>
      (
        await finance.query<{ rateTableComments: { nodes: object[] } }>(
          'query ($id: ID!) { rateTableComments(rateTableId: $id) { nodes { text } } }',
          { id: draft.id },
        )
      ).rateTableComments.nodes;
    expect(await seen()).toEqual([]);
    await change(admin, 'publishRateTable', {
      rateTableId: draft.id,
      expectedVersion: 2,
      effectiveFrom: '2044-01-01',
    });
    expect(await seen()).toEqual([{ text: '原因' }]);
  });
});

describe('a comparison', () => {
  const COMPARE = `query ($before: RateTableVersionInput!, $after: RateTableVersionInput!) { compareRateTables(before: $before, after: $after)
    { changes { cell before after comments { text } } userErrors { code field } } }`;
  const compare = async (client: Client, before: object, after: object) =>
    (
      await client.query<{ compareRateTables: { changes: { cell: string }[]; userErrors: object[] } }>(
        COMPARE,
        {
          before,
          after,
        },
      )
    ).compareRateTables;

  test('of any two tables tells the cells that differ, drafts and published ones alike', async () => {
    const one = await draftOf(admin, 2045, { [VISIT]: 31_000 });
    const two = await publishTable(admin, 2045, '2045-01-01', { [REPAIR]: 21_000 });
    const { changes } = await compare(admin, { rateTableId: one.id }, { rateTableId: two.id });
    expect(changes).toEqual(
      expect.arrayContaining([
        { cell: VISIT, before: 31_000, after: 30_000, comments: [] },
        { cell: REPAIR, before: 20_000, after: 21_000, comments: [] },
      ]),
    );
  });

  test('of two versions of one table takes back what was edited since', async () => {
    const draft = await draftOf(admin, 2045);
    await save(draft, { cell: VISIT, value: 31_000 });
    const rows = draft.document.onSiteSupport.rows;
    await save(
      { ...draft, version: 2 },
      { cell: ROWS, value: rows.toReversed() },
      { cell: REPAIR, value: 1 },
    );
    await save({ ...draft, version: 3 }, { cell: VISIT, value: 32_000 });
    const at = (version?: number) => ({ rateTableId: draft.id, version });
    const cells = async (before: object, after: object) => (await compare(admin, before, after)).changes;
    expect(await cells(at(1), at(2))).toEqual([{ cell: VISIT, before: 30_000, after: 31_000, comments: [] }]);
    expect(await cells(at(2), at(3))).toEqual([{ cell: REPAIR, before: 20_000, after: 1, comments: [] }]);
    expect(await cells(at(3), at())).toEqual([{ cell: VISIT, before: 31_000, after: 32_000, comments: [] }]);
    expect(await cells(at(4), at(1))).toHaveLength(2);
  });

  test('with a version that is not in the history, or a table that is not there, says so', async () => {
    const draft = await draftOf(admin, 2045, { [VISIT]: 1 });
    const gone = { rateTableId: '00000000-0000-7000-8000-000000000000' };
    expect(
      (await compare(admin, { rateTableId: draft.id, version: 9 }, { rateTableId: draft.id })).userErrors,
    ).toEqual([{ code: 'VERSION_NOT_KEPT', field: 'before.version' }]);
    expect((await compare(admin, { rateTableId: draft.id }, gone)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: 'after.rateTableId' },
    ]);
    await server.database.transaction((transaction) =>
      transaction.run('DELETE FROM rate_table_edits WHERE rateTableId = ?', [draft.id]),
    );
    expect(
      (await compare(admin, { rateTableId: draft.id, version: 1 }, { rateTableId: draft.id })).userErrors,
    ).toEqual([{ code: 'VERSION_NOT_KEPT', field: 'before.version' }]);
  });

  test('with a draft is absent for other desks, by either way', async () => {
    const finance = await server.as('finance');
    const [guide, draft] = [await guidesTable(admin), await draftOf(admin, 2045, { [VISIT]: 77_700 })];
    const { userErrors } = await compare(finance, { rateTableId: draft.id }, { rateTableId: guide.id });
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: 'before.rateTableId' }]);
    const { data, errors } = await finance.request(
      'query ($id: ID!, $against: ID!) { rateTable(id: $id) { changes(againstId: $against) { before } } }',
      { id: guide.id, against: draft.id },
    );
    expect(JSON.stringify(data)).not.toContain('77700');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
