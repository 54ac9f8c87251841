import { afterAll, beforeAll, expect, test } from 'vitest';
import { allTables, change, done, draftOf, guidesTable } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

interface Change {
  cell: string;
  clause: string | null;
  products: string[] | null;
  before: unknown;
  after: unknown;
}

const changesOf = async (id: string, againstId?: string) => {
  const query =
    'query ($id: ID!, $againstId: ID) { rateTable(id: $id) { changes(againstId: $againstId) { cell clause products before after } } }';
  return (await admin.query<{ rateTable: { changes: Change[] } }>(query, { id, againstId })).rateTable
    .changes;
};

test('tables are listed with the latest year first and in it the highest revision, of one status or of both', async () => {
  await draftOf(admin, 2031);
  await draftOf(admin, 2032);
  await draftOf(admin, 2031);
  const list = async (filter: string) => {
    const query = `{ rateTables(first: 2${filter}) { totalCount nodes { year revision status } pageInfo { hasNextPage endCursor } } }`;
    return (
      await admin.query<{
        rateTables: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string } };
      }>(query)
    ).rateTables;
  };
  const first = await list('');
  expect(first.nodes).toEqual([
    { year: 2032, revision: 1, status: 'DRAFT' },
    { year: 2031, revision: 2, status: 'DRAFT' },
  ]);
  const second = await list(`, after: "${first.pageInfo.endCursor}"`);
  expect(second.nodes).toEqual([
    { year: 2031, revision: 1, status: 'DRAFT' },
    { year: 2005, revision: 1, status: 'PUBLISHED' },
  ]);
  expect([
    first.totalCount,
    (await list(', status: PUBLISHED')).totalCount,
    (await list(', status: DRAFT')).totalCount,
  ]).toEqual([4, 1, 3]);
});

test('a table that is not there is null', async () => {
  expect(await admin.query('{ rateTable(id: "none") { id } }')).toEqual({ rateTable: null });
});

test('a draft’s changes are those against the table it is based on, each with cell, clause and products (6)', async () => {
  const draft = await draftOf(admin, 2033, {
    '/onSiteSupport/rows/0/allowance/NETWORK': 12,
    '/onSiteSupport/perVisitFen/SHENZHEN': 32_000,
  });
  const changes = await changesOf(draft.id);
  expect(changes.filter(({ cell }) => cell.startsWith('/onSite'))).toEqual([
    {
      cell: '/onSiteSupport/rows/0/allowance/NETWORK',
      clause: '6',
      products: ['WAREHOUSE', 'TRADE', 'FINANCE', 'CASHIER', 'ASSET', 'HR', 'PAYROLL'],
      before: 10,
      after: 12,
    },
    {
      cell: '/onSiteSupport/perVisitFen/SHENZHEN',
      clause: '6',
      products: null,
      before: 30_000,
      after: 32_000,
    },
  ]);
  expect(changes.map(({ cell }) => cell).filter((cell) => !cell.startsWith('/onSite'))).toEqual([
    '/year',
    '/effectiveFrom',
  ]);
});

test('changes are told against any other table too, and are none where there is nothing to compare with', async () => {
  const one = await draftOf(admin, 2034, { '/dataRepair/perVisitFen': 21_000 });
  const other = await draftOf(admin, 2034, { '/dataRepair/perVisitFen': 22_000 });
  const [, fee] = await changesOf(other.id, one.id);
  expect(fee).toMatchObject({
    cell: '/dataRepair/perVisitFen',
    before: 21_000,
    after: 22_000,
    clause: '7',
  });
  expect(await changesOf(one.id, one.id)).toEqual([]);
  expect(await changesOf((await guidesTable(admin)).id)).toEqual([]);
  await expect(changesOf(one.id, 'none')).rejects.toThrow('BAD_USER_INPUT');
});

