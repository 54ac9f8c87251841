import { capitalAmount } from 'policy';
import type { Reader } from '../../../database/reader.js';
import type { RecordDocument } from '../../../documents/document.route.js';
import { documentWords } from '../../../documents/document-words.js';
import { filled } from '../../../documents/filled.js';
import { buyerBlock, sellerBlock } from '../../../documents/parties.js';
import { PdfDocument } from '../../../documents/pdf-document.js';
import { printedYuan } from '../../../documents/printed-amount.js';
import type { Language } from '../../../graphql/messages/index.js';
import { currentSettings, type StoredSettings } from '../../settings/current-settings.js';
import { creditNoteDocumentWords } from './credit-note-document-words.js';
import { type CreditNoteOnPaper, creditNoteOnPaper } from './credit-note-on-paper.js';
import { invoiceDocumentWords } from './invoice-document-words.js';
import { isUntaxed, lineTable, taxInvoiceFacts, totals } from './line-table.js';

/** A credit note as the customer gets it, with the vendor's details of today; null where there is none. */
export async function creditNoteDocument(
  reader: Reader,
  id: string,
  language: Language,
): Promise<RecordDocument | null> {
  const [paper, settings] = await Promise.all([creditNoteOnPaper(reader, id), currentSettings(reader)]);
  if (!paper) return null;
  const { number } = paper.note;
  return {
    name: `${creditNoteDocumentWords[language].title} ${number}`,
    plainName: `credit-note-${number}`,
    bytes: await printed(paper, settings, language),
  };
}

function printed(
  { note, customer, lines, taxInvoices }: CreditNoteOnPaper,
  settings: StoredSettings,
  language: Language,
): Promise<Uint8Array> {
  const words = creditNoteDocumentWords[language];
  const title = `${words.title} ${note.number}`;
  const seller = sellerBlock(settings, language);
  const footer = [seller.name, title].filter((text) => text !== '').join(' · ');
  const pdf = new PdfDocument({ title, language, footer });
  pdf.title(
    title,
    [filled(words.issuedOn, { date: note.issuedOn }), documentWords[language].inYuan].join(' · '),
  );
  pdf.blocks(seller, buyerBlock(customer, language));
  const invoice = { number: note.invoiceNumber, date: note.invoiceIssuedOn };
  pdf.facts([
    { label: words.invoice, value: filled(note.kind === 'VOID' ? words.voids : words.corrects, invoice) },
    ...taxInvoiceFacts(taxInvoices, language),
    { label: words.reason, value: note.reason },
  ]);
  pdf.gap();
  const invoiced = { heading: words.invoiced, of: printedInvoiced };
  pdf.longTable(lineTable(lines, language, [invoiced], words.amount));
  pdf.sums(totals(note, language));
  pdf.facts([{ label: words.capital, value: capitalAmount(note.totalFen) }]);
  if (lines.some(isUntaxed)) pdf.note(invoiceDocumentWords[language].untaxed);
  pdf.note(words.note);
  return pdf.end();
}

const printedInvoiced = ({ invoicedFen }: { invoicedFen: number }): string => printedYuan(invoicedFen);
