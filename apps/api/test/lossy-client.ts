import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Which answers get lost on their way: those of a client's attempts, counted from 0. */
export type Loses = (attempt: number) => boolean;

/** A client on a bad line: each of its requests goes on a connection of its own. */
export interface LossyClient {
  /** Sends a request, its variables made for each attempt, and sends it again until an answer comes; gives its data. Throws where the answer has errors, or none comes in two minutes. */
  query<T>(query: string, variables: () => object, loses?: Loses): Promise<T>;
}

const PATIENCE_MS = 120_000;

/** A client of the server at an address, which may change from one attempt to the next. */
export function lossyClient(url: () => string, cookie: string): LossyClient {
  return {
    query: async <T>(query: string, variables: () => object, loses: Loses = () => false) => {
      const givesUpAt = Date.now() + PATIENCE_MS;
      for (let attempt = 0; Date.now() < givesUpAt; attempt += 1) {
        const body = JSON.stringify({ query, variables: variables() });
        const answer = await post(url(), cookie, body, loses(attempt));
        const data = answer === null ? null : dataOf(answer);
        if (data !== null) return data as T;
        await pause(20 + Math.random() * 80);
      }
      throw new Error(`No answer came: ${query}`);
    },
  };
}

/** The text of an answer; null where the line broke, the server was away or had a fault, or the answer was to get lost. */
function post(url: string, cookie: string, body: string, isLost: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const sent = request(
      `${url}/graphql`,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', cookie } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => resolve(null));
        response.on('close', () => resolve(null));
        response.on('end', () => {
          const isFault = (response.statusCode ?? 500) >= 500;
          resolve(isLost || isFault ? null : Buffer.concat(parts).toString());
        });
      },
    );
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

/** What an answer holds; null where it tells of a fault. */
function dataOf(answer: string): unknown {
  const { data, errors } = JSON.parse(answer) as {
    data?: unknown;
    errors?: { extensions?: { code?: string } }[];
  };
  if (errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')) return null;
  if (errors !== undefined || data === undefined) throw new Error(answer);
  return data;
}
