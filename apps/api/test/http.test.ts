import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './test-server.js';

const server: TestServer = await startTestServer();
afterAll(() => server.stop());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  server.anonymous.fetch('/graphql', { method: 'POST', headers, body });

describe('GraphQL over HTTP, as its specification says', () => {
  test.each(serverAudits({ url: `${server.url}/graphql` }))('$name', async (audit) => {
    expect(await audit.fn()).not.toMatchObject({ status: 'error' });
  });
});

describe('attacks are answered, not served', () => {
  const refusals: [string, () => Promise<Response>, number[]][] = [
    ['a body that is no JSON', () => post('{"query":'), [400]],
    ['a body that is an array of requests', () => post('[{"query":"{viewer{id}}"}]'), [400]],
    ['a body that is null', () => post('null'), [400]],
    [
      'a body over 200 kB',
      () => post(JSON.stringify({ query: `{viewer{id}}${' '.repeat(210_000)}` })),
      [413],
    ],
    [
      'a form post',
      () => post('query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' }),
      [400, 415],
    ],
    [
      'a text/plain post',
      () => post('{"query":"{viewer{id}}"}', { 'content-type': 'text/plain' }),
      [400, 415],
    ],
    [
      'a mutation by GET',
      () =>
        server.anonymous.fetch(
          `/graphql?query=${encodeURIComponent('mutation{signOut{userErrors{code}}}')}`,
          { headers: { 'apollo-require-preflight': '1' } },
        ),
      [405],
    ],
    [
      '200 aliases',
      () =>
        post(
          JSON.stringify({
            query: `{${Array.from({ length: 200 }, (_, i) => `a${i}:__typename`).join(' ')}}`,
          }),
        ),
      [400],
    ],
    [
      '1,000 repeated fields',
      () => post(JSON.stringify({ query: `{${'__typename '.repeat(1000)}}` })),
      [400],
    ],
    [
      'a circle of fragments',
      () =>
        post(JSON.stringify({ query: '{viewer{...a}} fragment a on User{...b} fragment b on User{...a}' })),
      [400],
    ],
    ['a bomb of fragments', () => post(JSON.stringify({ query: bomb() })), [400]],
    ['10,000 tokens', () => post(JSON.stringify({ query: `{viewer(${'x:1 '.repeat(5000)}){id}}` })), [400]],
    ['13 levels', () => post(JSON.stringify({ query: nested(13) })), [400]],
    ['401 fields', () => post(JSON.stringify({ query: `{viewer{${'id '.repeat(401)}}}` })), [400]],
    ['31 aliases', () => post(JSON.stringify({ query: `{viewer{${aliases(31)}}}` })), [400]],
    [
      '1,000 directives',
      () => post(JSON.stringify({ query: `{viewer{id ${'@include(if:true)'.repeat(1000)}}}` })),
      [400],
    ],
    ['190 kB of a query', () => post(JSON.stringify({ query: `{viewer{${'id '.repeat(63_000)}}}` })), [400]],
    ['190 kB of brackets', () => post(JSON.stringify({ query: '{a'.repeat(95_000) })), [400]],
    ['20,000 levels of JSON', () => post(`${'['.repeat(20_000)}${']'.repeat(20_000)}`), [400]],
    [
      '190 kB of variables',
      () =>
        post(
          JSON.stringify({
            query: 'query ($id: ID!) { invoice(id: $id) { id } }',
            variables: { id: Array.from({ length: 60_000 }, () => 1) },
          }),
        ),
      [400],
    ],
    [
      'another origin',
      () => post('{"query":"{viewer{id}}"}', { ...json, origin: 'https://elsewhere.example' }),
      [403],
    ],
  ];
  test.each(refusals)('%s, within 50 ms', async (_, send, statuses) => {
    // The best of a few: what else the machine does is no part of it.
    let best = Infinity;
    for (let attempt = 0; attempt < 12 && best >= 50; attempt += 1) {
      const startedAt = performance.now();
      const response = await send();
      const text = await response.text();
      best = Math.min(best, performance.now() - startedAt);
      expect(statuses).toContain(response.status);
      expect(text).not.toMatch(/at .*\.(js|ts):\d+|SELECT |node_modules/);
    }
    expect(best).toBeLessThan(50);
  });

  test('what stays within the limits is served', async () => {
    const within = [nested(12), `{viewer{${'id '.repeat(398)}}}`, `{viewer{${aliases(30)}}}`];
    for (const query of within) expect((await post(JSON.stringify({ query }))).status).toBe(200);
  });
});

