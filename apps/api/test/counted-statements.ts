import type { TestServer } from './test-server.js';

/** How many statements are read while something is done. */
export async function statementsOf({ database }: TestServer, work: () => Promise<unknown>): Promise<number> {
  const { reader } = database;
  const rows = reader.rows.bind(reader);
  let count = 0;
  reader.rows = (sql, parameters) => {
    count += 1;
    return rows(sql, parameters);
  };
  try {
    await work();
  } finally {
    reader.rows = rows;
  }
  return count;
}
