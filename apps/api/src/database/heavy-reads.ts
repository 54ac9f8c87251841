import { Seats } from './seats.js';
import type { Reader } from './reader.js';

/** A reader that sees one instant until it is ended. */
export interface Snapshot {
  reader: Reader;
  end(): Promise<void>;
  /** Ends it, whatever it is at: who waits for rows is told at once; the promise is kept when nothing of it runs any more. */
  breakOff(): Promise<void>;
}

/** Opens snapshots of one kind of database. */
export interface Snapshots {
  open(): Promise<Snapshot>;
  close(): Promise<void>;
}

/** So many are at work at once; the others wait. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 30;

/** Reports and exports that read much: a few at once, each at one instant, and none holds up what else the process does. */
export class HeavyReads {
  private readonly seats = new Seats(AT_ONCE, WAITING_AT_MOST);

  constructor(private readonly snapshots: Snapshots) {}

  /**
   * Does the work with a reader of its own as soon as there is a seat. Throws SeatsTaken where too many wait already, and
   * the signal's reason as soon as it is aborted; the seat stays taken until what is running has come to an end.
   */
  async run<T>(work: (reader: Reader) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const leave = await this.seats.take(signal);
    const snapshot = await this.snapshots.open().catch((error: unknown) => {
      leave();
      throw error;
    });
    let over = Promise.resolve();
    const breakOff = (): void => void (over = snapshot.breakOff());
    signal?.addEventListener('abort', breakOff, { once: true });
    try {
      signal?.throwIfAborted();
      const result = await work(snapshot.reader);
      await snapshot.end();
      return result;
    } catch (error) {
      if (!signal?.aborted) breakOff();
      // What fails because it was broken off says why it was.
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', breakOff);
      // The seat stays taken as long as the statement runs on.
      void over.finally(leave);
    }
  }

  /** Ends what is kept open for them. */
  close(): Promise<void> {
    return this.snapshots.close();
  }
}
