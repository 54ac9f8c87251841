import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { isBusy } from './retry.js';
import { WriterQueue } from './writer-queue.js';

/** One connection to the embedded file, with its prepared statements. */
export interface EmbeddedConnection {
  prepare(sql: string): EmbeddedStatement;
  pragma(source: string): unknown;
  close(): void;
  readonly inTransaction: boolean;
}

/** A prepared statement of the embedded database; it answers at once. */
export interface EmbeddedStatement {
  readonly reader: boolean;
  all(...parameters: unknown[]): unknown[];
  run(...parameters: unknown[]): { changes: number };
}

interface EmbeddedDriver {
  createQueryRunner(mode?: string): QueryRunner;
  createDatabaseConnection(): Promise<EmbeddedConnection>;
  supportedDataTypes: string[];
  disconnect(): Promise<void>;
}

type Statements = Map<string, EmbeddedStatement>;

const LONGEST_TURN_MS = 10;
const WAIT_FOR_FILE_MS = 10_000;
const TRY_FILE_EVERY_MS = 20;

const READS = /^\s*(select|pragma|explain)\b/i;

/**
 * Makes TypeORM's embedded driver safe for many users at once. Stock TypeORM gives one connection to
 * everyone: the second of two transactions becomes a savepoint of the first, and a rollback takes other
 * people's acknowledged rows with it. Here each query runner has a connection of its own, and all writers
 * of the process, autocommit ones too, stand in one queue.
 * @param onLeftOpen called when a transaction cannot be ended; the process must not go on.
 */
export function makeEmbeddedDriverSafe(dataSource: DataSource, onLeftOpen: (error: Error) => void): void {
  const driver = dataSource.driver as unknown as EmbeddedDriver;
  const writers = new WriterQueue();
  const free: EmbeddedConnection[] = [];
  const all = new Set<EmbeddedConnection>();
  const prepared = new WeakMap<EmbeddedConnection, Statements>();

  const take = async (): Promise<EmbeddedConnection> => {
    const idle = free.pop();
    if (idle) return idle;
    const opened = await driver.createDatabaseConnection();
    all.add(opened);
    return opened;
  };

  /**
   * Statements are bound to their connection and stay with it, whoever has it. Preparing them costs more than most take; and a BEGIN that
   * found the file busy stays half run until it is run again: were another one prepared in its place, no commit would ever work there.
   */
  const statementsOf = (connection: EmbeddedConnection): Statements => {
    const known = prepared.get(connection) ?? new Map<string, EmbeddedStatement>();
    prepared.set(connection, known);
    return known;
  };

  class SafeRunner extends BetterSqlite3QueryRunner {
    private own: EmbeddedConnection | undefined;
    private leaveQueue: (() => void) | undefined;
    private turnBeganAt = 0;

    override async connect(): Promise<EmbeddedConnection> {
      if (this.own) return this.own;
      this.own = await take();
      (this as unknown as { stmtCache: Statements }).stmtCache = statementsOf(this.own);
      return this.own;
    }

    override async startTransaction(): Promise<void> {
      const outermost = !this.isTransactionActive;
      if (outermost) this.leaveQueue = await writers.enter();
      this.turnBeganAt = performance.now();
      try {
        await super.startTransaction();
      } catch (error) {
        if (outermost) this.endTurn();
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      try {
        await super.commitTransaction();
      } finally {
        if (!this.isTransactionActive) this.endTurn();
      }
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } catch (error) {
        // The engine may have rolled back by itself (disk full): then there is nothing left to undo.
        this.isTransactionActive = false;
        this.transactionDepth = 0;
        if (this.own?.inTransaction) throw error;
      } finally {
        if (!this.isTransactionActive) this.endTurn();
      }
    }

    override async query(sql: string, parameters?: unknown[], structured?: boolean): Promise<unknown> {
      await this.connect();
      if (sql === 'BEGIN TRANSACTION') return this.begin();
      if (this.leaveQueue) {
        await this.letOthersIn();
        return super.query(sql, parameters, structured);
      }
      if (READS.test(sql)) return super.query(sql, parameters, structured);
      const leave = await writers.enter();
      try {
        return await super.query(sql, parameters, structured);
      } finally {
        leave();
      }
    }

    override async release(): Promise<void> {
      if (this.isReleased) return;
      await super.release();
      this.isReleased = true;
      if (!this.own) return;
      free.push(this.own);
      this.own = undefined;
    }

    /** Begins as soon as no other process writes; this one goes on meanwhile, where the engine's own wait would hold all of it. */
    private async begin(): Promise<unknown> {
      for (const givesUpAt = performance.now() + WAIT_FOR_FILE_MS; ;) {
        try {
          return await super.query('BEGIN IMMEDIATE');
        } catch (error) {
          if (!isBusy(error) || performance.now() > givesUpAt) throw error;
        }
        await pause(TRY_FILE_EVERY_MS);
      }
    }

    /** Statements answer at once, so many in one transaction would hold the whole process: now and then others have a turn. */
    private async letOthersIn(): Promise<void> {
      if (performance.now() - this.turnBeganAt < LONGEST_TURN_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      this.turnBeganAt = performance.now();
    }

    /** A transaction left open would swallow the next writer's rows: end it, or stop everything. */
    private endTurn(): void {
      const leave = this.leaveQueue;
      this.leaveQueue = undefined;
      try {
        if (this.own?.inTransaction) this.own.prepare('ROLLBACK').run();
      } catch (error) {
        onLeftOpen(new Error('A transaction could not be ended', { cause: error }));
      }
      leave?.();
    }
  }

  driver.createQueryRunner = () => new SafeRunner(driver as never) as unknown as QueryRunner;
  // MariaDB needs `mediumtext` for long JSON; to SQLite any name of a type is good.
  driver.supportedDataTypes = [...driver.supportedDataTypes, 'mediumtext'];
  const disconnect = driver.disconnect.bind(driver);
  driver.disconnect = async () => {
    for (const connection of all) connection.close();
    all.clear();
    free.length = 0;
    await disconnect();
  };
}
