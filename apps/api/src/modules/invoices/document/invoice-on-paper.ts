import type { Reader } from '../../../database/reader.js';
import { balanceOf, type Balance } from '../../payments/receivable-balance.js';
import { findInvoices, type InvoiceRow } from '../find-invoice.js';
import {
  customerOnPaper,
  type PaperAmounts,
  type PaperCustomer,
  type PaperItem,
  type PaperTaxInvoice,
  taxInvoicesOnPaper,
  withProductNames,
} from './paper-parts.js';

/** A line as it is printed: with the licence that it is for. */
export type PaperLine = PaperItem & PaperAmounts & { quantity: number; unitFen: number };

/** All that an invoice's document says. */
export interface InvoiceOnPaper {
  invoice: InvoiceRow;
  customer: PaperCustomer;
  lines: readonly PaperLine[];
  /** What has come of it; undefined for a draft. */
  balance: Balance | undefined;
  isVoided: boolean;
  taxInvoices: readonly PaperTaxInvoice[];
}

/** Reads what an invoice's document says, by a few statements whatever its length; null where there is no such invoice. */
export async function invoiceOnPaper(reader: Reader, id: string): Promise<InvoiceOnPaper | null> {
  const [invoice] = await findInvoices(reader, 'id = ?', [id]);
  if (!invoice) return null;
  const [customer, lines, balance, voids, taxInvoices] = await Promise.all([
    customerOnPaper(reader, invoice.customerId),
    linesOf(reader, id),
    balanceOf(reader, id),
    reader.rows("SELECT id FROM credit_notes WHERE invoiceId = ? AND kind = 'VOID'", [id]),
    taxInvoicesOnPaper(reader, id),
  ]);
  return { invoice, customer, lines, balance, isVoided: voids.length > 0, taxInvoices };
}

const linesOf = (reader: Reader, invoiceId: string): Promise<PaperLine[]> =>
  withProductNames(
    reader,
    reader.rows<Omit<PaperLine, 'productName'> & { product: string }>(
      `SELECT l.position, l.kind, l.quantity, l.unitFen, l.amountFen, l.taxPercent, l.netFen, l.taxFen, l.clause, l.product,
       s.serial, c.servedOn, c.dueOn FROM invoice_lines l JOIN charges c ON c.id = l.chargeId JOIN licences s ON s.id = c.licenceId
       WHERE l.invoiceId = ? ORDER BY l.position`,
      [invoiceId],
    ),
  );
