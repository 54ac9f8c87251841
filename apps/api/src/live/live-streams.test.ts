import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endProcesses, startProcess } from '../../test/server-process.js';
import { DEMO_PASSWORD } from '../seed/seed-users.js';
import { openStream, RECORDS_CHANGED } from '../../test/live-stream.js';
import { type Client, clientOf, signIn, startTestServer, type TestServer } from '../../test/test-server.js';
import { act, must } from '../../test/trade-actions.js';

let server: TestServer;
let admin: Client;
let sales: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  sales = await server.as('sales');
});
afterAll(async () => {
  endProcesses();
  await server.stop();
});

const PASSWORD = 'correct horse battery';
let count = 0;
const newCustomer = (client: Client): Promise<{ id: string }> => {
  count += 1;
  return must(client, 'addCustomer', { name: `客户 ${count}`, shortCode: `LIVE${count}` });
};

/** Somebody whose session ends with the test. */
async function newUser(roles: string[]): Promise<{ id: string; version: number; client: Client }> {
  count += 1;
  const login = `live${count}`;
  const input = { login, name: login, password: PASSWORD, roles };
  const user = await must<{ id: string; version: number }>(admin, 'addUser', input, 'id version');
  return { ...user, client: await server.enter(login, PASSWORD) };
}

test('a change is told within two seconds of its commit, with its type and its key alone', async () => {
  const stream = await openStream(sales);
  expect(await stream.next()).toEqual({ data: { recordsChanged: [] } });
  const { id } = await newCustomer(admin);
  const committedAt = performance.now();
  expect(await stream.next()).toEqual({ data: { recordsChanged: [{ type: 'Customer', id }] } });
  expect(performance.now() - committedAt).toBeLessThan(2_000);
  await stream.close();
});

test('what is refused is not told', async () => {
  const stream = await openStream(sales);
  await stream.next();
  const { userErrors } = await act(sales, 'addCustomer', { name: '', shortCode: '' });
  expect(userErrors).not.toEqual([]);
  const { id } = await newCustomer(sales);
  expect((await stream.next())?.data?.recordsChanged).toEqual([{ type: 'Customer', id }]);
  await stream.close();
});

test('nobody is told of a type that their role may not read', async () => {
  const service = await openStream(await server.as('service'));
  const administrator = await openStream(admin);
  await Promise.all([service.next(), administrator.next()]);
  const user = await newUser(['SALES']);
  const { id } = await newCustomer(sales);
  const told: { type: string; id: string | null }[] = [];
  while (!told.some((change) => change.id === id))
    told.push(...((await administrator.next())?.data?.recordsChanged ?? []));
  expect(told).toContainEqual({ type: 'User', id: user.id });
  expect((await service.next())?.data?.recordsChanged).toEqual([{ type: 'Customer', id }]);
  await Promise.all([service.close(), administrator.close()]);
});

test('very much at once is told as many of every type', async () => {
  const stream = await openStream(sales);
  await stream.next();
  await server.database.transaction(async (transaction) => {
    const { writeAuditEntry } = await import('../unit-of-work/audit.js');
    const { viewer } = await sales.query<{ viewer: { id: string } }>('{ viewer { id } }');
    for (let at = 0; at < 300; at += 1)
      writeAuditEntry(transaction, {
        subjectType: 'Test',
        subjectId: String(at),
        operation: 'test',
        actorId: viewer.id,
        at: new Date(),
      });
  });
  const told = (await stream.next())?.data?.recordsChanged ?? [];
  expect(told).toContainEqual({ type: 'Incident', id: null });
  expect(told.map(({ type }) => type)).not.toContain('User');
  await stream.close();
});

test('a stream ends when its session is ended, another session’s goes on', async () => {
  const { client, id, version } = await newUser(['SALES']);
  const other = await openStream(sales);
  const stream = await openStream(client);
  await Promise.all([other.next(), stream.next()]);
  await act(admin, 'deactivateUser', { userId: id, expectedVersion: version });
  expect(await stream.next()).toBeNull();
  const customer = await newCustomer(sales);
  expect((await other.next())?.data?.recordsChanged).toEqual([{ type: 'Customer', id: customer.id }]);
  await other.close();
});