test('changes and reviews of a whole list come with it, against one table asked for once', async () => {
  const { id } = await guidesTable(admin);
  const { rateTables } = await admin.query<{
    rateTables: { nodes: { year: number; changes: Change[]; own: Change[]; review: { errors: object[] } }[] };
  }>(
    'query ($id: ID!) { rateTables(first: 100) { nodes { year own: changes { cell } changes(againstId: $id) { cell } review { errors { code } } } } }',
    { id },
  );
  expect(rateTables.nodes).toHaveLength((await allTables(admin)).length);
  for (const { year, changes, own, review } of rateTables.nodes) {
    expect([changes, review.errors]).toEqual([own, []]);
    expect(changes.length > 0).toBe(year !== 2005);
  }
});

test('a review tells warnings and what is missing in the language of the request, with clause, cell and values (6, 7)', async () => {
  const draft = await draftOf(admin, 2035, {
    '/onSiteSupport/perVisitFen/OUTSIDE': 100,
    '/freePeriodMonths/NETWORK': 2,
    '/taxPercent': '6',
  });
  const query =
    'query ($id: ID!) { rateTable(id: $id) { review { errors { code } warnings { code message clause cell values } missing { cell } } } }';
  const review = async (language: string) => {
    const { data } = await admin.request<{
      rateTable: { review: { errors: object[]; warnings: object[]; missing: { cell: string }[] } };
    }>(query, { id: draft.id }, { 'accept-language': language });
    return data?.rateTable.review;
  };
  expect(await review('en')).toMatchObject({
    errors: [],
    warnings: [
      {
        code: 'NETWORK_BELOW_STANDALONE',
        message: 'The network edition (2) is below the standalone edition (3). Check that this is meant.',
        clause: '1',
        cell: '/freePeriodMonths/NETWORK',
        values: { STANDALONE: 3, NETWORK: 2 },
      },
      {
        code: 'OUTSIDE_BELOW_SHENZHEN',
        clause: '6',
        cell: '/onSiteSupport/perVisitFen/OUTSIDE',
        values: { SHENZHEN: 30_000, OUTSIDE: 100 },
      },
    ],
  });
  expect((await review('zh-CN'))?.warnings).toMatchObject([
    { message: '网络版（2）低于单机版（3），请确认是否有意如此。' },
    { message: '深圳范围外的收费（¥1.00）低于深圳范围内（¥300.00），请确认是否有意如此。' },
  ]);
  expect((await review('en'))?.missing.map(({ cell }) => cell)).not.toContain('/taxPercent');
});

test('what a mutation answers with is complete: review, changes and the people', async () => {
  const { id } = await guidesTable(admin);
  const { createRateTableDraft } = await admin.query<{ createRateTableDraft: { rateTable: object } }>(
    `mutation ($input: CreateRateTableDraftInput!) { createRateTableDraft(input: $input) {
      rateTable { createdBy { login } basedOn { year } changes { cell } review { errors { code } missing { cell } } } } }`,
    { input: { year: 2036, copyFromId: id } },
  );
  expect(createRateTableDraft.rateTable).toMatchObject({
    createdBy: { login: 'admin' },
    basedOn: { year: 2005 },
    changes: [{ cell: '/year' }, { cell: '/effectiveFrom' }],
    review: { errors: [] },
  });
});

test('a refusal speaks the language of the request', async () => {
  const query =
    'mutation ($input: CreateRateTableDraftInput!) { createRateTableDraft(input: $input) { userErrors { message } } }';
  const input = { year: 2036, copyFromId: 'none' };
  const { data } = await admin.request(query, { input }, { 'accept-language': 'zh-CN,en;q=0.5' });
  expect(data).toEqual({
    createRateTableDraft: { userErrors: [{ message: '没有这条记录，请刷新页面后重新选择。' }] },
  });
  expect((await change(admin, 'createRateTableDraft', input)).userErrors[0]?.message).toMatch(
    /^There is no such record/,
  );
  await expect(done(admin, 'createRateTableDraft', input)).rejects.toThrow('NOT_FOUND');
});
