import type { ReadAhead } from '../../graphql/relations.js';
import { inList } from '../../graphql/stitch.js';

/** Sets on each line of an invoice what is left of it after its credit notes, never below 0. */
export const readLineCredits: ReadAhead = async ({ database }, rows) => {
  const [marks, ids] = inList(rows.map(({ id }) => id as string));
  const found = await database.reader.rows<{ invoiceLineId: string; creditedFen: number | string }>(
    `SELECT invoiceLineId, SUM(amountFen) AS creditedFen FROM credit_note_lines WHERE invoiceLineId IN (${marks}) GROUP BY invoiceLineId`,
    ids,
  );
  const credited = new Map(found.map((each) => [each.invoiceLineId, Number(each.creditedFen)]));
  for (const row of rows) {
    const leftFen = (row['amountFen'] as number) - (credited.get(row['id'] as string) ?? 0);
    row['creditableFen'] = Math.max(0, leftFen);
  }
};
