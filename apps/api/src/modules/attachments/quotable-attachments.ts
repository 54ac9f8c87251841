import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

/** Those of the attachments that someone may put on a quote to a customer: what they have uploaded, and what stands on the customer's quotes. */
export async function quotableAttachments(
  reader: Reader,
  ids: readonly string[],
  { customerId, actorId }: { customerId: string; actorId: string },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [marks, wanted] = inList(ids);
  const rows = await reader.rows<{ id: string }>(
    `SELECT a.id FROM attachments a WHERE a.id IN (${marks}) AND (a.uploadedById = ? OR EXISTS
     (SELECT 1 FROM quote_items i JOIN quotes q ON q.id = i.quoteId WHERE i.attachmentId = a.id AND q.customerId = ?))`,
    [...wanted, actorId, customerId],
  );
  return new Set(rows.map(({ id }) => id));
}
