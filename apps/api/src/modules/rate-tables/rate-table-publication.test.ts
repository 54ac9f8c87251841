import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  allTables,
  change,
  done,
  draftOf,
  guidesTable,
  type Table,
} from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';

const TODAY = '2026-03-02';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
beforeEach(() => server.setNow(`${TODAY}T02:00:00.000Z`));
afterAll(() => server.stop());

const publish = ({ id, version }: Table, effectiveFrom: string, more: object = {}) =>
  done(admin, 'publishRateTable', { rateTableId: id, expectedVersion: version, effectiveFrom, ...more });

const refusedPublication = async ({ id, version }: Table, more: object) =>
  (
    await change(admin, 'publishRateTable', {
      rateTableId: id,
      expectedVersion: version,
      effectiveFrom: TODAY,
      ...more,
    })
  ).userErrors;

const stored = async (id: string) => (await allTables(admin)).find((table) => table.id === id);

/** Year and revision of the table in force on a day; today where left out. */
async function inForce(on?: string): Promise<string | null> {
  const { rateTableInForce: table } = await admin.query<{ rateTableInForce: Table | null }>(
    'query ($on: Date) { rateTableInForce(on: $on) { year revision } }',
    on === undefined ? {} : { on },
  );
  return table && `${table.year}/${table.revision}`;
}

describe('a published table', () => {
  test('is stored whole: its document says its year, revision and first day; who published it and when is kept', async () => {
    const draft = await draftOf(admin, 2060, { '/annualPlans/0/fees/0/feeFen/NETWORK': 120_000 });
    const published = await publish(draft, '2060-02-01', { note: '  二〇六〇年  ' });
    expect(published).toMatchObject({
      status: 'PUBLISHED',
      effectiveFrom: '2060-02-01',
      note: '二〇六〇年',
      version: 3,
      publishedAt: '2026-03-02T02:00:00.000Z',
      publishedBy: { login: 'admin' },
    });
    expect(published.document).toEqual({ ...draft.document, effectiveFrom: '2060-02-01' });
    expect(await stored(draft.id)).toEqual(published);
  });

  test('leaves one audit entry with what it was and what it is', async () => {
    const { id } = await publish(await draftOf(admin, 2061), '2061-01-01');
    const { auditEntries } = await admin.query<{ auditEntries: { nodes: object[] } }>(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { operation subjectType before after } } }',
      { id },
    );
    expect(auditEntries.nodes).toMatchObject([
      {
        operation: 'publishRateTable',
        subjectType: 'RateTable',
        before: { status: 'DRAFT', version: 1 },
        after: { status: 'PUBLISHED', document: { year: 2061 } },
      },
      { operation: 'createRateTableDraft', before: null, after: { status: 'DRAFT' } },
    ]);
  });

  test('never changes again: it is neither edited, nor published anew, nor discarded', async () => {
    const published = await publish(await draftOf(admin, 2062), '2062-01-01');
    const at = { rateTableId: published.id, expectedVersion: published.version };
    const again = await change(admin, 'publishRateTable', { ...at, effectiveFrom: '2062-06-01' });
    const edited = await change(admin, 'editRateTableDraft', {
      ...at,
      edits: [{ cell: '/taxPercent', value: '6' }],
    });
    const { discardRateTableDraft: discarded } = await admin.query<{
      discardRateTableDraft: { userErrors: object[] };
    }>(
      'mutation ($input: DiscardRateTableDraftInput!) { discardRateTableDraft(input: $input) { discardedId userErrors { code field } } }',
      { input: at },
    );
    const refused = { code: 'RATE_TABLE_PUBLISHED', field: 'input.rateTableId' };
    for (const { userErrors } of [again, edited, discarded]) expect(userErrors).toMatchObject([refused]);
    expect(await stored(published.id)).toEqual(published);
  });

  test('may leave figures unstated (null): they are listed, and keep nothing from being published', async () => {
    const { id } = await publish(await draftOf(admin, 2063), '2063-01-01');
    const { rateTable } = await admin.query<{
      rateTable: { review: Record<string, { code: string; cell: string; clause: string }[]> };
    }>(
      'query ($id: ID!) { rateTable(id: $id) { review { errors { code } missing { code cell clause } } } }',
      { id },
    );
    expect(rateTable.review['errors']).toEqual([]);
    expect(rateTable.review['missing']).toContainEqual({
      code: 'NOT_STATED',
      cell: '/annualPlans/0/fees/0/feeFen/NETWORK',
      clause: '6',
    });
  });
});

