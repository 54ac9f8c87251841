import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { change, draftOf, type Refused, TABLE, type Table } from '../../../test/rate-table-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { must } from '../../../test/trade-actions.js';

const VISIT = '/onSiteSupport/perVisitFen/SHENZHEN';
const TODAY = '2026-03-02';

let server: TestServer;
let admin: Client;
let second: Client;
beforeAll(async () => {
  server = await startTestServer();
  await server.database.transaction((transaction) =>
    transaction.run('UPDATE users SET roles = \'["SALES","ADMIN"]\' WHERE login = \'sales\''),
  );
  await needsApproval(true);
});
beforeEach(async () => {
  server.setNow(`${TODAY}T02:00:00.000Z`);
  [admin, second] = [await server.as('admin'), await server.as('sales')];
});
afterAll(() => server.stop());

async function needsApproval(publishNeedsApproval: boolean): Promise<void> {
  const client = await server.as('admin');
  const { settings } = await client.query<{ settings: { version: number } }>('{ settings { version } }');
  await must(
    client,
    'changeSettings',
    { expectedVersion: settings.version, publishNeedsApproval },
    'version',
  );
}

interface Submission {
  id: string;
  version: number;
  state: string;
  effectiveFrom: string;
  note: string | null;
  reason: string | null;
  createdBy: { login: string };
  decidedBy: { login: string } | null;
  decidedAt: string | null;
}
type Submitted = Table & { submission: Submission | null };

const SUBMISSION =
  'id version state effectiveFrom note reason createdAt createdBy { login } decidedBy { login } decidedAt';

