import type { DataSource } from 'typeorm';
import { GroupCommit } from './group-commit.js';
import { MariaDbConnections, type MariaDbPool } from './mariadb-connection.js';
import { MariaDbSession } from './mariadb-session.js';
import type { Reader, Row, SqlValue } from './reader.js';
import { Changed } from './retry.js';
import type { Turns } from './turns.js';

/** What one statement gave: the rows of a SELECT, or how many rows anything else matched. */
export interface Given {
  rows: Row[];
  matched: number;
}

/** A statement with the values of its places. */
export type Statement = readonly [sql: string, parameters: readonly SqlValue[]];

/** One open transaction. */
export interface Session {
  /** What others read by, too, as long as nothing is written here and so the same is seen; else null. */
  readonly common: Reader | null;
  /** Runs one statement. */
  run(sql: string, parameters: readonly SqlValue[]): Promise<Given>;
  /** Runs one statement, with the next one or the commit at the latest: only there its error is raised. */
  later(sql: string, parameters: readonly SqlValue[]): Promise<void>;
  /** As `later`, of an UPDATE that has to match one row: where it doesn't, nothing behind it is done, and the error is Changed. */
  laterIfUnchanged(sql: string, parameters: readonly SqlValue[]): Promise<void>;
  /** Runs a statement and reads behind it, in one go. */
  runAndRead(statement: Statement, read: Statement): Promise<Given>;
  commit(): Promise<void>;
  /** Takes back what is not committed, if anything, and gives the connection back. */
  end(): Promise<void>;
}

/** What opens transactions; where so many are written at a time, the others wait for their turn. */
export function sessionsOf(dataSource: DataSource, turns: Turns | null): () => Promise<Session> {
  if (dataSource.options.type !== 'mariadb') return () => openEmbeddedSession(dataSource);
  const { pool } = dataSource.driver as unknown as { pool: MariaDbPool };
  const connections = new MariaDbConnections(pool, turns);
  const group = new GroupCommit(connections);
  return async () => new MariaDbSession(connections, group);
}

async function openEmbeddedSession(dataSource: DataSource): Promise<Session> {
  const runner = dataSource.createQueryRunner();
  const run = async (sql: string, parameters: readonly SqlValue[]): Promise<Given> => {
    const { records, affected } = await runner.query(sql, [...parameters], true);
    return { rows: records as Row[], matched: affected ?? 0 };
  };
  try {
    await runner.startTransaction();
  } catch (error) {
    await runner.release();
    throw error;
  }
  return {
    // Who writes here keeps all others waiting, and had better not wait for them.
    common: null,
    run,
    later: async (sql, parameters) => void (await run(sql, parameters)),
    laterIfUnchanged: async (sql, parameters) => {
      if ((await run(sql, parameters)).matched !== 1) throw new Changed();
    },
    runAndRead: async (statement, read) => {
      const { matched } = await run(...statement);
      const { rows } = await run(...read);
      return { matched, rows };
    },
    commit: () => runner.commitTransaction(),
    end: async () => {
      try {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
      } finally {
        await runner.release();
      }
    },
  };
}
