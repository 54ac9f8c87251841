import type { EntityClass, ReadAhead } from '../../graphql/relations.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { inList, stitch } from '../../graphql/stitch.js';

/** Sets `revisions` on quotes, rows of the type given: all that stand under the same number, by one statement for a whole list. */
export const readRevisions = async (
  type: EntityClass,
  ...[reading, quotes, below]: Parameters<ReadAhead>
): Promise<void> => {
  const [marks, numbers] = inList([...new Set(quotes.map(({ number }) => String(number)))]);
  const { columns } = columnsOf(reading.database, type, below);
  const rows = await reading.database.reader.rows(
    `SELECT ${columns} FROM quotes WHERE number IN (${marks}) ORDER BY number, revision`,
    numbers,
  );
  await stitch(reading, type, rows, below);
  for (const quote of quotes) quote['revisions'] = rows.filter(({ number }) => number === quote['number']);
};
