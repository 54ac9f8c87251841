import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { DatabaseSettings } from '../src/database/data-source.js';
import type { Database } from '../src/database/database.js';
import { DEMO_PASSWORD } from '../src/seed/seed-users.js';
import { seedDemo } from '../src/seed/seed-demo.js';
import { buildServer } from '../src/server.js';
import { expectAllInOrder } from './all-in-order.js';
import { freshDatabase } from './test-database.js';

/** The answer to a GraphQL request, as it came over HTTP. */
export interface Answer<T> {
  status: number;
  data: T | null;
  errors: { message: string; extensions?: { code?: string } }[] | undefined;
}

/** Someone who is signed in (or nobody), speaking GraphQL over HTTP. */
export interface Client {
  /** The whole answer. */
  request<T = unknown>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** The data; throws where the answer has errors. */
  query<T>(query: string, variables?: object): Promise<T>;
  /** The raw HTTP response of a path, with the session. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A running server over a fresh database. The clock stands where a test puts it. */
export interface TestServer {
  database: Database;
  /** Where the database is, for those who open it too. */
  settings: DatabaseSettings;
  url: string;
  /** Sets the clock, an ISO instant. Clients sign in anew afterwards: a session lasts hours, tests jump years. */
  setNow(instant: string): void;
  /** Signs in as one of the seeded logins: admin, sales, finance, service. */
  as(login: 'admin' | 'sales' | 'finance' | 'service'): Promise<Client>;
  /** Signs anybody in, under a session of its own; throws where it is refused. */
  enter(login: string, password: string): Promise<Client>;
  /** What the server logged as an error since it was asked last. */
  logged(): object[];
  /** Nobody. */
  anonymous: Client;
  /** Ends it, and fails where what the tests have made of the data does not add up. */
  stop(): Promise<void>;
}

/** Starts the real server on a free port, with the seeded users and the guide's own table of 2005 in force. */
export async function startTestServer({ now = '2026-03-02T02:00:00.000Z' } = {}): Promise<TestServer> {
  const { database, settings, dispose } = await freshDatabase();
  let clock = new Date(now);
  await seedDemo(database, clock, { customers: false });
  const logged: object[] = [];
  const log = pino(
    { level: 'error' },
    { write: (line: string) => void logged.push(JSON.parse(line) as object) },
  );
  const server = await buildServer({
    database,
    log,
    now: () => clock,
    sessionSecret: 'x'.repeat(32),
    introspection: true,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (login: string): Promise<string> => {
    const cookie = cookies.get(login) ?? signIn(url, login);
    cookies.set(login, cookie);
    return cookie;
  };
  return {
    database,
    settings,
    url,
    setNow: (instant) => {
      clock = new Date(instant);
      cookies.clear();
    },
    as: async (login) => clientOf(url, () => cookieOf(login)),
    enter: async (login, password) => {
      const cookie = await signIn(url, login, password);
      return clientOf(url, async () => cookie);
    },
    logged: () => logged.splice(0),
    anonymous: clientOf(url, async () => ''),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      try {
        await expectAllInOrder(database);
      } finally {
        await dispose();
      }
    },
  };
}

/** Someone who speaks GraphQL over HTTP to the server at an address. */
export function clientOf(url: string, cookieOf: () => Promise<string>): Client {
  const fetchPath: Client['fetch'] = async (path, init = {}) =>
    fetch(url + path, {
      ...init,
      headers: { cookie: await cookieOf(), ...(init.headers as Record<string, string>) },
    });
  const request = async <T>(query: string, variables: object = {}, headers = {}): Promise<Answer<T>> => {
    const response = await fetchPath('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors } = (await response.json()) as {
      data?: T | null;
      errors?: Answer<T>['errors'];
    };
    return { status: response.status, data, errors };
  };
  return {
    request,
    fetch: fetchPath,
    query: async <T>(query: string, variables?: object) => {
      const { data, errors } = await request<T>(query, variables);
      if (errors || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

/** Signs someone in, a seeded login where no password is given, and gives the session’s cookie. */
export async function signIn(url: string, login: string, password = DEMO_PASSWORD): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      variables: { input: { login, password } },
    }),
  });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  if (cookie === '') throw new Error(`${login} may not sign in`);
  return cookie;
}
