import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';
import { type Reader, embeddedReader, mariaDbReader } from './reader.js';
import { Transaction } from './transaction.js';
import { retryBusy } from './retry.js';

/** The database as services see it: plain reads, and transactions that are retried when the engine asks. */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    readonly reader: Reader,
  ) {}

  /** Opens the database and brings its schema up to date. */
  static async open(settings: DatabaseSettings): Promise<Database> {
    const dataSource = createDataSource(settings);
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
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
          const result = await work(new Transaction(runner));
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

  /** Closes every connection. */
  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}
