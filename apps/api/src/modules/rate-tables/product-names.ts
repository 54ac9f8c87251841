import type { Reader } from '../../database/reader.js';
import { publishedTable } from './published-tables.js';

/** The products' names by code, as the latest published table that has them calls them. */
export async function productNames(reader: Reader): Promise<Map<string, string>> {
  const tables = await reader.rows<{ id: string }>(
    "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY effectiveFrom, revision, year",
  );
  const names = new Map<string, string>();
  for (const { id } of tables) {
    const table = await publishedTable(reader, id);
    for (const { code, name } of table?.document.products ?? []) names.set(code, name);
  }
  return names;
}
