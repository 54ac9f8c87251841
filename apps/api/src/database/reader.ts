import type { DataSource } from 'typeorm';
import type { EmbeddedConnection, EmbeddedStatement } from './embedded-driver.js';
import { LoopTurns } from './loop-turns.js';

/** A row as the driver gives it: dates `YYYY-MM-DD`, instants `YYYY-MM-DD HH:MM:SS.mmm` in UTC, integers as numbers. */
export type Row = Record<string, unknown>;

/** A value that a statement may be given. */
export type SqlValue = string | number | null;

/** Reads plain rows by prepared statements. */
export interface Reader {
  /** The rows of one SELECT; `?` stands for each parameter. */
  rows<T extends object = Row>(sql: string, parameters?: readonly SqlValue[]): Promise<T[]>;
}

interface Pool {
  execute(
    sql: string,
    parameters: readonly SqlValue[],
    done: (error: Error | null, rows: unknown) => void,
  ): void;
}

/** Reads MariaDB on the driver's pool with prepared statements. */
export function mariaDbReader(dataSource: DataSource): Reader {
  const { pool } = dataSource.driver as unknown as { pool: Pool };
  return {
    rows: <T extends object>(sql: string, parameters: readonly SqlValue[] = []) =>
      new Promise<T[]>((resolve, reject) => {
        pool.execute(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows as T[])));
      }),
  };
}

const STATEMENTS_KEPT = 500;

/** Reads the embedded file on a connection of its own: it sees what is committed, and waits for nobody but the event loop. */
export async function embeddedReader(dataSource: DataSource): Promise<Reader> {
  const connection = (await dataSource.createQueryRunner().connect()) as EmbeddedConnection;
  const statements = new Map<string, EmbeddedStatement>();
  const turns = new LoopTurns();
  const read = (sql: string, parameters: readonly SqlValue[]): unknown[] => {
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      statements.set(sql, (statement = connection.prepare(sql)));
    }
    return statement.all(...parameters);
  };
  return {
    rows: <T extends object>(sql: string, parameters: readonly SqlValue[] = []) =>
      turns.do(() => read(sql, parameters) as T[]),
  };
}
