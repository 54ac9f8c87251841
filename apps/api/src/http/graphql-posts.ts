import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import type { Logger } from 'pino';
import { isForeign } from './origin.js';
import { beginRequest, requestIdOf } from './request-log.js';
import { setSecurityHeaders } from './security-headers.js';

/** What a body may hold at most, in bytes. */
export const BODY_AT_MOST = 200 * 1024;

/** Answers a GraphQL request whose body is parsed. */
export type Answering = (request: IncomingMessage, response: ServerResponse, body: unknown) => Promise<void>;

const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/**
 * Serves what the pages send all day, an ordinary POST of JSON to /graphql, on Node's server itself: going through the
 * framework took as long as answering. Everything else, and all that is odd about a request, goes to `others`.
 */
export function graphqlPosts(answer: Answering, others: RequestListener, log: Logger): RequestListener {
  return (request, response) => {
    if (!isOrdinary(request)) return others(request, response);
    beginRequest(request, response, log);
    setSecurityHeaders(response);
    const go = async (): Promise<void> => {
      const text = await bodyOf(request);
      const body = parsed(text);
      if (body === undefined) return refuse(response, 400, 'BAD_REQUEST', 'The body is not JSON');
      await answer(request, response, body);
    };
    const run = (): void =>
      void go().catch((error: unknown) => {
        if (request.destroyed && !request.complete) return; // who asked has gone
        log.error({ err: error, requestId: requestIdOf(response) }, 'A request failed');
        refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side');
      });
    if (request.headers['accept-encoding'] === undefined) run();
    else compress(request, response, run);
  };
}

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i;

function isOrdinary({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    JSON_BODY.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    Number(headers['content-length'] ?? Infinity) <= BODY_AT_MOST &&
    !isForeign(headers)
  );
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  if (response.headersSent) return void response.destroy();
  const text = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}
