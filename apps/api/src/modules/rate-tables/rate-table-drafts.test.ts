import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allTables,
  change,
  done,
  draftOf,
  guidesTable,
  type Table,
} from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server.stop());

const auditOf = async (id: string) =>
  (
    await admin.query<{
      auditEntries: {
        nodes: { operation: string; before: Record<string, unknown>; after: Record<string, unknown> }[];
      };
    }>(
      'query ($id: ID!) { auditEntries(filter: { subjectType: "RateTable", subjectId: $id }) { nodes { operation before after } } }',
      { id },
    )
  ).auditEntries.nodes;

const edit = (draft: Table, ...edits: { cell: string; value?: unknown }[]) =>
  change(admin, 'editRateTableDraft', { rateTableId: draft.id, expectedVersion: draft.version, edits });

/** What is stored now, which a refusal must not have touched. */
const stored = async (id: string) => (await allTables(admin)).find((table) => table.id === id);

describe('a copy', () => {
  test('is a draft of its year with the next revision, its document whole, based on what was copied', async () => {
    const guide = await guidesTable(admin);
    const first = await draftOf(admin, 2031);
    const second = await draftOf(admin, 2031);
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect(first).toMatchObject({
      year: 2031,
      effectiveFrom: '2031-01-01',
      status: 'DRAFT',
      version: 1,
      basedOn: { id: guide.id },
    });
    expect(second.document).toEqual({
      ...guide.document,
      year: 2031,
      revision: 2,
      effectiveFrom: '2031-01-01',
    });
  });

  test('of a year that has begun starts today for the time being', async () => {
    expect((await draftOf(admin, 2026)).effectiveFrom).toBe('2026-03-02');
    expect((await draftOf(admin, 2005)).revision).toBe(2);
  });

  test('of a draft is based on the published table behind it, so that either draft can be discarded', async () => {
    const guide = await guidesTable(admin);
    const draft = await draftOf(admin, 2032, { '/dataRepair/perVisitFen': 21_000 });
    const copy = await done(admin, 'createRateTableDraft', { year: 2033, copyFromId: draft.id });
    expect(copy.basedOn).toEqual({ id: guide.id });
    expect(copy.document.dataRepair.perVisitFen).toBe(21_000);
    const { discardRateTableDraft } = await discard(draft);
    expect(discardRateTableDraft).toEqual({ discardedId: draft.id, userErrors: [] });
    expect(await stored(copy.id)).toMatchObject({ basedOn: { id: guide.id } });
  });

  test('made by several people at once gets a revision of its own each', async () => {
    const copyFromId = (await guidesTable(admin)).id;
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () => done(admin, 'createRateTableDraft', { year: 2034, copyFromId })),
    );
    expect(drafts.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  test('of nothing, or for a year out of range, is refused and stores nothing', async () => {
    const copyFromId = (await guidesTable(admin)).id;
    const before = (await allTables(admin)).length;
    const unknown = await change(admin, 'createRateTableDraft', { year: 2026, copyFromId: 'none' });
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'input.copyFromId' }]);
    for (const year of [1989, 2101]) {
      const { userErrors } = await change(admin, 'createRateTableDraft', { year, copyFromId });
      expect(userErrors).toMatchObject([
        { code: 'FIELD_OUT_OF_RANGE', field: 'input.year', message: 'This must be from 1990 to 2100.' },
      ]);
    }
    expect((await allTables(admin)).length).toBe(before);
  });

  test('is an administrator’s alone', async () => {
    const copyFromId = (await guidesTable(admin)).id;
    for (const login of ['sales', 'finance', 'service'] as const) {
      const client = await server.as(login);
      await expect(change(client, 'createRateTableDraft', { year: 2026, copyFromId })).rejects.toThrow(
        'FORBIDDEN',
      );
    }
  });
});