test('a stream ends at signing out, and when a role is taken away', async () => {
  const leaving = await newUser(['SALES']);
  const losing = await newUser(['SALES', 'FINANCE']);
  const streams = await Promise.all([openStream(leaving.client), openStream(losing.client)]);
  await Promise.all(streams.map((stream) => stream.next()));
  await leaving.client.query('mutation { signOut { userErrors { code } } }');
  await act(admin, 'changeUserRoles', {
    userId: losing.id,
    expectedVersion: losing.version,
    roles: ['SALES'],
  });
  // What was told before the end is no matter.
  for (const stream of streams) while ((await stream.next()) !== null);
});

test('a session has eight streams at most; one that is closed leaves its place', async () => {
  const { client } = await newUser(['SALES']);
  const streams = await Promise.all(Array.from({ length: 8 }, () => openStream(client)));
  await Promise.all(streams.map((stream) => stream.next()));
  const refused = await openStream(client);
  expect((await refused.next())?.errors?.[0]?.extensions?.code).toBe('TOO_BUSY');
  await streams[0]?.close();
  await pause(100);
  const again = await openStream(client);
  expect(await again.next()).toEqual({ data: { recordsChanged: [] } });
  await Promise.all([...streams.slice(1), again].map((stream) => stream.close()));
});

test.each([
  ['a query', '{ viewer { id } }', 400],
  ['nothing that can be read', 'subscription {', 400],
  ['what the schema does not have', 'subscription { secrets { id } }', 400],
  ['13 levels', `subscription { a ${'{ a '.repeat(13)} ${'}'.repeat(14)}`, 400],
  ['10,000 tokens', `subscription { recordsChanged(${'x:1 '.repeat(5_000)}) { id } }`, 400],
])('%s is refused where streams begin', async (_, query, status) => {
  const stream = await openStream(sales, query);
  expect(stream.status).toBe(status);
  await stream.close();
});

test('another site’s page, another way of asking and another method get no stream', async () => {
  const ask = async (init: RequestInit): Promise<number> => {
    const response = await sales.fetch('/graphql/stream', init);
    await response.body?.cancel();
    return response.status;
  };
  const body = JSON.stringify({ query: RECORDS_CHANGED });
  const type = { 'content-type': 'application/json' };
  const accept = { accept: 'text/event-stream' };
  const origin = { origin: 'https://elsewhere.example' };
  expect(await ask({ method: 'POST', body, headers: { ...type, ...accept, ...origin } })).toBe(403);
  expect(await ask({ method: 'POST', body, headers: type })).toBe(406);
  expect(await ask({ method: 'POST', body: 'query=x', headers: accept })).toBe(415);
  expect(await ask({ method: 'PUT', headers: { 'x-graphql-event-stream-token': 'x' } })).toBe(400);
});

test('a change by another process is told within two seconds, and a process that must stop ends its streams', async () => {
  const other = await startProcess(server.settings);
  const cookie = await signIn(other.url, 'sales');
  const elsewhere = clientOf(other.url, async () => cookie);
  const stream = await openStream(elsewhere);
  await stream.next();
  // Its clock is the machine’s: there the others’ sessions are long over.
  const { id } = await newCustomer(await server.enter('sales', DEMO_PASSWORD));
  const committedAt = performance.now();
  expect((await stream.next())?.data?.recordsChanged).toEqual([{ type: 'Customer', id }]);
  expect(performance.now() - committedAt).toBeLessThan(2_000);
  const ended = new Promise<number | null>((resolve) => other.child.once('exit', resolve));
  other.child.kill('SIGTERM');
  expect(await stream.next()).toBeNull();
  expect(await ended).toBe(0);
});
