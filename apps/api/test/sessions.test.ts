import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('a role sees what it is permitted, and nobody sees nothing', async () => {
  const admin = await server.as('admin');
  const { viewer, auditEntries } = await admin.query<{
    viewer: { login: string };
    auditEntries: { totalCount: number };
  }>('{ viewer { login roles } auditEntries { totalCount nodes { operation actor { name } } } }');
  expect(viewer.login).toBe('admin');
  expect(auditEntries.totalCount).toBeGreaterThan(0);
  const sales = await server.as('sales');
  expect((await sales.request('{ auditEntries { totalCount } }')).errors?.[0]?.extensions?.code).toBe(
    'FORBIDDEN',
  );
  expect(
    (await server.anonymous.request('{ auditEntries { totalCount } }')).errors?.[0]?.extensions?.code,
  ).toBe('UNAUTHENTICATED');
});

test('an unknown variable value is a bad input, answered with 400', async () => {
  const admin = await server.as('admin');
  const { status, errors } = await admin.request(
    'query ($n: Int) { auditEntries(first: $n) { nodes { id } } }',
    { n: 'x' },
  );
  expect([status, errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
  const large = await admin.request('{ auditEntries(first: 101) { nodes { id } } }');
  expect(large.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
