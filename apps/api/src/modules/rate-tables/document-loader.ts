import DataLoader from 'dataloader';
import type { Context } from '../../graphql/context.js';

type Documents = DataLoader<string, unknown>;

const loaders = new WeakMap<object, Documents>();

/** The document of a table by its id, undefined where there is none: read once a request, with others by one statement. */
export function documentOf(context: Context, id: string): Promise<unknown> {
  let loader = loaders.get(context);
  if (!loader) loaders.set(context, (loader = new DataLoader((ids) => documentsOf(context, ids))));
  return loader.load(id);
}

async function documentsOf({ database }: Context, ids: readonly string[]): Promise<unknown[]> {
  const rows = await database.reader.rows<{ id: string; document: string }>(
    `SELECT id, document FROM rate_tables WHERE id IN (${ids.map(() => '?').join(',')})`,
    ids,
  );
  const byId = new Map(rows.map((row) => [row.id, JSON.parse(row.document) as unknown]));
  return ids.map((id) => byId.get(id));
}
