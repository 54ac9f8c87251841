import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

/** Those of the attachments that someone has uploaded: what they may put on what they record. */
export async function uploadedBy(
  reader: Reader,
  ids: readonly string[],
  userId: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [marks, wanted] = inList(ids);
  const rows = await reader.rows<{ id: string }>(
    `SELECT id FROM attachments WHERE id IN (${marks}) AND uploadedById = ?`,
    [...wanted, userId],
  );
  return new Set(rows.map(({ id }) => id));
}
