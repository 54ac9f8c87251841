import type { Reader } from '../../database/reader.js';

/** The contract year that a cancellation's credit is for, as the billing keys of its charges begin. */
const YEAR = /^(contract-line:[^:]+:year:\d+):cancelled/;

/** The contract year of a credit, as the billing keys of its charges begin; null where the charge is no such credit. */
export const creditedYear = ({ billingKey }: { billingKey: string }): string | null =>
  YEAR.exec(billingKey)?.[1] ?? null;

/** Issued invoices on which something of a contract year stands, each with those lines, the earliest invoice first. */
export async function invoicesOfYear(reader: Reader, year: string): Promise<Map<string, Set<string>>> {
  const rows = await reader.rows<{ id: string; invoiceId: string }>(
    `SELECT l.id, l.invoiceId FROM charges c JOIN invoice_lines l ON l.chargeId = c.id JOIN invoices i ON i.id = l.invoiceId
     WHERE i.status = 'ISSUED' AND (c.billingKey = ? OR (c.billingKey >= ? AND c.billingKey < ?)) ORDER BY i.issuedOn, i.id, l.position`,
    [year, `${year}:`, `${year};`],
  );
  const invoices = new Map<string, Set<string>>();
  for (const { id, invoiceId } of rows) {
    const lines = invoices.get(invoiceId) ?? new Set();
    invoices.set(invoiceId, lines.add(id));
  }
  return invoices;
}
