import type { Logger } from 'pino';
import type { Background } from '../background.js';
import type { SignInGuesses } from '../auth/sign-in-guesses.js';
import type { Viewer } from '../auth/sessions.js';
import type { LiveStreams } from '../live/live-streams.js';
import type { Database } from '../database/database.js';
import type { Language } from './messages/index.js';

/** What a resolver knows of the request that it serves. */
export interface Context {
  database: Database;
  /** Who asks; null where nobody is signed in. */
  viewer: Viewer | null;
  /** The session’s stored key; null where there is none. */
  sessionId: string | null;
  /** The language of messages. */
  language: Language;
  /** The clock; tests set it. */
  now: () => Date;
  /** Today in Asia/Shanghai. */
  today: string;
  /** The address that the request came from. */
  address: string;
  requestId: string;
  log: Logger;
  /** Aborted when the client has gone before its answer was whole. */
  gone: AbortSignal;
  /** Long work that outlives the request. */
  background: Background;
  /** The streams that tell browsers what was changed. */
  live: LiveStreams;
  /** Sets or, with null, clears the session cookie of the answer. */
  setSessionCookie: (token: string | null) => void;
  /** What the browser shows of an earlier sign-in (`auth/known-device`); null where it has none. */
  deviceToken: string | null;
  /** Lets the browser keep that it has signed someone in. */
  setDeviceToken: (token: string) => void;
  /** Key of the HMAC under which session tokens are stored. */
  sessionSecret: string;
  /** Slows those who guess passwords at this server. */
  guesses: SignInGuesses;
}

/** Who asks, where the operation needs someone to be signed in (the permission has been checked before). */
export function viewerOf(context: Context): Viewer {
  if (!context.viewer) throw new Error('An operation that needs a viewer is open to the public');
  return context.viewer;
}
