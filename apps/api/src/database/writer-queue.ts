/** Raised when a writer has waited too long for its turn; the same work may be tried again. */
export class WriterQueueTimeout extends Error {
  readonly code = 'SQLITE_BUSY';
}

/** Lets writers through one at a time, first come first served. */
export class WriterQueue {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly waitAtMostMs = 10_000) {}

  /** Waits for the turn and gives the function that ends it. */
  async enter(): Promise<() => void> {
    const before = this.last;
    let leave!: () => void;
    this.last = new Promise((resolve) => (leave = resolve));
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new WriterQueueTimeout('Waited too long for the writers’ queue')),
        this.waitAtMostMs,
      );
    });
    try {
      await Promise.race([before, timeout]);
      return leave;
    } catch (error) {
      void before.then(leave); // the place is given up, but those behind keep their order
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
