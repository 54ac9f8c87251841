import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import { type PublishedTable, publishedTable, tableInForceId } from '../rate-tables/published-tables.js';

/**
 * The table that prices a quote: the one in force today, or the published one that is named. Refuses with NO_RATE_TABLE,
 * NOT_FOUND or RATE_TABLE_NOT_PUBLISHED.
 */
export async function quotedTable(
  reader: Reader,
  named: string | null,
  today: string,
): Promise<PublishedTable> {
  const id =
    named ?? (await tableInForceId(reader, today)) ?? refuse('NO_RATE_TABLE', { values: { date: today } });
  const table = await publishedTable(reader, id);
  if (table) return table;
  const [draft] = await reader.rows('SELECT id FROM rate_tables WHERE id = ?', [id]);
  return refuse(draft ? 'RATE_TABLE_NOT_PUBLISHED' : 'NOT_FOUND', { field: 'input.rateTableId' });
}

/** Of some first days, those on which a table prices nothing: a quote is priced by the table of its day, a renewal by that of its start. */
export async function startsBeyond(
  reader: Reader,
  tableId: string,
  starts: readonly string[],
  today: string,
): Promise<Set<string>> {
  if ((await tableInForceId(reader, today)) === tableId) return new Set();
  const inForce = await Promise.all(starts.map((startsOn) => tableInForceId(reader, startsOn)));
  return new Set(starts.filter((_, index) => inForce[index] !== tableId));
}
