import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { embeddedFile } from './embedded-file.js';
import type { Snapshot, Snapshots } from './heavy-reads.js';
import type { SqlValue } from './reader.js';

type Answer = { id: number; rows?: string; error?: string };
type Settle = { resolve: (rows: object[]) => void; reject: (error: Error) => void };

// Built it is JavaScript; in development and tests it is the source, which needs what compiles it.
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(`./reading-thread.${isSource ? 'ts' : 'js'}`, import.meta.url);
const OPTIONS = isSource ? { execArgv: ['--import', '@oxc-node/core/register'] } : {};

/** A thread that reads the embedded file. */
class ReadingThread {
  private readonly worker: Worker;
  private readonly asked = new Map<number, Settle>();
  private lastId = 0;
  private isEnding = false;
  isOver = false;

  constructor(file: string) {
    this.worker = new Worker(THREAD, { workerData: { file }, ...OPTIONS });
    this.worker.on('message', (answer: Answer) => this.settle(answer));
    this.worker.on('error', (error) => this.stop(error));
    this.worker.on('exit', () => this.stop(new Error('The reading thread has ended')));
    this.worker.unref();
  }

  rows<T extends object>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return new Promise((resolve, reject) => {
      if (this.isOver) return reject(new Error('The reading thread has ended'));
      const id = (this.lastId += 1);
      this.asked.set(id, { resolve: resolve as Settle['resolve'], reject });
      // Whoever waits for an answer keeps the process going.
      if (this.asked.size === 1) this.worker.ref();
      this.worker.postMessage({ id, sql, parameters });
    });
  }

  /** Tells whoever waits for rows that they are given up. A statement that is running runs on: the engine can't be stopped from here. */
  giveUp(): void {
    for (const { reject } of this.asked.values()) reject(new Error('Given up'));
    this.asked.clear();
  }

  /** Ends the thread after the statement that is running: to end it by force in the midst of one would end the process. */
  async end(): Promise<void> {
    if (this.isOver) return;
    const ended = once(this.worker, 'exit');
    // Whoever waits for the end keeps the process going too, whatever answers come before.
    this.isEnding = true;
    this.worker.ref();
    this.worker.postMessage({ isLast: true });
    await ended;
  }

  private settle({ id, rows, error }: Answer): void {
    const own = this.asked.get(id);
    this.asked.delete(id);
    if (this.asked.size === 0 && !this.isEnding) this.worker.unref();
    if (rows === undefined) own?.reject(new Error(error));
    else own?.resolve(JSON.parse(rows) as object[]);
  }

  private stop(error: Error): void {
    this.isOver = true;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}

/** Snapshots of the embedded file, each read by a thread; threads that are free are kept for the next. */
export function embeddedSnapshots(folder: string): Snapshots {
  const free: ReadingThread[] = [];
  const all = new Set<ReadingThread>();
  const take = (): ReadingThread => {
    const thread = free.pop();
    if (thread && !thread.isOver) return thread;
    const started = new ReadingThread(embeddedFile(folder));
    all.add(started);
    return started;
  };
  return {
    open: async (): Promise<Snapshot> => {
      const thread = take();
      await thread.rows('BEGIN');
      return {
        reader: { rows: (sql, parameters) => thread.rows(sql, parameters) },
        end: async () => {
          await thread.rows('COMMIT');
          free.push(thread);
        },
        breakOff: async () => {
          thread.giveUp();
          await thread.rows('ROLLBACK').then(
            () => void free.push(thread),
            () => void all.delete(thread),
          );
        },
      };
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}
