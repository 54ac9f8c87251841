import type { Logger } from 'pino';

/** Asks whether the process is being stopped, so that long work ends at its next safe place. */
export type Stopping = () => boolean;

type Work = (stopping: Stopping) => Promise<void>;

/** Long work that goes on in the process after the request that began it was answered. */
export class Background {
  private readonly running = new Map<string, Promise<void>>();
  private stopped = false;

  constructor(private readonly log: Logger) {}

  /** Begins the work, after work by the same name that is going on. A fault is logged; the work itself leaves a state to go on from. */
  start(name: string, work: Work): void {
    const before = this.running.get(name) ?? Promise.resolve();
    const done = before
      .then(() => (this.stopped ? undefined : work(() => this.stopped)))
      .catch((error: unknown) => this.log.error({ err: error, work: name }, 'Work in the background failed'))
      .finally(() => {
        if (this.running.get(name) === done) this.running.delete(name);
      });
    this.running.set(name, done);
  }

  /** Lets all work end at its next safe place, and waits for it. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }
}
