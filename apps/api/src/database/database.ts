import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';
import { embeddedSnapshots } from './embedded-snapshots.js';
import { HeavyReads } from './heavy-reads.js';
import { mariaDbSnapshots } from './mariadb-snapshots.js';
import { type Reader, embeddedReader, mariaDbReader } from './reader.js';
import { type Session, sessionsOf } from './session.js';
import { type Aside, Transaction } from './transaction.js';
import { retryBusy } from './retry.js';
import { bringUpToDate, requireUpToDate } from './schema-state.js';
import { Turns } from './turns.js';

/** Connections that transactions leave free: two for heavy reads, one for reads, one for what is done aside, for which a transaction waits. */
const KEPT_FREE = 4;

/** The database as services see it: plain reads, and transactions that are retried when the engine asks. */
export class Database {
  private readonly endings: (() => Promise<void>)[] = [];
  private readonly openSession: () => Promise<Session>;
  /** As `openSession`, without waiting for a turn. */
  private readonly openAside: () => Promise<Session>;

  private constructor(
    readonly dataSource: DataSource,
    readonly reader: Reader,
    /** For reports and exports that read much. */
    readonly heavyReads: HeavyReads,
    /** The migrations that opening it has run. */
    readonly migrated: readonly string[],
  ) {
    const { poolSize } = dataSource.options;
    const most = poolSize ? Math.max(1, poolSize - KEPT_FREE) : Infinity;
    this.openSession = sessionsOf(dataSource, new Turns(most));
    this.openAside = sessionsOf(dataSource, null);
  }

  /** Opens the database and brings its schema up to date; where it must not, an earlier release's is refused with SchemaOutdated. */
  static async open(settings: DatabaseSettings, { migrates = true } = {}): Promise<Database> {
    const dataSource = createDataSource(settings);
    await dataSource.initialize();
    try {
      if (!migrates) await requireUpToDate(dataSource);
      const migrated = migrates ? await bringUpToDate(dataSource) : [];
      const reader =
        settings.kind === 'embedded' ? await embeddedReader(dataSource) : mariaDbReader(dataSource);
      const snapshots =
        settings.kind === 'embedded' ? embeddedSnapshots(settings.folder) : mariaDbSnapshots(dataSource);
      return new Database(dataSource, reader, new HeavyReads(snapshots), migrated);
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
  }

  /** The same database, read by another reader: one that sees an instant. */
  readBy(reader: Reader): Database {
    return new Database(this.dataSource, reader, this.heavyReads, this.migrated);
  }

  /** Whether transactions go on side by side; on the embedded database each waits until the one before has ended. */
  get writesSideBySide(): boolean {
    return this.dataSource.options.type === 'mariadb';
  }

  /** Runs the work in one transaction: all of it is kept, or nothing. Deadlock and busy are retried unseen. */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return retryBusy((attempt) => this.attempt(this.openSession, work, attempt));
  }

  /** A transaction beside the one that is open, which has its turn: a connection is kept free for it. */
  private readonly aside: Aside = (work) =>
    retryBusy((attempt) => this.attempt(this.openAside, work, attempt));

  private async attempt<T>(
    open: () => Promise<Session>,
    work: (transaction: Transaction) => Promise<T>,
    attempt: number,
  ): Promise<T> {
    const session = await open();
    const aside = this.writesSideBySide ? this.aside : null;
    const transaction = new Transaction(session, this.dataSource, aside, attempt > 1);
    try {
      const result = await work(transaction);
      await transaction.finish();
      await session.commit();
      transaction.settle(true);
      return result;
    } finally {
      transaction.settle(false);
      await session.end();
    }
  }

  /** Has something ended before the connections are closed: work in the background. */
  beforeClosing(end: () => Promise<void>): void {
    this.endings.push(end);
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    for (const end of this.endings.splice(0)) await end();
    await this.heavyReads.close();
    await this.dataSource.destroy();
  }
}
