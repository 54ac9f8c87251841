/** Within one turn of the event loop so much is worked at most before everything else has its turn. */
const LONGEST_TURN_MS = 10;

/**
 * Gives way to the event loop now and then between pieces of work that are done at once. Without it a request that reads
 * by many statements, each of which answers at once, would hold the whole process from its first to its last.
 */
export class LoopTurns {
  private endsAt = 0;
  private isOpen = false;
  private readonly waiting: (() => void)[] = [];

  /** Does a piece of work: at once, or in a later turn of the loop, in the order in which they came, where this one has been long. */
  async do<T>(work: () => T): Promise<T> {
    if (!this.isOpen) this.open();
    if (this.waiting.length > 0 || performance.now() >= this.endsAt)
      await new Promise<void>((resolve) => void this.waiting.push(resolve));
    try {
      return work();
    } finally {
      // One at a time: what comes of the work may take longer than the work.
      if (this.waiting.length > 0 && performance.now() < this.endsAt) this.waiting.shift()?.();
    }
  }

  private open(): void {
    this.isOpen = true;
    this.endsAt = performance.now() + LONGEST_TURN_MS;
    setImmediate(() => {
      this.isOpen = false;
      if (this.waiting.length === 0) return;
      this.open();
      this.waiting.shift()?.();
    });
  }
}
