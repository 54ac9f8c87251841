import type { Reader } from '../../../database/reader.js';
import type { TaxInvoiceKind } from '../../../graphql/billing-enums.js';
import type { Customer } from '../../customers/customer.entity.js';
import { balanceOf, type Balance } from '../../payments/receivable-balance.js';
import { productNames } from '../../rate-tables/product-names.js';
import { findInvoices, type InvoiceRow } from '../find-invoice.js';
import type { InvoiceLine } from '../invoice-line.entity.js';

/** A line as it is printed: with the licence that it is for. */
export type PaperLine = Pick<
  InvoiceLine,
  'position' | 'kind' | 'quantity' | 'unitFen' | 'amountFen' | 'taxPercent' | 'netFen' | 'taxFen' | 'clause'
> & { productName: string; serial: string; servedOn: string | null; dueOn: string };

/** All that an invoice's document says. */
export interface InvoiceOnPaper {
  invoice: InvoiceRow;
  customer: Pick<Customer, 'name' | 'creditCode' | 'contactName' | 'contactPhone'>;
  lines: readonly PaperLine[];
  /** What has come of it; undefined for a draft. */
  balance: Balance | undefined;
  isVoided: boolean;
  taxInvoices: readonly { number: string; kind: TaxInvoiceKind }[];
}

/** Reads what an invoice's document says, by a few statements whatever its length; null where there is no such invoice. */
export async function invoiceOnPaper(reader: Reader, id: string): Promise<InvoiceOnPaper | null> {
  const [invoice] = await findInvoices(reader, 'id = ?', [id]);
  if (!invoice) return null;
  const [[customer], lines, balance, voids, taxInvoices, names] = await Promise.all([
    reader.rows<InvoiceOnPaper['customer']>(
      'SELECT name, creditCode, contactName, contactPhone FROM customers WHERE id = ?',
      [invoice.customerId],
    ),
    linesOf(reader, id),
    balanceOf(reader, id),
    reader.rows("SELECT id FROM credit_notes WHERE invoiceId = ? AND kind = 'VOID'", [id]),
    reader.rows<{ number: string; kind: TaxInvoiceKind }>(
      'SELECT number, kind FROM tax_invoices WHERE invoiceId = ? ORDER BY id',
      [id],
    ),
    productNames(reader),
  ]);
  if (!customer) throw new Error(`The invoice ${id} has no customer`);
  return {
    invoice,
    customer,
    lines: lines.map((line) => ({ ...line, productName: names.get(line.product) ?? line.product })),
    balance,
    isVoided: voids.length > 0,
    taxInvoices,
  };
}

function linesOf(
  reader: Reader,
  invoiceId: string,
): Promise<(Omit<PaperLine, 'productName'> & { product: string })[]> {
  return reader.rows(
    `SELECT l.position, l.kind, l.quantity, l.unitFen, l.amountFen, l.taxPercent, l.netFen, l.taxFen, l.clause, l.product,
     s.serial, c.servedOn, c.dueOn FROM invoice_lines l JOIN charges c ON c.id = l.chargeId JOIN licences s ON s.id = c.licenceId
     WHERE l.invoiceId = ? ORDER BY l.position`,
    [invoiceId],
  );
}