describe('an edit', () => {
  test('changes the cells that it names, raises the version and leaves what was and what is in the audit', async () => {
    const draft = await draftOf(admin, 2040);
    const { rateTable } = await edit(
      draft,
      { cell: '/annualPlans/0/fees/0/feeFen/NETWORK', value: 120_000 },
      { cell: '/onSiteSupport/rows/0/allowance/STANDALONE', value: 8 },
      { cell: '/taxPercent', value: '6' },
      { cell: '/dataRepair/rows/1/overageFen', value: null },
    );
    expect(rateTable?.version).toBe(2);
    expect(rateTable?.document.annualPlans[0]?.fees[0]?.feeFen).toEqual({
      STANDALONE: null,
      NETWORK: 120_000,
    });
    expect(await stored(draft.id)).toEqual(rateTable);
    const [entry, ...others] = (await auditOf(draft.id)).filter(
      ({ operation }) => operation === 'editRateTableDraft',
    );
    expect(others).toEqual([]);
    expect(entry?.before['cells']).toMatchObject({
      '/taxPercent': null,
      '/dataRepair/rows/1/overageFen': 20_000,
    });
    expect(entry?.after).toMatchObject({
      version: 2,
      cells: { '/taxPercent': '6', '/dataRepair/rows/1/overageFen': null },
    });
  });

  test('that would make no rate table is refused whole with every problem, each with field, cell and clause (5, 6, 7)', async () => {
    const draft = await draftOf(admin, 2041);
    const { rateTable, userErrors } = await edit(
      draft,
      { cell: '/onSiteSupport/rows/0/overageFen/OUTSIDE', value: -1 },
      { cell: '/dataRepair/perVisitFen', value: 0.5 },
      { cell: '/training/rows/0/days', value: 'two' },
      { cell: '/training/extraDayFen/SHENZHEN', value: 1e300 },
      { cell: '/hotline/from', value: '25:00' },
      { cell: '/onSiteSupport/perVisitFen/SHENZHEN', value: 31_000 },
      {
        cell: '/dataRepair/rows/0/products',
        value: ['WAREHOUSE', 'ERP', 'WAREHOUSE', 'TRADE', 'FINANCE', 'CASHIER', 'ASSET', 'HR'],
      },
    );
    expect(rateTable).toBeNull();
    expect(userErrors.map(({ code, field, cell, clause }) => [code, field, cell, clause])).toEqual([
      ['NEGATIVE', 'input.edits.0.cell', '/onSiteSupport/rows/0/overageFen/OUTSIDE', '6'],
      ['FRACTIONAL', 'input.edits.1.cell', '/dataRepair/perVisitFen', '7'],
      ['NOT_A_NUMBER', 'input.edits.2.cell', '/training/rows/0/days', '5'],
      ['TOO_LARGE', 'input.edits.3.cell', '/training/extraDayFen/SHENZHEN', '5'],
      ['NOT_A_TIME', 'input.edits.4.cell', '/hotline/from', '4'],
      ['TWICE', 'input.edits.6.cell', '/dataRepair/rows/0/products/2', '7'],
      ['PRODUCT_UNKNOWN', 'input.edits.6.cell', '/dataRepair/rows/0/products/1', '7'],
      ['PRODUCT_IN_NO_ROW', 'input.edits.6.cell', '/dataRepair/rows', '7'],
    ]);
    expect(userErrors.find(({ code }) => code === 'PRODUCT_IN_NO_ROW')?.message).toContain('PAYROLL');
    expect(await stored(draft.id)).toEqual(draft);
    expect((await auditOf(draft.id)).map(({ operation }) => operation)).toEqual(['createRateTableDraft']);
  });

  test('of a cell that the draft lacks, or of its identity, is refused, and so is what would reach into the language', async () => {
    const draft = await draftOf(admin, 2042);
    const unknown = [
      '/nothing',
      '/onSiteSupport/rows/9/allowance',
      '/onSiteSupport/rows/-',
      '/__proto__/polluted',
      '/constructor/prototype/polluted',
      '/onSiteSupport/rows/length',
      'taxPercent',
      '/',
    ];
    const identity = ['/year', '/revision', '/effectiveFrom'];
    const { userErrors } = await edit(
      draft,
      ...[...unknown, ...identity].map((cell) => ({ cell, value: 1 })),
    );
    expect(userErrors.map(({ code, field, cell }) => [code, field, cell])).toEqual([
      ...unknown.map((cell, index) => ['CELL_UNKNOWN', `input.edits.${index}.cell`, cell]),
      ...identity.map((cell, index) => [
        'CELL_NOT_EDITABLE',
        `input.edits.${unknown.length + index}.cell`,
        cell,
      ]),
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await stored(draft.id)).toEqual(draft);
  });

  test('may not bring in keys that a rate table doesn’t have, “__proto__” among them', async () => {
    const draft = await draftOf(admin, 2043);
    const value: unknown = JSON.parse('{"SHENZHEN": 1, "OUTSIDE": 2, "__proto__": {"polluted": true}}');
    const { userErrors } = await edit(draft, { cell: '/onSiteSupport/perVisitFen', value });
    expect(userErrors).toMatchObject([
      { code: 'KEY_UNKNOWN', cell: '/onSiteSupport/perVisitFen/__proto__', field: 'input.edits.0.cell' },
    ]);
    expect(await stored(draft.id)).toEqual(draft);
  });

  test('nested as deep as a body allows is refused like any other', async () => {
    const draft = await draftOf(admin, 2044);
    const value: unknown = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
    const { userErrors } = await edit(draft, { cell: '/taxPercent', value });
    expect(userErrors).toMatchObject([
      { code: 'NOT_A_PERCENT', cell: '/taxPercent', field: 'input.edits.0.cell' },
    ]);
  });

  test('without edits, or with a blank or endless path, is refused by its field', async () => {
    const draft = await draftOf(admin, 2045);
    expect((await edit(draft)).userErrors).toMatchObject([{ code: 'FIELD_REQUIRED', field: 'input.edits' }]);
    const { userErrors } = await edit(draft, { cell: ' ' }, { cell: `/${'x'.repeat(200)}` });
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['FIELD_REQUIRED', 'input.edits.0.cell'],
      ['FIELD_TOO_LONG', 'input.edits.1.cell'],
    ]);
  });

  test('of an older version is refused, and of two at once only one is made', async () => {
    const draft = await draftOf(admin, 2046);
    const both = await Promise.all(
      [1, 2].map((value) => edit(draft, { cell: '/dataRepair/perVisitFen', value })),
    );
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'VERSION_CONFLICT', field: 'input.expectedVersion' },
    ]);
    const won = both.find(({ rateTable }) => rateTable)?.rateTable;
    expect(await stored(draft.id)).toEqual(won);
    expect((await edit(draft, { cell: '/dataRepair/perVisitFen', value: 3 })).userErrors[0]?.code).toBe(
      'VERSION_CONFLICT',
    );
    expect(await stored(draft.id)).toEqual(won);
  });

  test('of no draft is refused', async () => {
    const { userErrors } = await change(admin, 'editRateTableDraft', {
      rateTableId: 'none',
      expectedVersion: 1,
      edits: [{ cell: '/taxPercent' }],
    });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'input.rateTableId' }]);
  });
});

