import type { Transaction } from '../../database/transaction.js';

/** What is read from an entitlement may be as old as this. */
const READ_AGO_MS = 1_000;
/** So long at most one waits for others of this process who hold a counter. */
const WAITS_MS = 50;
const KEPT = 1_000;

interface Counter {
  /** What it stands at once all that this process has begun is kept; null where that has turned out wrong. */
  drawn: number | null;
  at: number;
  /** How often it has turned out wrong: what was built on it before fails, too, and says nothing new. */
  wrong: number;
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

  /** Waits for those of this process who hold the counter, but not long. */
  async free(id: string): Promise<void> {
    const counter = this.counters.get(id);
    if (counter && counter.holding > 0) await settled(counter);
  }

  /**
   * How many will have been drawn when it is one's turn, as far as this process knows, by what was read before; null where it had
   * better be held first.
   */
  drawnBefore(id: string, read: number): number | null {
    const counter = this.counters.get(id);
    if (!counter) return read;
    if (performance.now() - counter.at > READ_AGO_MS) return read;
    return counter.drawn === null ? null : Math.max(read, counter.drawn);
  }

  /** Notes a draw on condition of the counter. */
  draws(transaction: Transaction, id: string, drawn: number): void {
    const counter = this.note(id, drawn);
    const { wrong } = counter;
    transaction.afterwards((isKept) => {
      if (!isKept && counter.wrong === wrong) this.forget(id);
    });
  }

  /** Notes that a transaction holds a counter, or is about to, until it is over; gives what tells where it leaves it. */
  holds(transaction: Transaction, id: string): (drawn: number) => void {
    const counter = this.counters.get(id) ?? this.note(id, null);
    counter.holding += 1;
    transaction.afterwards((isKept) => {
      if (!isKept) this.forget(id);
      counter.holding -= 1;
      if (counter.holding === 0) for (const go of counter.waiting.splice(0)) go();
    });
    return (drawn) => void this.note(id, drawn);
  }

  /** What was foreseen is wrong: who comes next holds the counter and sees. */
  forget(id: string): void {
    const counter = this.counters.get(id);
    if (counter) counter.wrong += 1;
    this.note(id, null);
  }

  private note(id: string, drawn: number | null): Counter {
    const at = performance.now();
    const known = this.counters.get(id);
    if (known) return Object.assign(known, { drawn, at });
    if (this.counters.size >= KEPT) this.counters.clear();
    const counter = { drawn, at, wrong: 0, holding: 0, waiting: [] };
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
