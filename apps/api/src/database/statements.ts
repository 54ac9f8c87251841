import type { QueryRunner } from 'typeorm';
import type { Row, SqlValue } from './reader.js';

/** What one statement gave: the rows of a SELECT, or how many rows anything else matched. */
interface Given {
  rows: Row[];
  matched: number;
}

/** Runs one statement on the connection of an open transaction. */
export type RunStatement = (sql: string, parameters: readonly SqlValue[]) => Promise<Given>;

interface MariaDbConnection {
  execute(
    sql: string,
    parameters: readonly SqlValue[],
    done: (error: Error | null, given: Row[] | { affectedRows: number }) => void,
  ): void;
}

/** The statements of a runner's transaction, prepared once for each connection: TypeORM's own way sends MariaDB the values as text. */
export function statementsOf(runner: QueryRunner): RunStatement {
  return runner.dataSource.options.type === 'mariadb' ? onMariaDb(runner) : onEmbedded(runner);
}

const onEmbedded =
  (runner: QueryRunner): RunStatement =>
  async (sql, parameters) => {
    const { records, affected } = await runner.query(sql, [...parameters], true);
    return { rows: records as Row[], matched: affected ?? 0 };
  };

const onMariaDb =
  (runner: QueryRunner): RunStatement =>
  async (sql, parameters) => {
    const connection = (await runner.connect()) as MariaDbConnection;
    return new Promise((resolve, reject) => {
      connection.execute(sql, parameters, (error, given) => {
        if (error) reject(error);
        else
          resolve(
            Array.isArray(given) ? { rows: given, matched: 0 } : { rows: [], matched: given.affectedRows },
          );
      });
    });
  };
