import { ordersSql } from '../../src/modules/impact/impact-sources.js';
import { type Answer, rowsOf } from './answer.js';

const CHUNK = 500;

/** Reads the rows that an impact reads, and does nothing with them: chunk by chunk, by key, by one prepared statement. */
export const readServices: Answer<{ from: string; to: string }> = async (pool, { from, to }) => {
  const sql = ordersSql(CHUNK);
  let [read, day, id] = [0, from, ''];
  for (;;) {
    const rows = await rowsOf<{ id: string; day: string }>(pool, sql, [day, to, day, id]);
    const last = rows.at(-1);
    read += rows.length;
    if (!last || rows.length < CHUNK) return { read };
    [day, id] = [last.day, last.id];
  }
};
