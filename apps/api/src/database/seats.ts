/** Raised where too many wait for a seat: the same may be tried again later. */
export class SeatsTaken extends Error {}

interface Waiting {
  sit: () => void;
}

/** Lets a few in at once, the others in the order in which they came. */
export class Seats {
  private taken = 0;
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly count: number,
    private readonly waitingAtMost: number,
  ) {}

  /** Waits for a seat and gives the function that leaves it. Throws SeatsTaken, or the signal's reason once it is aborted. */
  async take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.taken < this.count) this.taken += 1;
    else await this.wait(signal);
    return () => this.leave();
  }

  private wait(signal?: AbortSignal): Promise<void> {
    if (this.waiting.length >= this.waitingAtMost) throw new SeatsTaken('Too many wait already');
    return new Promise((resolve, reject) => {
      const own: Waiting = {
        sit: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(own), 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(own);
    });
  }

  /** The seat goes to who has waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next.sit();
    else this.taken -= 1;
  }
}
