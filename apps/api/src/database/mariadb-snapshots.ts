import type { PoolConnection } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { Snapshot, Snapshots } from './heavy-reads.js';
import type { SqlValue } from './reader.js';

/** Snapshots of MariaDB, each on a connection of its own from the pool. */
export function mariaDbSnapshots(dataSource: DataSource): Snapshots {
  return {
    open: async (): Promise<Snapshot> => {
      const runner = dataSource.createQueryRunner();
      const connection = (await runner.connect()) as PoolConnection;
      await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
      const waiting = new Set<(error: Error) => void>();
      return {
        reader: {
          rows: (sql, parameters: readonly SqlValue[] = []) =>
            new Promise((resolve, reject) => {
              waiting.add(reject);
              connection.execute(sql, [...parameters], (error, rows) => {
                waiting.delete(reject);
                if (error) reject(error);
                else resolve(rows as never);
              });
            }),
        },
        end: async () => {
          await runner.query('COMMIT');
          await runner.release();
        },
        // The server would go on with a statement whose client is gone.
        breakOff: async () => {
          connection.destroy();
          // A connection that is destroyed leaves its statement without an answer.
          for (const reject of waiting) reject(new Error('Given up'));
          // It may have come to its end by itself.
          await dataSource.query(`KILL ${connection.threadId}`).catch(() => undefined);
        },
      };
    },
    close: async () => {},
  };
}
