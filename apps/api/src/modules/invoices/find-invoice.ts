import type { Reader, SqlValue } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import { inList } from '../../graphql/stitch.js';
import type { Invoice } from './invoice.entity.js';

/** The columns of an invoice's own row. */
const COLUMNS = [
  'id',
  'number',
  'status',
  'issuedOn',
  'issuedAt',
  'totalFen',
  'netFen',
  'taxFen',
  'version',
  'customerId',
  'billingRunId',
  'createdAt',
  'createdById',
] as const;

/** An invoice's own row. */
export type InvoiceRow = Pick<Invoice, (typeof COLUMNS)[number]>;

/** Which draft is acted on, and the version of it that was seen. */
export interface SeenDraft {
  invoiceId: string;
  expectedVersion: number;
}

/** Rows of invoices that meet a condition in SQL, by their keys, `most` of them at most. */
export function findInvoices(
  reader: Reader,
  condition: string,
  parameters: readonly SqlValue[],
  most?: number,
): Promise<InvoiceRow[]> {
  return reader.rows<InvoiceRow>(
    `SELECT ${COLUMNS.join(', ')} FROM invoices WHERE ${condition} ORDER BY id${most === undefined ? '' : ` LIMIT ${most}`}`,
    parameters,
  );
}

/** Invoices by their keys, as many as there are. */
export async function findInvoicesByIds(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, InvoiceRow>> {
  const [marks, wanted] = inList([...new Set(ids)]);
  const found = await findInvoices(reader, `id IN (${marks})`, wanted);
  return new Map(found.map((invoice) => [invoice.id, invoice]));
}

/** The draft as it was seen. Refuses with NOT_FOUND, INVOICE_ALREADY_ISSUED or VERSION_CONFLICT. */
export async function requireDraft(
  reader: Reader,
  { invoiceId, expectedVersion }: SeenDraft,
): Promise<InvoiceRow> {
  const [invoice] = await findInvoices(reader, 'id = ?', [invoiceId]);
  if (!invoice) refuse('NOT_FOUND', { field: 'input.invoiceId' });
  const { status, number } = invoice;
  if (status === 'ISSUED') refuse('INVOICE_ALREADY_ISSUED', { field: 'input.invoiceId', values: { number } });
  if (invoice.version !== expectedVersion) refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
  return invoice;
}

/** An issued invoice. Refuses with NOT_FOUND or INVOICE_NOT_ISSUED. */
export async function requireIssued(reader: Reader, invoiceId: string): Promise<InvoiceRow> {
  const [invoice] = await findInvoices(reader, 'id = ?', [invoiceId]);
  if (!invoice) refuse('NOT_FOUND', { field: 'input.invoiceId' });
  if (invoice.status !== 'ISSUED') refuse('INVOICE_NOT_ISSUED', { field: 'input.invoiceId' });
  return invoice;
}