const discard = (draft: Table, expectedVersion = draft.version) =>
  admin.query<{
    discardRateTableDraft: { discardedId: string | null; userErrors: { code: string; field: string }[] };
  }>(
    'mutation ($input: DiscardRateTableDraftInput!) { discardRateTableDraft(input: $input) { discardedId userErrors { code field } } }',
    { input: { rateTableId: draft.id, expectedVersion } },
  );

describe('a draft that is discarded', () => {
  test('is gone; the audit keeps what it was', async () => {
    const draft = await draftOf(admin, 2050);
    expect((await discard(draft)).discardRateTableDraft).toEqual({ discardedId: draft.id, userErrors: [] });
    expect(await stored(draft.id)).toBeUndefined();
    const [entry] = await auditOf(draft.id);
    expect(entry).toMatchObject({
      operation: 'discardRateTableDraft',
      before: { document: draft.document },
      after: null,
    });
    expect((await discard(draft)).discardRateTableDraft.userErrors).toEqual([
      { code: 'NOT_FOUND', field: 'input.rateTableId' },
    ]);
  });

  test('must be the version that was looked at', async () => {
    const draft = await draftOf(admin, 2051, { '/taxPercent': '6' });
    const { discardRateTableDraft } = await discard(draft, 1);
    expect(discardRateTableDraft).toEqual({
      discardedId: null,
      userErrors: [{ code: 'VERSION_CONFLICT', field: 'input.expectedVersion' }],
    });
    expect(await stored(draft.id)).toEqual(draft);
  });
});