describe('a publication', () => {
  test('starts today at the earliest: not the day before, but today and the day after (3)', async () => {
    const draft = await draftOf(admin, 2026);
    expect(await refusedPublication(draft, { effectiveFrom: '2026-03-01' })).toMatchObject([
      {
        code: 'RATE_TABLE_EFFECTIVE_IN_PAST',
        field: 'input.effectiveFrom',
        message: expect.stringContaining(TODAY) as string,
      },
    ]);
    expect(await stored(draft.id)).toEqual(draft);
    expect((await publish(draft, TODAY)).effectiveFrom).toBe(TODAY);
    expect((await publish(await draftOf(admin, 2026), '2026-03-03')).effectiveFrom).toBe('2026-03-03');
  });

  test('starts in the year after the table’s own at the latest: a day mistyped would hold for ever', async () => {
    const draft = await draftOf(admin, 2066);
    for (const effectiveFrom of ['2068-01-01', '2100-12-31'])
      expect(await refusedPublication(draft, { effectiveFrom })).toMatchObject([
        {
          code: 'RATE_TABLE_EFFECTIVE_TOO_LATE',
          field: 'input.effectiveFrom',
          message: expect.stringContaining('2067-12-31') as string,
        },
      ]);
    for (const effectiveFrom of ['0001-01-01', '1989-12-31', '2101-01-01', '9999-12-31'])
      expect(await refusedPublication(draft, { effectiveFrom })).toMatchObject([
        { code: 'FIELD_OUT_OF_RANGE', field: 'input.effectiveFrom' },
      ]);
    expect(await stored(draft.id)).toEqual(draft);
    expect((await publish(draft, '2067-12-31')).status).toBe('PUBLISHED');
  });

  test('goes by the day in Shanghai, where it is tomorrow from 16:00 UTC on', async () => {
    const draft = await draftOf(admin, 2027);
    server.setNow(`${TODAY}T16:00:00.000Z`);
    expect(await refusedPublication(draft, {})).toMatchObject([{ code: 'RATE_TABLE_EFFECTIVE_IN_PAST' }]);
    server.setNow(`${TODAY}T15:59:59.999Z`);
    expect((await publish(draft, TODAY)).status).toBe('PUBLISHED');
  });

  test('of another version, of nothing, on a day that doesn’t exist, or with an endless note is refused', async () => {
    const draft = await draftOf(admin, 2064);
    expect(await refusedPublication(draft, { expectedVersion: 2 })).toMatchObject([
      { code: 'VERSION_CONFLICT', field: 'input.expectedVersion' },
    ]);
    expect(await refusedPublication(draft, { rateTableId: 'none' })).toMatchObject([
      { code: 'NOT_FOUND', field: 'input.rateTableId' },
    ]);
    expect(await refusedPublication(draft, { note: 'x'.repeat(501) })).toMatchObject([
      { code: 'FIELD_TOO_LONG', field: 'input.note' },
    ]);
    await expect(publish(draft, '2064-02-30')).rejects.toThrow('BAD_USER_INPUT');
    expect(await stored(draft.id)).toEqual(draft);
  });

  test('made twice at once is made once', async () => {
    const draft = await draftOf(admin, 2065);
    const input = { rateTableId: draft.id, expectedVersion: 1, effectiveFrom: '2065-01-01' };
    const both = await Promise.all([1, 2].map(() => change(admin, 'publishRateTable', input)));
    expect(both.filter(({ rateTable }) => rateTable)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
    expect(['RATE_TABLE_PUBLISHED', 'VERSION_CONFLICT']).toContain(
      both.flatMap(({ userErrors }) => userErrors)[0]?.code,
    );
  });
});

describe('the table in force', () => {
  test('is none before the first one, which is the guide’s from its first day on', async () => {
    expect(await inForce('2004-12-31')).toBeNull();
    expect(await inForce('2005-01-01')).toBe('2005/1');
    expect(await inForce('2025-12-31')).toBe('2005/1');
  });

  test('changes with a publication on its first day, at once and without a restart: the day before, the day, the day after', async () => {
    expect(await inForce('2050-05-10')).not.toBe('2050/1');
    const draft = await draftOf(admin, 2050);
    expect(await inForce('2050-05-10')).not.toBe('2050/1');
    await publish(draft, '2050-05-10');
    expect(await inForce('2050-05-09')).not.toBe('2050/1');
    expect(await inForce('2050-05-10')).toBe('2050/1');
    expect(await inForce('2050-05-11')).toBe('2050/1');
  });

  test('is today’s in Shanghai where no day is asked for', async () => {
    await publish(await draftOf(admin, 2051), '2051-07-01');
    server.setNow('2051-06-30T15:59:59.999Z');
    expect(await inForce()).not.toBe('2051/1');
    server.setNow('2051-06-30T16:00:00.000Z');
    expect(await inForce()).toBe('2051/1');
  });

  test('is, of two that start on one day, the one of the higher revision, whichever was published last', async () => {
    const first = await draftOf(admin, 2052);
    const second = await draftOf(admin, 2052);
    await publish(second, '2052-01-01');
    await publish(first, '2052-01-01');
    expect(await inForce('2052-01-01')).toBe('2052/2');
    const third = await draftOf(admin, 2052);
    await publish(third, '2052-01-01');
    expect(await inForce('2052-01-01')).toBe('2052/3');
    expect(await inForce('2051-12-31')).not.toMatch(/^2052/);
  });

  test('is the one that started last, though an older year’s table was published later with a higher revision', async () => {
    await publish(await draftOf(admin, 2054), '2054-02-01');
    const older = await draftOf(admin, 2053);
    await publish(await draftOf(admin, 2053), '2054-01-01');
    await publish(older, '2054-01-15');
    expect(await inForce('2054-01-31')).toBe('2053/1');
    expect(await inForce('2054-02-01')).toBe('2054/1');
  });

  test('is everybody’s to see who is signed in', async () => {
    for (const login of ['sales', 'finance', 'service'] as const) {
      const { rateTableInForce } = await (
        await server.as(login)
      ).query<{ rateTableInForce: Table }>('{ rateTableInForce(on: "2005-01-01") { document } }');
      expect(rateTableInForce.document).toEqual((await guidesTable(admin)).document);
    }
  });
});
