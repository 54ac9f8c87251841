import type { Context } from '../../graphql/context.js';
import { loadTogether } from '../../graphql/load-together.js';

/** The document of a table by its id, undefined where there is none that the viewer may see: read once a request, with others by one statement. */
export function documentOf(context: Context, id: string): Promise<unknown> {
  return loadTogether(context, 'documents', id, (ids) => documentsOf(context, ids));
}

async function documentsOf({ database, viewer }: Context, ids: readonly string[]): Promise<unknown[]> {
  const drafts = viewer?.roles.includes('ADMIN') ? '' : " AND status = 'PUBLISHED'";
  const rows = await database.reader.rows<{ id: string; document: string }>(
    `SELECT id, document FROM rate_tables WHERE id IN (${ids.map(() => '?').join(',')})${drafts}`,
    ids,
  );
  const byId = new Map(rows.map((row) => [row.id, JSON.parse(row.document) as unknown]));
  return ids.map((id) => byId.get(id));
}
