import type { Request, Response } from 'express';
import { civilDateAt } from 'policy';
import type { Logger } from 'pino';
import { sessionKey, viewerOfSession } from './auth/sessions.js';
import type { Background } from './background.js';
import type { Database } from './database/database.js';
import type { Context } from './graphql/context.js';
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
type ContextParts = ServerParts & { background: Background };

const COOKIE = 'fuwutong_session';

/** Makes the context of each request: who asks, in which language, at what time. */
export function requestContext({ database, log, sessionSecret, now, background }: ContextParts) {
  return async (request: Request, response: Response): Promise<Context> => {
    const requestId = response.locals['requestId'] as string;
    const token = cookieOf(request);
    const sessionId = token === null ? null : sessionKey(token, sessionSecret);
    const viewer = sessionId === null ? null : await viewerOfSession(database.reader, sessionId, now());
    return {
      database,
      viewer,
      sessionId,
      language: languageOf(request.headers['accept-language']),
      now,
      background,
      today: civilDateAt(now().toISOString()),
      address: request.ip ?? 'unknown',
      requestId,
      log: log.child({ requestId, ...(viewer && { userId: viewer.id }) }),
      setSessionCookie: (value) => setCookie(request, response, value),
      sessionSecret,
    };
  };
}

function cookieOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return null;
}

function setCookie(request: Request, response: Response, value: string | null): void {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const;
  if (value === null) response.clearCookie(COOKIE, options);
  else response.cookie(COOKIE, value, options);
}
