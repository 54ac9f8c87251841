import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type Viewer, viewerOfSession } from '../auth/sessions.js';
import type { Reader } from '../database/reader.js';
import { ChangeFeed } from './change-feed.js';
import { ChangeStream } from './change-stream.js';
import { type Change, changesFor } from './record-changes.js';

/** Streams of one session, of one user and of the process at most. */
const OF_A_SESSION = 8;
const OF_A_USER = 20;
const OF_THE_PROCESS = 1_000;

/** A stream ends by itself after this time: whoever reads it asks again, and is looked at again. */
const LASTS_MS = 10 * 60_000;

interface Open {
  stream: ChangeStream;
  sessionId: string;
  viewer: Viewer;
}

interface Parts {
  reader: Reader;
  log: Logger;
  now: () => Date;
}

/** The streams that tell browsers what was changed. Each ends with its session, and all when the process is being stopped. */
export class LiveStreams {
  private readonly open = new Set<Open>();
  private readonly feed: ChangeFeed;
  private isStopped = false;

  constructor(private readonly parts: Parts) {
    this.feed = new ChangeFeed(parts.reader, parts.log);
  }

  /** Opens a stream for whoever is signed in under a session. Errors: TOO_BUSY past the limits. */
  async begin(viewer: Viewer, sessionId: string): Promise<AsyncIterableIterator<Change[]>> {
    this.requireRoom(viewer, sessionId);
    let stopListening: (() => void) | null = null;
    const ending = setTimeout(() => stream.end(), LASTS_MS);
    ending.unref();
    const stream = new ChangeStream(() => {
      clearTimeout(ending);
      this.open.delete(own);
      stopListening?.();
    });
    const own = { stream, sessionId, viewer };
    this.open.add(own);
    try {
      stopListening = await this.feed.listen((changes) => this.tell(own, changes));
    } catch (error) {
      stream.end();
      throw error;
    }
    if (!this.open.has(own)) stopListening();
    return stream;
  }

  /** Ends every stream, and opens no more. */
  stop(): void {
    this.isStopped = true;
    for (const { stream } of this.open) stream.end();
  }

  private requireRoom({ id }: Viewer, sessionId: string): void {
    const all = [...this.open];
    const isFull =
      all.length >= OF_THE_PROCESS ||
      all.filter(({ viewer }) => viewer.id === id).length >= OF_A_USER ||
      all.filter((each) => each.sessionId === sessionId).length >= OF_A_SESSION;
    if (!isFull && !this.isStopped) return;
    throw new GraphQLError('Too many streams are open. Close a window, or ask again later.', {
      extensions: { code: 'TOO_BUSY' },
    });
  }

  private tell(own: Open, changes: readonly Change[]): void {
    own.stream.tell(changesFor(own.viewer.roles, changes));
    // Signing out, and whatever is changed about a user, leaves an entry of that user.
    if (changes.some(({ type, id }) => type === 'User' && (id === null || id === own.viewer.id)))
      void this.lookAtSession(own);
  }

  private async lookAtSession({ stream, sessionId, viewer }: Open): Promise<void> {
    const { reader, log, now } = this.parts;
    try {
      const found = await viewerOfSession(reader, sessionId, now());
      if (found?.roles.join() !== viewer.roles.join()) stream.end();
    } catch (error) {
      log.error({ err: error }, 'A stream’s session cannot be looked at');
      stream.end();
    }
  }
}