const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');

/** A query of so many levels: the viewer’s are two, the others are of the schema’s own types. */
const nested = (levels: number): string =>
  `{__type(name:"User"){${'ofType{'.repeat(levels - 2)}name${'}'.repeat(levels - 2)}}}`;

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `fragment f${i} on Query{...f${i + 1} ...f${i + 1} ...f${i + 1}}`,
  );
  return `{...f0} ${levels.join(' ')} fragment f12 on Query{viewer{id}}`;
}

test('an ordinary request, served without the framework, is answered as one served with it', async () => {
  const answered = async (path: string, body: string, headers = {}) => {
    const init = { method: 'POST', headers: { ...json, ...headers }, body };
    const response = await server.anonymous.fetch(path, init);
    const own = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'etag']);
    const kept = [...response.headers].filter(([name]) => !own.has(name));
    return { status: response.status, headers: Object.fromEntries(kept), body: await response.text() };
  };
  const query = (text: string) => JSON.stringify({ query: text });
  const introspection = query('{ __schema { types { name description fields { name } } } }');
  for (const body of [query('{viewer{id}}'), introspection, query('{viewer{'), '{"query":', '[]', '""']) {
    for (const headers of [{}, { 'accept-encoding': 'identity' }, { accept: 'text/html' }]) {
      const quick = await answered('/graphql', body, headers);
      expect(quick, body).toEqual(await answered('/graphql?framework', body, headers));
    }
  }
});

