import type { Reader } from '../../database/reader.js';

/**
 * Whether a sale is paid: each of its charges that is still owed stands on an issued invoice, and nothing is left to pay
 * of that invoice. A sale that costs nothing is paid when it is signed.
 */
export async function isSalePaid(reader: Reader, contractId: string): Promise<boolean> {
  const [open] = await reader.rows(
    `SELECT c.id FROM charges c LEFT JOIN receivables r ON r.invoiceId = c.invoiceId
     WHERE c.contractId = ? AND c.status <> 'CANCELLED' AND c.status <> 'WAIVED'
     AND (c.status <> 'INVOICED' OR r.invoiceId IS NULL OR r.totalFen > r.paidFen + r.creditedFen) LIMIT 1`,
    [contractId],
  );
  return open === undefined;
}
