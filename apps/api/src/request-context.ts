import type { IncomingMessage, ServerResponse } from 'node:http';
import { civilDateAt } from 'policy';
import type { Logger } from 'pino';
import { sessionKey, viewerOfSession } from './auth/sessions.js';
import type { Background } from './background.js';
import type { Database } from './database/database.js';
import { ClientGone } from './graphql/client-gone.js';
import type { Context } from './graphql/context.js';
import { addressOf, isSecure } from './http/origin.js';
import { requestIdOf } from './http/request-log.js';
import type { LiveStreams } from './live/live-streams.js';
import { languageOf } from './graphql/messages/index.js';

/** What a server is made of. */
export interface ServerParts {
  database: Database;
  log: Logger;
  sessionSecret: string;
  /** The clock. */
  now: () => Date;
}

/** The parts and what the server itself adds to them. */
type ContextParts = ServerParts & { background: Background; live: LiveStreams; trustedProxies?: number };

const COOKIE = 'fuwutong_session';

/** Makes the context of each request: who asks, in which language, at what time. */
export function requestContext({
  database,
  log,
  sessionSecret,
  now,
  background,
  live,
  trustedProxies = 0,
}: ContextParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<Context> => {
    const requestId = requestIdOf(response);
    const token = cookieOf(request);
    const sessionId = token === null ? null : sessionKey(token, sessionSecret);
    const viewer = sessionId === null ? null : await viewerOfSession(database.reader, sessionId, now());
    let own: Logger | undefined;
    let gone: AbortSignal | undefined;
    return {
      database,
      viewer,
      sessionId,
      language: languageOf(request.headers['accept-language']),
      now,
      background,
      live,
      get gone() {
        return (gone ??= goneSignal(response));
      },
      today: civilDateAt(now().toISOString()),
      address: addressOf(request, trustedProxies),
      requestId,
      // Most requests have nothing to log beside themselves.
      get log() {
        return (own ??= log.child({ requestId, ...(viewer && { userId: viewer.id }) }));
      },
      setSessionCookie: (value) => setCookie(response, value, isSecure(request, trustedProxies)),
      sessionSecret,
    };
  };
}

/** Aborted when the connection is closed before the answer was sent whole. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const close = (): void => {
    if (!response.writableFinished) gone.abort(new ClientGone());
  };
  if (response.closed) close();
  else response.on('close', close);
  return gone.signal;
}

function cookieOf(request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return null;
}

function setCookie(response: ServerResponse, value: string | null, secure: boolean): void {
  const end = value === null ? '; Expires=Thu, 01 Jan 1970 00:00:00 GMT' : '';
  const cookie = `${COOKIE}=${value ?? ''}; Path=/${end}; HttpOnly${secure ? '; Secure' : ''}; SameSite=Lax`;
  response.setHeader('Set-Cookie', cookie);
}
