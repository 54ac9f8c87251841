import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuedInvoice } from '../../../test/billing-actions.js';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { keepGuards, liftGuards } from '../../database/guards/keep-guards.js';
import { must, newCustomer, newLicence, publishTable } from '../../../test/trade-actions.js';

let server: TestServer;
let admin: Client;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales] = [await server.as('admin'), await server.as('sales')];
});
afterAll(() => server.stop());

interface Entry {
  operation: string;
  subjectType: string;
  subjectId: string;
  recordedAt: string;
  actor: { login: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const ENTRY = 'operation subjectType subjectId recordedAt actor { login } before after';

async function history(client: Client, subjectType: string, subjectId: string): Promise<Entry[]> {
  const document = `query ($type: RecordKind!, $id: ID!) { recordHistory(subjectType: $type, subjectId: $id) { nodes { ${ENTRY} } } }`;
  const { recordHistory } = await client.query<{ recordHistory: { nodes: Entry[] } }>(document, {
    type: subjectType,
    id: subjectId,
  });
  return recordHistory.nodes;
}

async function entries(filter: object): Promise<Entry[]> {
  const document = `query ($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { ${ENTRY} } } }`;
  return (await admin.query<{ auditEntries: { nodes: Entry[] } }>(document, { filter })).auditEntries.nodes;
}

test('a record’s history tells who did what, when, with before and after, the latest first', async () => {
  const { id } = await must(admin, 'addUser', {
    login: 'history',
    name: '历史',
    password: 'history-of-2026',
    roles: ['SALES'],
  });
  server.setNow('2026-03-02T03:00:00.000Z');
  await must(admin, 'changeUserRoles', { userId: id, expectedVersion: 1, roles: ['SALES', 'SERVICE'] });
  const [changed, added, ...others] = await history(admin, 'User', id);
  expect(others).toEqual([]);
  expect(changed).toMatchObject({
    operation: 'changeUserRoles',
    recordedAt: '2026-03-02T03:00:00.000Z',
    actor: { login: 'admin' },
    before: { roles: ['SALES'] },
    after: { roles: ['SALES', 'SERVICE'] },
  });
  expect(added).toMatchObject({ operation: 'addUser', before: null, after: { login: 'history' } });
  expect(JSON.stringify([changed, added])).not.toContain('assword');
});

test('a history is read by those who may see the record, and by administrators', async () => {
  const customer = await newCustomer(sales);
  await publishTable(admin, 2026, '2026-03-02');
  const invoice = await issuedInvoice(server);
  const clients = { sales, finance: await server.as('finance'), service: await server.as('service'), admin };
  const readers = async (type: string, id: string): Promise<string[]> => {
    const answers = await Promise.all(
      Object.entries(clients).map(async ([login, client]) => {
        const { data, errors } = await client.request<{ recordHistory: { totalCount: number } }>(
          `{ recordHistory(subjectType: ${type}, subjectId: "${id}") { totalCount } }`,
        );
        if (errors) expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
        return (data?.recordHistory.totalCount ?? 0) > 0 ? [login] : [];
      }),
    );
    return answers.flat();
  };
  expect(await readers('Customer', customer.id)).toEqual(['sales', 'finance', 'service', 'admin']);
  expect(await readers('Invoice', invoice.id)).toEqual(['sales', 'finance', 'admin']);
  const [table] = await entries({ subjectType: 'RateTable' });
  expect(await readers('RateTable', table?.subjectId ?? '')).toEqual(['admin']);
  // Under another record's name nothing of it is read.
  expect(await history(await server.as('service'), 'Customer', invoice.id)).toEqual([]);
});

test('the entries are narrowed by type, record, person and days of Shanghai', async () => {
  server.setNow('2026-04-01T15:59:59.000Z');
  sales = await server.as('sales');
  const before = await newCustomer(sales);
  server.setNow('2026-04-01T16:00:00.000Z');
  [sales, admin] = [await server.as('sales'), await server.as('admin')];
  const after = await newCustomer(sales);
  const addedOn = async (filter: object) =>
    (await entries({ subjectType: 'Customer', ...filter })).map(({ subjectId }) => subjectId);
  expect(await addedOn({ from: '2026-04-01', to: '2026-04-01' })).toEqual([before.id]);
  expect(await addedOn({ from: '2026-04-02' })).toEqual([after.id]);
  expect(await addedOn({ subjectId: after.id })).toEqual([after.id]);
  const { viewer } = await sales.query<{ viewer: { id: string } }>('{ viewer { id } }');
  const byAdmin = await entries({ actorId: viewer.id });
  expect(new Set(byAdmin.map(({ actor }) => actor.login))).toEqual(new Set(['sales']));
});

test('the chains are verified on demand, and a changed entry is named', async () => {
  await newLicence(sales, await newCustomer(sales));
  const document =
    '{ auditVerdict { verifiedAt entries heads { chain sequence hash } problem { code chain sequence } } }';
  interface Verdict {
    verifiedAt: string;
    entries: number;
    heads: { chain: number; sequence: number; hash: string }[];
    problem: { code: string; chain: number; sequence: number } | null;
  }
  const verdict = async () => (await admin.query<{ auditVerdict: Verdict }>(document)).auditVerdict;
  const { auditEntries } = await admin.query<{ auditEntries: { totalCount: number } }>(
    '{ auditEntries { totalCount } }',
  );
  const right = await verdict();
  expect(right).toMatchObject({ problem: null, entries: auditEntries.totalCount });
  expect(right.heads.reduce((sum, { sequence }) => sum + sequence, 0)).toBe(right.entries);
  expect(right.heads.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  const [head] = right.heads;
  const say = (operation: string): Promise<number> =>
    server.database.transaction((transaction) =>
      transaction.run('UPDATE audit_entries SET operation = ? WHERE chain = ? AND sequence = ?', [
        operation,
        head?.chain ?? 0,
        head?.sequence ?? 0,
      ]),
    );
  const [entry] = await server.database.reader.rows<{ operation: string }>(
    'SELECT operation FROM audit_entries WHERE chain = ? AND sequence = ?',
    [head?.chain ?? 0, head?.sequence ?? 0],
  );
  await liftGuards(server.database.dataSource);
  await say('another');
  expect((await verdict()).problem).toEqual({
    code: 'CHANGED',
    chain: head?.chain,
    sequence: head?.sequence,
  });
  await say(entry?.operation ?? '');
  await keepGuards(server.database.dataSource);
  expect((await verdict()).problem).toBeNull();
});
