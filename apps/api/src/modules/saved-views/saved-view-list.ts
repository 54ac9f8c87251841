import type { GraphQLResolveInfo } from 'graphql';
import { parametersOf, whereOf, type Condition } from '../../graphql/conditions.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import { selectionOf } from '../../graphql/selection.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { stitch } from '../../graphql/stitch.js';
import { SavedView } from './saved-view.entity.js';

const MOST = 500;

/** The views that the viewer sees, of one page or of all: their own and those that are shared, by name, at most 500. */
export async function savedViews(
  context: Context,
  info: GraphQLResolveInfo,
  page: string | null | undefined,
): Promise<object[]> {
  const selection = selectionOf(info);
  const { table, columns } = columnsOf(context.database, SavedView, selection);
  const conditions: Condition[] = [['(isShared = 1 OR ownerId = ?)', viewerOf(context).id]];
  if (page) conditions.unshift(['page = ?', page]);
  const views = await context.database.reader.rows(
    `SELECT ${columns} FROM ${table}${whereOf(conditions)} ORDER BY page, name, id LIMIT ${MOST}`,
    parametersOf(conditions),
  );
  await stitch(context, SavedView, views, selection);
  return views;
}
