import type { IncomingMessage, ServerResponse } from 'node:http';
import { civilDateAt } from 'policy';
import type { Logger } from 'pino';
import { KNOWN_FOR_DAYS } from './auth/known-device.js';
import { SignInGuesses } from './auth/sign-in-guesses.js';
import { sessionKey, viewersIn } from './auth/sessions.js';
import type { Background } from './background.js';
import type { Database } from './database/database.js';
import { ClientGone } from './graphql/client-gone.js';
import type { Context } from './graphql/context.js';
import { cookieOf, SESSION_COOKIE, setCookie } from './http/cookies.js';
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

const DEVICE = 'fuwutong_device';

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
  const guesses = new SignInGuesses();
  const viewerOf = viewersIn(database.reader);
  return async (request: IncomingMessage, response: ServerResponse): Promise<Context> => {
    const requestId = requestIdOf(response);
    const token = cookieOf(request, SESSION_COOKIE);
    const sessionId = token === null ? null : sessionKey(token, sessionSecret);
    const viewer = sessionId === null ? null : await viewerOf(sessionId, now());
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
      setSessionCookie: (value) =>
        setCookie(response, SESSION_COOKIE, value, { isSecure: isSecure(request, trustedProxies) }),
      get deviceToken() {
        return cookieOf(request, DEVICE);
      },
      setDeviceToken: (value) =>
        setCookie(response, DEVICE, value, {
          isSecure: isSecure(request, trustedProxies),
          days: KNOWN_FOR_DAYS,
        }),
      sessionSecret,
      guesses,
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
