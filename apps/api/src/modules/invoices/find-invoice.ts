import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Invoice } from './invoice.entity.js';

/** An invoice's own row. */
export type InvoiceRow = Omit<Invoice, 'customer' | 'lines' | 'createdBy'>;

/** Which draft is acted on, and the version of it that was seen. */
export interface SeenDraft {
  invoiceId: string;
  expectedVersion: number;
}

/** The draft as it was seen. Refuses with NOT_FOUND, INVOICE_ALREADY_ISSUED or VERSION_CONFLICT. */
export async function requireDraft(
  reader: Reader,
  { invoiceId, expectedVersion }: SeenDraft,
): Promise<InvoiceRow> {
  const [invoice] = await reader.rows<InvoiceRow>(
    `SELECT id, number, status, issuedOn, issuedAt, totalFen, netFen, taxFen, version, customerId, createdAt, createdById
     FROM invoices WHERE id = ?`,
    [invoiceId],
  );
  if (!invoice) refuse('NOT_FOUND', { field: 'input.invoiceId' });
  const { status, number } = invoice;
  if (status === 'ISSUED') refuse('INVOICE_ALREADY_ISSUED', { field: 'input.invoiceId', values: { number } });
  if (invoice.version !== expectedVersion) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  return invoice;
}
