import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';
import { keepGuards, liftGuards } from './guards/keep-guards.js';
import { type Reader, embeddedReader, mariaDbReader } from './reader.js';
import { Transaction } from './transaction.js';
import { retryBusy } from './retry.js';

/** The database as services see it: plain reads, and transactions that are retried when the engine asks. */
export class Database {
  private readonly endings: (() => Promise<void>)[] = [];

  private constructor(
    readonly dataSource: DataSource,
    readonly reader: Reader,
  ) {}

  /** Opens the database and brings its schema up to date. */
  static async open(settings: DatabaseSettings): Promise<Database> {
    const dataSource = createDataSource(settings);
    await dataSource.initialize();
    try {
      await bringUpToDate(dataSource);
      const reader =
        settings.kind === 'embedded' ? await embeddedReader(dataSource) : mariaDbReader(dataSource);
      return new Database(dataSource, reader);
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
  }

  /** Runs the work in one transaction: all of it is kept, or nothing. Deadlock and busy are retried unseen. */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return retryBusy(async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        await runner.startTransaction();
        try {
          const transaction = new Transaction(runner);
          const result = await work(transaction);
          await transaction.finish();
          await runner.commitTransaction();
          return result;
        } catch (error) {
          if (runner.isTransactionActive) await runner.rollbackTransaction();
          throw error;
        }
      } finally {
        await runner.release();
      }
    });
  }

  /** Has something ended before the connections are closed: work in the background. */
  beforeClosing(end: () => Promise<void>): void {
    this.endings.push(end);
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    for (const end of this.endings.splice(0)) await end();
    await this.dataSource.destroy();
  }
}

/** What is frozen is free while migrations run; should they be killed, the next start goes on and freezes it again. */
async function bringUpToDate(dataSource: DataSource): Promise<void> {
  if (await dataSource.showMigrations()) {
    await liftGuards(dataSource);
    await dataSource.runMigrations({ transaction: 'each' });
  }
  await keepGuards(dataSource);
}
