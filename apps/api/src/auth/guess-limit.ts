const WINDOW_MS = 15 * 60_000;

/** What is known of a key: wrong guesses of this window, and those that are being checked now. */
interface Guesses {
  wrong: number;
  endsAt: number;
  underWay: number;
  waiting: (() => void)[];
}

/** Whether a guess was right, or how many minutes to wait before it may be made. */
export interface Guessed {
  isRight: boolean;
  minutes: number;
}

/** Counts wrong guesses by a key: past so many within a quarter of an hour, the next has to wait. */
export class GuessLimit {
  private readonly guesses = new Map<string, Guesses>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /**
   * Makes a guess; `minutes` to wait where it may not be made now, else 0. Of many at once no more are checked than may be
   * wrong: the others wait for them.
   */
  async guess(key: string, check: () => Promise<boolean>): Promise<Guessed> {
    const minutes = await this.begin(key);
    if (minutes > 0) return { isRight: false, minutes };
    let isRight = true;
    try {
      isRight = await check();
      return { isRight, minutes: 0 };
    } finally {
      this.end(key, isRight);
    }
  }

  /** Forgets the wrong guesses after a right one. */
  forget(key: string): void {
    const found = this.guesses.get(key);
    if (found) found.wrong = 0;
  }

  private async begin(key: string): Promise<number> {
    for (;;) {
      const found = this.of(key);
      if (found.wrong >= this.most) return Math.ceil((found.endsAt - Date.now()) / 60_000);
      if (found.wrong + found.underWay < this.most) {
        found.underWay += 1;
        return 0;
      }
      await new Promise<void>((resolve) => found.waiting.push(resolve));
    }
  }

  private of(key: string): Guesses {
    const found = this.guesses.get(key) ?? { wrong: 0, endsAt: 0, underWay: 0, waiting: [] };
    if (found.endsAt <= Date.now()) found.wrong = 0;
    this.guesses.set(key, found);
    return found;
  }

  private end(key: string, isRight: boolean): void {
    const found = this.of(key);
    found.underWay -= 1;
    if (!isRight) this.count(key, found);
    for (const go of found.waiting.splice(0)) go();
    this.drop(key);
  }

  private count(key: string, found: Guesses): void {
    if (found.wrong === 0) {
      found.endsAt = Date.now() + WINDOW_MS;
      setTimeout(() => this.drop(key), WINDOW_MS + 1000).unref();
    }
    found.wrong += 1;
  }

  /** Keeps nothing of a key that says nothing any more. */
  private drop(key: string): void {
    const { wrong, underWay, waiting } = this.of(key);
    if (wrong === 0 && underWay === 0 && waiting.length === 0) this.guesses.delete(key);
  }
}
