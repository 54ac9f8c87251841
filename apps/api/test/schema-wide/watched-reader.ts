import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { DatabaseSettings } from '../../src/database/data-source.js';
import type { Reader, SqlValue } from '../../src/database/reader.js';

/** What one statement cost. */
export interface Cost {
  sql: string;
  returned: number;
  /** Rows that MariaDB’s storage handed over (`Handler_read_*`); null on the embedded database, which does not count them. */
  read: number | null;
  /** The steps of the embedded database’s plan; null on MariaDB. */
  plan: string[] | null;
}

/** Reads through `reader` and notes what each statement costs; on MariaDB on one session of its own, whose counters are its own. */
export async function watchedReader(
  settings: DatabaseSettings,
  reader: Reader,
): Promise<{ reader: Reader; costs: () => Cost[]; close: () => Promise<void> }> {
  const noted: Cost[] = [];
  const costs = (): Cost[] => noted.splice(0);
  if (settings.kind === 'embedded') {
    const rows: Reader['rows'] = async <T extends object>(sql: string, parameters?: readonly SqlValue[]) => {
      const steps = await reader.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
      const result = await reader.rows<T>(sql, parameters);
      noted.push({ sql, returned: result.length, read: null, plan: steps.map(({ detail }) => detail) });
      return result;
    };
    return { reader: { rows }, costs, close: async () => {} };
  }
  const connection = await mysql.createConnection({
    uri: settings.url.replace(/^mariadb:/, 'mysql:'),
    timezone: 'Z',
    supportBigNumbers: true,
    dateStrings: true,
  });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const rows: Reader['rows'] = <T extends object>(sql: string, parameters: readonly SqlValue[] = []) =>
    inTurn(async () => {
      await connection.query('FLUSH STATUS');
      const [result] = await connection.execute(sql, [...parameters]);
      const [counters] = await connection.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read_%'");
      const read = counters.reduce((sum, each) => sum + Number(each['Value']), 0);
      const found = result as T[];
      noted.push({ sql, returned: found.length, read, plan: null });
      return found;
    });
  return { reader: { rows }, costs, close: () => connection.end() };
}