/** Does one of the mutations of approval. */
async function decide(client: Client, operation: string, input: object) {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { rateTable { ${TABLE} submission { ${SUBMISSION} } } userErrors { code field message } } }`;
  const data = await client.query<Record<string, { rateTable: Submitted | null; userErrors: Refused[] }>>(
    document,
    { input },
  );
  return data[operation] as { rateTable: Submitted | null; userErrors: Refused[] };
}

const submit = ({ id, version }: Table, more: object = {}, client = admin) =>
  decide(client, 'submitRateTable', {
    rateTableId: id,
    expectedVersion: version,
    effectiveFrom: '2051-01-01',
    ...more,
  });

/** A draft that waits for approval, submitted by the first administrator. */
async function waiting(more: object = {}): Promise<Submission> {
  const { rateTable } = await submit(await draftOf(admin, 2051, { [VISIT]: 31_000 }), more);
  if (!rateTable?.submission) throw new Error('Not submitted');
  return rateTable.submission;
}

const tableOf = async ({ id }: Pick<Table, 'id'>): Promise<Submitted> =>
  (
    await admin.query<{ rateTable: Submitted }>(
      `query ($id: ID!) { rateTable(id: $id) { ${TABLE} submission { ${SUBMISSION} } submissions { state } } }`,
      { id },
    )
  ).rateTable;

const operationsOn = async (id: string) =>
  (
    await admin.query<{ auditEntries: { nodes: { operation: string }[] } }>(
      'query ($id: ID!) { auditEntries(filter: { subjectId: $id }) { nodes { operation } } }',
      { id },
    )
  ).auditEntries.nodes.map(({ operation }) => operation);

describe('where the settings ask for a second administrator', () => {
  test('one alone does not publish', async () => {
    const { id, version } = await draftOf(admin, 2051);
    const { userErrors } = await change(admin, 'publishRateTable', {
      rateTableId: id,
      expectedVersion: version,
      effectiveFrom: '2051-01-01',
    });
    expect(userErrors).toMatchObject([{ code: 'SECOND_PERSON_REQUIRED' }]);
    expect(await tableOf({ id })).toMatchObject({ status: 'DRAFT' });
  });

  test('one does as soon as they ask for none', async () => {
    await needsApproval(false);
    try {
      const { id, version } = await draftOf(admin, 2051);
      await submit(await tableOf({ id }));
      const { rateTable } = await change(admin, 'publishRateTable', {
        rateTableId: id,
        expectedVersion: version,
        effectiveFrom: '2051-06-01',
      });
      expect(rateTable).toMatchObject({ status: 'PUBLISHED', effectiveFrom: '2051-06-01' });
      expect((await tableOf({ id })).submission).toMatchObject({ state: 'WITHDRAWN' });
    } finally {
      await needsApproval(true);
    }
  });
});

describe('a draft that was submitted', () => {
  test('waits as a draft, with who submitted which version from which day', async () => {
    const draft = await draftOf(admin, 2051, { [VISIT]: 31_000 });
    const { rateTable, userErrors } = await submit(draft, { note: ' 请审 ' });
    expect(userErrors).toEqual([]);
    expect(rateTable).toMatchObject({
      status: 'DRAFT',
      version: 2,
      submission: {
        version: 2,
        state: 'WAITING_FOR_APPROVAL',
        effectiveFrom: '2051-01-01',
        note: '请审',
        createdBy: { login: 'admin' },
        decidedBy: null,
      },
    });
  });

  test('is published by another administrator exactly as it was submitted', async () => {
    const draft = await draftOf(admin, 2051, { [VISIT]: 31_000 });
    const { rateTable: submitted } = await submit(draft, { note: '请审' });
    const { rateTable } = await decide(second, 'approveRateTable', {
      submissionId: submitted?.submission?.id,
    });
    expect(rateTable).toMatchObject({
      status: 'PUBLISHED',
      effectiveFrom: '2051-01-01',
      note: '请审',
      publishedBy: { login: 'sales' },
      submission: {
        state: 'APPROVED',
        version: 2,
        decidedBy: { login: 'sales' },
        decidedAt: '2026-03-02T02:00:00.000Z',
      },
    });
    expect(rateTable?.document).toEqual({ ...draft.document, effectiveFrom: '2051-01-01' });
    expect(await operationsOn(draft.id)).toEqual([
      'approveRateTable',
      'submitRateTable',
      'editRateTableDraft',
      'createRateTableDraft',
    ]);
  });

  test('is neither approved nor rejected by who submitted it', async () => {
    const { id: submissionId } = await waiting();
    const own = [
      await decide(admin, 'approveRateTable', { submissionId }),
      await decide(admin, 'rejectRateTable', { submissionId, reason: '不妥' }),
    ];
    for (const { userErrors } of own)
      expect(userErrors).toMatchObject([{ code: 'APPROVER_SUBMITTED', field: 'input.submissionId' }]);
  });

  test('is withdrawn by an edit, so that nothing is approved that nobody looked at', async () => {
    const draft = await draftOf(admin, 2051);
    const { rateTable } = await submit(draft);
    await change(admin, 'editRateTableDraft', {
      rateTableId: draft.id,
      expectedVersion: draft.version,
      edits: [{ cell: VISIT, value: 99_900 }],
    });
    expect((await tableOf(draft)).submission).toMatchObject({
      state: 'WITHDRAWN',
      decidedBy: { login: 'admin' },
    });
    const { userErrors } = await decide(second, 'approveRateTable', {
      submissionId: rateTable?.submission?.id,
    });
    expect(userErrors).toMatchObject([{ code: 'SUBMISSION_NOT_WAITING', field: 'input.submissionId' }]);
    expect(await tableOf(draft)).toMatchObject({ status: 'DRAFT' });
  });

  test('still waits after a save that changes nothing, and after a comment', async () => {
    const draft = await draftOf(admin, 2051);
    await submit(draft);
    await change(admin, 'editRateTableDraft', {
      rateTableId: draft.id,
      expectedVersion: draft.version,
      edits: [{ cell: VISIT, value: 30_000 }],
    });
    await admin.query(
      'mutation ($input: CommentCellInput!) { commentCell(input: $input) { userErrors { code } } }',
      {
        input: { rateTableId: draft.id, cell: VISIT, text: '如上年' },
      },
    );
    expect((await tableOf(draft)).submission).toMatchObject({ state: 'WAITING_FOR_APPROVAL' });
  });

  test('goes back with a reason, and may be submitted anew; all of it is kept', async () => {
    const draft = await draftOf(admin, 2051);
    const { rateTable } = await submit(draft);
    const rejected = await decide(second, 'rejectRateTable', {
      submissionId: rateTable?.submission?.id,
      reason: ' 市外太贵 ',
    });
    expect(rejected.rateTable).toMatchObject({
      status: 'DRAFT',
      submission: { state: 'REJECTED', reason: '市外太贵', decidedBy: { login: 'sales' } },
    });
    await submit(draft, { effectiveFrom: '2051-02-01' });
    const { rateTable: again } = await submit(draft, { effectiveFrom: '2051-03-01' });
    expect(await tableOf(draft)).toMatchObject({
      submissions: [{ state: 'REJECTED' }, { state: 'WITHDRAWN' }, { state: 'WAITING_FOR_APPROVAL' }],
    });
    const { rateTable: published } = await decide(second, 'approveRateTable', {
      submissionId: again?.submission?.id,
    });
    expect(published).toMatchObject({ effectiveFrom: '2051-03-01' });
  });

  test('is taken back by who submitted it, and by nobody else', async () => {
    const { id: submissionId } = await waiting();
    const others = await decide(second, 'withdrawRateTable', { submissionId });
    expect(others.userErrors).toMatchObject([{ code: 'SUBMISSION_OF_ANOTHER' }]);
    const { rateTable } = await decide(admin, 'withdrawRateTable', { submissionId });
    expect(rateTable?.submission).toMatchObject({ state: 'WITHDRAWN' });
    const { userErrors } = await decide(admin, 'withdrawRateTable', { submissionId });
    expect(userErrors).toMatchObject([{ code: 'SUBMISSION_NOT_WAITING' }]);
  });

  test('whose first day has passed meanwhile is not published into the past (3)', async () => {
    const { id: submissionId } = await waiting({ effectiveFrom: TODAY });
    server.setNow('2026-03-03T02:00:00.000Z');
    const { userErrors } = await decide(await server.as('sales'), 'approveRateTable', { submissionId });
    expect(userErrors).toMatchObject([{ code: 'RATE_TABLE_EFFECTIVE_IN_PAST' }]);
  });

  test('is refused with all that would keep it from being published, and when somebody has edited it meanwhile', async () => {
    const draft = await draftOf(admin, 2051, { [VISIT]: 1 });
    expect((await submit(draft, { effectiveFrom: '2026-03-01' })).userErrors).toMatchObject([
      { code: 'RATE_TABLE_EFFECTIVE_IN_PAST', field: 'input.effectiveFrom' },
    ]);
    expect((await submit({ ...draft, version: 1 })).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });

  test('is decided once, however many decide at once', async () => {
    const { id: submissionId } = await waiting();
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => decide(second, 'approveRateTable', { submissionId })),
      ...Array.from({ length: 4 }, () => decide(second, 'rejectRateTable', { submissionId, reason: '不妥' })),
    ]);
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(refused).toHaveLength(7);
    expect(
      refused.every((code) => code === 'SUBMISSION_NOT_WAITING' || code === 'RATE_TABLE_PUBLISHED'),
    ).toBe(true);
  });
});

test('a submission that is not there is told so', async () => {
  const { userErrors } = await decide(second, 'approveRateTable', { submissionId: 'none' });
  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'input.submissionId' }]);
});
