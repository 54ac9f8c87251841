import type { Reader } from '../../../database/reader.js';
import type { TaxInvoiceKind } from '../../../graphql/billing-enums.js';
import type { ChargeKind } from '../../../graphql/enums.js';
import type { Customer } from '../../customers/customer.entity.js';
import { productNames } from '../../rate-tables/product-names.js';

/** What a printed line is for: the fee, the licence and the day. */
export interface PaperItem {
  position: number;
  kind: ChargeKind;
  clause: string;
  productName: string;
  serial: string;
  servedOn: string | null;
  dueOn: string;
}

/** What a printed line comes to; without a tax rate it is not split. */
export interface PaperAmounts {
  amountFen: number;
  taxPercent: string | null;
  netFen: number | null;
  taxFen: number | null;
}

/** Whom a document is to. */
export type PaperCustomer = Pick<Customer, 'name' | 'creditCode' | 'contactName' | 'contactPhone'>;

/** A tax invoice (发票) as a document names it. */
export interface PaperTaxInvoice {
  number: string;
  kind: TaxInvoiceKind;
}

/** The customer that a document is to. */
export async function customerOnPaper(reader: Reader, id: string): Promise<PaperCustomer> {
  const [customer] = await reader.rows<PaperCustomer>(
    'SELECT name, creditCode, contactName, contactPhone FROM customers WHERE id = ?',
    [id],
  );
  if (!customer) throw new Error(`There is no customer ${id} of this document`);
  return customer;
}

/** The tax invoices that were recorded for an invoice. */
export const taxInvoicesOnPaper = (reader: Reader, invoiceId: string): Promise<PaperTaxInvoice[]> =>
  reader.rows('SELECT number, kind FROM tax_invoices WHERE invoiceId = ? ORDER BY id', [invoiceId]);

/** Lines with the names of the products that they have by their codes. */
export async function withProductNames<Line extends { product: string }>(
  reader: Reader,
  lines: Promise<Line[]>,
): Promise<(Omit<Line, 'product'> & { productName: string })[]> {
  const [names, rows] = await Promise.all([productNames(reader), lines]);
  return rows.map(({ product, ...line }) => ({ ...line, productName: names.get(product) ?? product }));
}
