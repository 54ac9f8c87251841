import type { ServerResponse } from 'node:http';
import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

/** How the floor answers a question: with what is sent as JSON, or with nothing where it has written the response itself. */
export type Answer<Body> = (pool: Pool, body: Body, response: ServerResponse) => Promise<unknown>;

type Value = string | number | null;

/** The rows of a prepared statement. */
export async function rowsOf<T = RowDataPacket>(
  pool: Pick<Pool, 'execute'>,
  sql: string,
  values: readonly Value[] = [],
): Promise<T[]> {
  const [rows] = await pool.execute<RowDataPacket[]>(sql, [...values]);
  return rows as T[];
}

/** How many rows a prepared statement has changed. */
export async function changed(
  pool: Pick<Pool, 'execute'>,
  sql: string,
  values: readonly Value[],
): Promise<number> {
  const [{ affectedRows }] = await pool.execute<ResultSetHeader>(sql, [...values]);
  return affectedRows;
}