test('another site’s page cannot use the session, this site’s page can', async () => {
  const admin = await server.as('admin');
  expect((await admin.request('{viewer{id}}', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await admin.request('{viewer{id}}', {}, { origin: server.url })).status).toBe(200);
});

test('health and readiness are told apart, and each answer bears a request id', async () => {
  const [health, ready] = await Promise.all(
    ['/healthz', '/readyz'].map((path) => server.anonymous.fetch(path)),
  );
  expect(await health?.json()).toEqual({ status: 'ok' });
  expect(await ready?.json()).toEqual({ status: 'ready' });
  expect(health?.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

test('the session cookie cannot be read by scripts and does not travel from other sites', async () => {
  const response = await post(
    JSON.stringify({
      query: 'mutation { signIn(input: { login: "sales", password: "fuwutong-demo" }) { viewer { id } } }',
    }),
  );
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
});

test('a session is dead at once after signing out, and signing in again gives another id', async () => {
  const enter = async () => {
    const body = JSON.stringify({
      query: 'mutation { signIn(input: { login: "service", password: "fuwutong-demo" }) { viewer { id } } }',
    });
    return ((await post(body)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const viewer = async (cookie: string) => {
    const response = await post('{"query":"{viewer{login}}"}', { ...json, cookie });
    return ((await response.json()) as { data: { viewer: { login: string } | null } }).data.viewer;
  };
  const [first, second] = [await enter(), await enter()];
  expect(first).not.toBe(second);
  expect(await viewer(first)).toEqual({ login: 'service' });
  await post('{"query":"mutation{signOut{userErrors{code}}}"}', { ...json, cookie: first });
  expect(await viewer(first)).toBeNull();
  expect(await viewer(second)).toEqual({ login: 'service' });
});

test('a role taken away is gone at the next request', async () => {
  const finance = await server.as('finance');
  const ask = () => finance.request('{ invoices { nodes { id } } }');
  const change = (roles: string) =>
    server.database.transaction((transaction) =>
      transaction.run("UPDATE users SET roles = ? WHERE login = 'finance'", [roles]),
    );
  await change('["SERVICE"]');
  expect((await ask()).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  await change('["FINANCE"]');
  expect((await ask()).errors).toBeUndefined();
});

test('a client that sends slowly does not stop the others', async () => {
  const { port } = new URL(server.url);
  const slow = request({
    port,
    path: '/graphql',
    method: 'POST',
    headers: { ...json, 'content-length': 1000 },
  });
  slow.on('error', () => undefined);
  slow.write('{');
  expect((await post('{"query":"{viewer{id}}"}')).status).toBe(200);
  slow.destroy();
});

test('a fault of ours shows neither its cause nor SQL, and is logged with the request’s id', async () => {
  const finance = await server.as('finance');
  const spoil = (from: string, to: string) =>
    server.database.dataSource.query(`ALTER TABLE ${from} RENAME TO ${to}`);
  await spoil('settings', 'gone');
  try {
    const { data, errors } = await finance.request('{ paymentTermDays }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^Something went wrong on our side/) as string,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/settings|SQL|table/i);
    expect(server.logged()).toMatchObject([
      { level: 50, requestId: expect.stringMatching(/^[\w-]{36}$/) as string },
    ]);
  } finally {
    await spoil('gone', 'settings');
  }
});

test('a request with more wrong values than are told is refused as bad input, and logged as no fault of ours', async () => {
  const sales = await server.as('sales');
  const response = await sales.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { totalFen } }',
      variables: { input: { customerId: 'c', lines: Array.from({ length: 60 }, () => ({ years: 'x' })) } },
    }),
  });
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  expect(server.logged()).toEqual([]);
});

test('a subscription is refused where queries are answered, and told where it is', async () => {
  const { status, errors } = await server.anonymous.request('subscription { recordsChanged { id } }');
  expect([status, errors?.[0]?.extensions?.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  expect(errors?.[0]?.message).toBe('A subscription is asked for at /graphql/stream');
});

test('what a role may not read is not reached through what it may', async () => {
  const service = await server.as('service');
  const ask = (fields: string) => service.request(`{ customers { nodes { id ${fields} } } }`);
  for (const fields of [
    'invoices { id }',
    'quotes { id }',
    'charges { id }',
    'contracts { charges { id } }',
    '...on Customer { contracts { quote { id } } }',
  ]) {
    expect((await ask(fields)).errors?.[0]?.extensions?.code, fields).toBe('FORBIDDEN');
  }
  const without =
    'query ($no: Boolean!) { customers { nodes { invoices @include(if: $no) { id } serviceOrders { charges { amountFen } } } } }';
  expect((await service.request(without, { no: false })).errors).toBeUndefined();
  expect((await service.request(without, { no: true })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const finance = await server.as('finance');
  expect(
    (await finance.request('{ customers { nodes { invoices { id } quotes { id } charges { id } } } }'))
      .errors,
  ).toBeUndefined();
});

test('who is refused is told who may, and whoever is signing in that nothing can be read yet', async () => {
  const sales = await server.as('sales');
  const refused = await sales.request('{ auditVerdict { entries } }');
  expect(refused.errors?.[0]?.message).toBe('Your role may not do this: it is for ADMIN');
  const early = await server.anonymous.request(
    'mutation { signIn(input: { login: "sales", password: "x" }) { viewer { createdAt } } }',
  );
  expect(early.errors?.[0]?.message).toMatch(/^Sign in first, then ask for User.createdAt/);
});

test('an address or method that is not served is answered in JSON', async () => {
  const response = await server.anonymous.fetch('/', { method: 'POST' });
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
});
