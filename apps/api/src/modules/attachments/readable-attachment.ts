import { isAllowed, permissions } from '../../auth/permissions.js';
import type { Viewer } from '../../auth/sessions.js';
import type { Reader } from '../../database/reader.js';
import type { Attachment } from './attachment.entity.js';

/** Who reads the agreements of sales and the receipts of visits: every desk. A customer's own account is none of them. */
const DESKS = ['SALES', 'FINANCE', 'SERVICE'] as const;

/**
 * An attachment that someone may read: what stands on a contract or a visit every desk may, what stands on a quote those who read
 * quotes, and what stands nowhere yet whoever has uploaded it. Null for any other, as for an absent one.
 */
export async function readableAttachment(
  reader: Reader,
  id: string,
  viewer: Viewer,
): Promise<Attachment | null> {
  if (!isAllowed(DESKS, viewer.roles)) return null;
  const [row] = await reader.rows<Attachment & { contracts: number; receipts: number; quotes: number }>(
    `SELECT a.*, (SELECT COUNT(*) FROM contract_items c WHERE c.attachmentId = a.id) AS contracts,
     (SELECT COUNT(*) FROM travel_receipts t WHERE t.attachmentId = a.id) AS receipts,
     (SELECT COUNT(*) FROM quote_items q WHERE q.attachmentId = a.id) AS quotes FROM attachments a WHERE a.id = ?`,
    [id],
  );
  if (!row) return null;
  const { contracts, receipts, quotes, ...attachment } = row;
  const isOwn = attachment.uploadedById === viewer.id;
  const isQuoted = quotes > 0 && isAllowed(permissions['Query.quote'], viewer.roles);
  return isOwn || contracts > 0 || receipts > 0 || isQuoted ? attachment : null;
}
