import type { Reader } from '../../../database/reader.js';
import type { CreditNote } from '../credit-note.entity.js';
import {
  customerOnPaper,
  type PaperAmounts,
  type PaperCustomer,
  type PaperItem,
  type PaperTaxInvoice,
  taxInvoicesOnPaper,
  withProductNames,
} from './paper-parts.js';

type CreditNoteRow = Pick<
  CreditNote,
  'number' | 'kind' | 'invoiceId' | 'customerId' | 'issuedOn' | 'reason' | 'totalFen' | 'netFen' | 'taxFen'
> & {
  invoiceNumber: string;
  invoiceIssuedOn: string;
};

/** A line as it is printed: what is taken off, and what the invoice has. */
export type CreditedPaperLine = PaperItem & PaperAmounts & { invoicedFen: number };

/** All that a credit note's document says. */
export interface CreditNoteOnPaper {
  note: CreditNoteRow;
  customer: PaperCustomer;
  lines: readonly CreditedPaperLine[];
  /** Those of the invoice that it takes from. */
  taxInvoices: readonly PaperTaxInvoice[];
}

/** Reads what a credit note's document says, by a few statements whatever its length; null where there is no such note. */
export async function creditNoteOnPaper(reader: Reader, id: string): Promise<CreditNoteOnPaper | null> {
  const [note] = await reader.rows<CreditNoteRow>(
    `SELECT n.number, n.kind, n.invoiceId, n.customerId, n.issuedOn, n.reason, n.totalFen, n.netFen, n.taxFen,
     i.number AS invoiceNumber, i.issuedOn AS invoiceIssuedOn FROM credit_notes n JOIN invoices i ON i.id = n.invoiceId
     WHERE n.id = ?`,
    [id],
  );
  if (!note) return null;
  const [customer, lines, taxInvoices] = await Promise.all([
    customerOnPaper(reader, note.customerId),
    linesOf(reader, id),
    taxInvoicesOnPaper(reader, note.invoiceId),
  ]);
  return { note, customer, lines, taxInvoices };
}

const linesOf = (reader: Reader, creditNoteId: string): Promise<CreditedPaperLine[]> =>
  withProductNames(
    reader,
    reader.rows<Omit<CreditedPaperLine, 'productName'> & { product: string }>(
      `SELECT n.position, n.kind, n.amountFen, n.taxPercent, n.netFen, n.taxFen, n.clause, n.product,
       l.amountFen AS invoicedFen, s.serial, c.servedOn, c.dueOn FROM credit_note_lines n
       JOIN invoice_lines l ON l.id = n.invoiceLineId JOIN charges c ON c.id = l.chargeId
       JOIN licences s ON s.id = c.licenceId WHERE n.creditNoteId = ? ORDER BY n.position`,
      [creditNoteId],
    ),
  );
