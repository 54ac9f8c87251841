import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';
import { type Balance, openFenOf } from '../payments/receivable-balance.js';

/** An issued invoice as a line of a bank's file may name it. */
export interface NamedInvoice {
  invoiceId: string;
  number: string;
  customerName: string;
  /** What is left to pay of it. */
  openFen: number;
}

type Row = Balance & { number: string; customerName: string };

const FROM = `SELECT r.invoiceId, r.dueOn, r.totalFen, r.paidFen, r.creditedFen, i.number, c.name AS customerName FROM`;

/** The issued invoices with these numbers, by number. */
export async function invoicesByNumber(
  reader: Reader,
  numbers: readonly string[],
): Promise<Map<string, NamedInvoice>> {
  if (numbers.length === 0) return new Map();
  const [marks, wanted] = inList([...new Set(numbers)]);
  const rows = await reader.rows<Row>(
    `${FROM} invoices i JOIN receivables r ON r.invoiceId = i.id JOIN customers c ON c.id = r.customerId WHERE i.number IN (${marks})`,
    wanted,
  );
  return new Map(rows.map((row) => [row.number, named(row)]));
}

/** What is left to pay of the invoices to customers of these names, the earliest due first. */
export async function openInvoicesOf(reader: Reader, payers: readonly string[]): Promise<NamedInvoice[]> {
  if (payers.length === 0) return [];
  const [marks, wanted] = inList([...new Set(payers)]);
  const rows = await reader.rows<Row>(
    `${FROM} customers c JOIN receivables r ON r.customerId = c.id JOIN invoices i ON i.id = r.invoiceId
     WHERE c.name IN (${marks}) AND r.openDueOn IS NOT NULL ORDER BY r.openDueOn, r.invoiceId`,
    wanted,
  );
  return rows.map(named);
}

const named = (row: Row): NamedInvoice => ({
  invoiceId: row.invoiceId,
  number: row.number,
  customerName: row.customerName,
  openFen: openFenOf(row),
});
