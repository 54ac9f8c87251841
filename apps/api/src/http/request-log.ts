import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

const HEADER = 'X-Request-Id';

/** Gives a request an id, which the answer bears and the log names. */
export function beginRequest(request: IncomingMessage, response: ServerResponse, log: Logger): void {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const [path] = (request.url ?? '').split('?', 1);
  response.setHeader(HEADER, requestId);
  response.on('finish', () => {
    const tookMs = Math.round(performance.now() - startedAt);
    log.info({ requestId, method: request.method, path, status: response.statusCode, tookMs }, 'request');
  });
}

/** The id that a request was given. */
export const requestIdOf = (response: ServerResponse): string => String(response.getHeader(HEADER));
