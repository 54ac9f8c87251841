import type { Transaction } from '../../database/transaction.js';

/** What is read from an entitlement may be as old as this. */
const READ_AGO_MS = 1_000;
/** So long at most one waits for others of this process who hold a counter. */
const WAITS_MS = 50;
const KEPT = 1_000;

interface Counter {
  /** What it stands at once all that this process has begun is kept. */
  drawn: number;
  at: number;
  /** Transactions of this process that hold the counter, or wait for it. */
  holding: number;
  /** Those who wait until there are none. */
  waiting: (() => void)[];
}

/**
 * Where this process's transactions leave the counters they raise, also while they are not over: who comes next goes on from
 * there instead of waiting for the one before. It is a guess, and has to be the condition of the statement that writes.
 */
export class ForeseenDraws {
  private readonly counters = new Map<string, Counter>();

  /** How many will have been drawn when it is one's turn, as far as this process knows, by what was read before. */
  async drawnBefore(id: string, read: number): Promise<number> {
    const counter = this.counters.get(id);
    if (!counter) return read;
    if (counter.holding > 0) await settled(counter);
    return performance.now() - counter.at < READ_AGO_MS ? Math.max(read, counter.drawn) : read;
  }

  /** Notes a draw on condition of the counter; where its transaction is not kept, what was built on it is forgotten. */
  draws(transaction: Transaction, id: string, drawn: number): void {
    this.note(id, drawn);
    transaction.afterwards((isKept) => {
      if (!isKept) this.forget(id);
    });
  }

  /** Notes that a transaction holds a counter, or is about to, until it is over; gives what tells where it leaves it. */
  holds(transaction: Transaction, id: string): (drawn: number) => void {
    const counter = this.counters.get(id) ?? this.note(id, 0);
    counter.holding += 1;
    transaction.afterwards((isKept) => {
      if (!isKept) this.forget(id);
      counter.holding -= 1;
      if (counter.holding === 0) for (const go of counter.waiting.splice(0)) go();
    });
    return (drawn) => void this.note(id, drawn);
  }

  /** Forgets what was foreseen: the counter is what is read. */
  forget(id: string): void {
    const counter = this.counters.get(id);
    if (counter) counter.at = -Infinity;
  }

  private note(id: string, drawn: number): Counter {
    const known = this.counters.get(id);
    const at = performance.now();
    if (known) return Object.assign(known, { drawn, at });
    if (this.counters.size >= KEPT) this.counters.clear();
    const counter = { drawn, at, holding: 0, waiting: [] };
    this.counters.set(id, counter);
    return counter;
  }
}

function settled(counter: Counter): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, WAITS_MS);
    counter.waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
