import { splitTax } from 'policy';
import type { Reader } from '../../database/reader.js';
import { newId } from '../../database/ids.js';
import type { CreditNoteLine } from './credit-note-line.entity.js';
import type { InvoiceLine } from './invoice-line.entity.js';

/** A line of an issued invoice with what has been taken off it. */
export type CreditableLine = Pick<
  InvoiceLine,
  | 'id'
  | 'position'
  | 'kind'
  | 'amountFen'
  | 'taxPercent'
  | 'clause'
  | 'product'
  | 'region'
  | 'edition'
  | 'incomeRegion'
  | 'incomeSource'
  | 'chargeId'
> & { creditedFen: number };

/** A line that is not yet on a credit note. */
export type NewCreditLine = Omit<CreditNoteLine, 'creditNoteId' | 'position' | 'issuedMonth' | 'invoiceLine'>;

/** The lines of an invoice in its order; who holds its balance sees every credit note of it. */
export async function creditableLines(reader: Reader, invoiceId: string): Promise<CreditableLine[]> {
  const lines = await reader.rows<Omit<CreditableLine, 'creditedFen'>>(
    'SELECT id, position, kind, amountFen, taxPercent, clause, product, region, edition, incomeRegion, incomeSource, chargeId FROM invoice_lines WHERE invoiceId = ? ORDER BY position',
    [invoiceId],
  );
  const credited = await reader.rows<{ invoiceLineId: string; creditedFen: number | string }>(
    `SELECT c.invoiceLineId, SUM(c.amountFen) AS creditedFen FROM credit_notes n JOIN credit_note_lines c ON c.creditNoteId = n.id
     WHERE n.invoiceId = ? GROUP BY c.invoiceLineId`,
    [invoiceId],
  );
  const byLine = new Map(
    credited.map(({ invoiceLineId, creditedFen }) => [invoiceLineId, Number(creditedFen)]),
  );
  return lines.map((line) => ({ ...line, creditedFen: byLine.get(line.id) ?? 0 }));
}

/** The credit of an amount of a line. Its tax is what the line's credits come to with it, less what they came to before: all together mirror the line's own split. */
export function creditOf(line: CreditableLine, amountFen: number): NewCreditLine {
  const { id: invoiceLineId, kind, taxPercent, clause, product, region, creditedFen } = line;
  const { edition, incomeRegion, incomeSource } = line;
  const [before, after] = [splitTax(creditedFen, taxPercent), splitTax(creditedFen + amountFen, taxPercent)];
  const netFen = before && after ? after.netFen - before.netFen : null;
  const taxFen = netFen === null ? null : amountFen - netFen;
  return {
    id: newId(),
    invoiceLineId,
    kind,
    amountFen,
    taxPercent,
    netFen,
    taxFen,
    clause,
    product,
    region,
    edition,
    incomeRegion,
    incomeSource,
  };
}
