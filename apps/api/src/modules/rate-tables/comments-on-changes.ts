import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { loadTogether } from '../../graphql/load-together.js';
import type { Selection } from '../../graphql/selection.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { inList, stitch } from '../../graphql/stitch.js';
import type { CellChange } from './cell-change.js';
import { RateTableComment } from './rate-table-comment.entity.js';

/** Puts to each change what was noted on its cell in the table after: where it is asked for, by one statement for all tables. */
export async function withComments(
  context: Context,
  rateTableId: string,
  changes: CellChange[],
  asked: Selection | undefined,
): Promise<CellChange[]> {
  if (!asked || changes.length === 0) return changes;
  const loader = `comments ${[...asked.keys()].join(' ')}`;
  const comments = await loadTogether(context, loader, rateTableId, (ids) => commentsOn(context, ids, asked));
  for (const change of changes) change.comments = comments.filter(({ cell }) => cell === change.cell);
  return changes;
}

async function commentsOn(context: Context, tableIds: readonly string[], asked: Selection): Promise<Row[][]> {
  const { table, columns } = columnsOf(context.database, RateTableComment, asked);
  const [marks, ids] = inList(tableIds);
  const rows = await context.database.reader.rows(
    `SELECT ${columns} FROM ${table} WHERE rateTableId IN (${marks}) ORDER BY rateTableId, id`,
    ids,
  );
  await stitch(context, RateTableComment, rows, asked);
  return tableIds.map((id) => rows.filter(({ rateTableId }) => rateTableId === id));
}
