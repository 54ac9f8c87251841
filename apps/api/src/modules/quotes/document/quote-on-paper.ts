import type { Edition } from 'policy';
import type { Reader } from '../../../database/reader.js';
import type { Customer } from '../../customers/customer.entity.js';
import { type PublishedTable, publishedTable } from '../../rate-tables/published-tables.js';
import type { Quote } from '../quote.entity.js';
import type { QuoteItem } from '../quote-item.entity.js';

/** A line as it is printed, with its licence. */
export interface PaperLine {
  plan: string;
  years: number;
  startsOn: string;
  endsOn: string;
  amountFen: number;
  product: string;
  productName: string;
  edition: Edition;
  serial: string;
}

/** An item as it is printed; the serial is that of a licence that is there already. */
export type PaperItem = Pick<
  QuoteItem,
  | 'kind'
  | 'productName'
  | 'edition'
  | 'operators'
  | 'deliverOn'
  | 'days'
  | 'work'
  | 'description'
  | 'agreementReference'
  | 'amountFen'
> & { serial: string | null };

type PaperQuote = Pick<
  Quote,
  | 'id'
  | 'number'
  | 'revision'
  | 'status'
  | 'validUntil'
  | 'subtotalFen'
  | 'discountFen'
  | 'discountPercent'
  | 'totalFen'
  | 'note'
  | 'createdAt'
  | 'customerId'
  | 'rateTableId'
>;

/** All that a quote’s document says. */
export interface QuoteOnPaper {
  quote: PaperQuote;
  customer: Pick<Customer, 'name' | 'creditCode' | 'contactName' | 'contactPhone'>;
  madeBy: string;
  table: PublishedTable;
  lines: readonly PaperLine[];
  items: readonly PaperItem[];
}

/** Reads what a quote’s document says, by a few statements whatever its length; null where there is no such quote. */
export async function quoteOnPaper(reader: Reader, id: string): Promise<QuoteOnPaper | null> {
  const [quote] = await reader.rows<PaperQuote & { madeBy: string }>(
    `SELECT q.id, q.number, q.revision, q.status, q.validUntil, COALESCE(q.subtotalFen, q.totalFen) AS subtotalFen,
     COALESCE(q.discountFen, 0) AS discountFen, q.discountPercent, q.totalFen, q.note, q.createdAt, q.customerId, q.rateTableId,
     u.name AS madeBy FROM quotes q JOIN users u ON u.id = q.createdById WHERE q.id = ?`,
    [id],
  );
  if (!quote) return null;
  const [[customer], table, lines, items] = await Promise.all([
    reader.rows<QuoteOnPaper['customer']>(
      'SELECT name, creditCode, contactName, contactPhone FROM customers WHERE id = ?',
      [quote.customerId],
    ),
    publishedTable(reader, quote.rateTableId),
    reader.rows<PaperLine & { id: string }>(
      `SELECT q.id, q.plan, q.years, q.startsOn, q.endsOn, q.amountFen, l.product, l.productName, l.edition, l.serial
       FROM quote_lines q JOIN licences l ON l.id = q.licenceId WHERE q.quoteId = ? ORDER BY q.position`,
      [id],
    ),
    reader.rows<PaperItem & { id: string }>(
      `SELECT q.id, q.kind, q.productName, q.edition, q.operators, q.deliverOn, q.days, q.work, q.description,
       q.agreementReference, q.amountFen, l.serial FROM quote_items q LEFT JOIN licences l ON l.id = q.licenceId
       WHERE q.quoteId = ? ORDER BY q.position`,
      [id],
    ),
  ]);
  if (!customer || !table) throw new Error(`The quote ${id} lacks its customer or table`);
  return { quote, customer, madeBy: quote.madeBy, table, lines, items };
}
