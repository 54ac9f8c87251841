import { RateLimiterMemory } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;

/** Counts wrong guesses by a key: past so many within a quarter of an hour, the next has to wait. */
export class GuessLimit {
  private readonly limiter: RateLimiterMemory;

  constructor(most: number) {
    this.limiter = new RateLimiterMemory({ points: most, duration: WINDOW_SECONDS });
  }

  /** How many minutes to wait before the next guess; 0 where it may be made now. */
  async minutesToWait(key: string): Promise<number> {
    const found = await this.limiter.get(key);
    return found !== null && found.remainingPoints <= 0 ? Math.ceil(found.msBeforeNext / 60_000) : 0;
  }

  /** Counts a wrong guess. */
  async count(key: string): Promise<void> {
    await Promise.allSettled([this.limiter.consume(key)]);
  }

  /** Forgets the wrong guesses after a right one. */
  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
