import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../src/seed/seed-users.js';
import { Client, type Request } from '../measure/client.js';
import type { Bench } from '../scenario.js';
import { type ServerProcess, startServer } from './server-process.js';

/** Both servers on one database, the product as in production. Their logs lie in `folder`. */
export async function startServers(
  databaseUrl: string,
  folder: string,
): Promise<Pick<Bench, 'floor' | 'product' | 'ask'> & { stop: () => Promise<void> }> {
  const floor = await startServer(['--import', '@oxc-node/core/register', 'bench/floor/main.ts'], {
    env: { FLOOR_DATABASE_URL: databaseUrl },
    log: join(folder, 'floor.log'),
  });
  const product = await startServer(['dist/main.js', '--port', '0', '--data-folder', folder], {
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: 'bench'.repeat(8),
    },
    log: join(folder, 'product.log'),
  });
  const cookies = new Map<string, Promise<string>>();
  return {
    floor,
    product,
    ask: async (login, query, variables = {}) => {
      const cookie = cookies.get(login) ?? signIn(product, login);
      cookies.set(login, cookie);
      return graphql(query, variables, await cookie);
    },
    stop: async () => {
      await Promise.all([floor.stop(), product.stop()]);
    },
  };
}

const graphql = (query: string, variables: object, cookie: string): Request => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN', cookie },
  body: JSON.stringify({ query, variables }),
});

async function signIn({ url }: ServerProcess, login: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
  const { path, headers, body } = graphql(query, { input: { login, password: DEMO_PASSWORD } }, '');
  const response = await fetch(url + path, { method: 'POST', headers, body });
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0];
  if (!cookie) throw new Error(`${login} could not sign in: ${await response.text()}`);
  return cookie;
}

/** What an answer of the product holds; throws where it has errors. */
export function dataOf(answer: Buffer): unknown {
  const { data, errors } = JSON.parse(answer.toString()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) throw new Error(`The product refused: ${JSON.stringify(errors)}`);
  return data;
}

/** Sends one request and gives the answer as it came. */
export async function sendOnce({ url }: ServerProcess, request: Request): Promise<Buffer> {
  const client = new Client(url);
  try {
    return await client.send(request);
  } finally {
    client.close();
  }
}
