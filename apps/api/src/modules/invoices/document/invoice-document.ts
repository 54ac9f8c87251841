import { capitalAmount } from 'policy';
import type { Reader } from '../../../database/reader.js';
import type { RecordDocument } from '../../../documents/document.route.js';
import { documentWords } from '../../../documents/document-words.js';
import { filled } from '../../../documents/filled.js';
import { buyerBlock, sellerBlock } from '../../../documents/parties.js';
import type { LongTable } from '../../../documents/long-table.js';
import { PdfDocument } from '../../../documents/pdf-document.js';
import type { PrintedFact, PrintedSum } from '../../../documents/printed-parts.js';
import { printedYuan } from '../../../documents/printed-amount.js';
import type { Language } from '../../../graphql/messages/index.js';
import { openFenOf } from '../../payments/receivable-balance.js';
import { currentSettings, type StoredSettings } from '../../settings/current-settings.js';
import { invoiceDocumentWords } from './invoice-document-words.js';
import { type InvoiceOnPaper, invoiceOnPaper, type PaperLine } from './invoice-on-paper.js';
import { isUntaxed, lineTable, taxInvoiceFacts, totals } from './line-table.js';

/** An invoice as the customer gets it, with the vendor's details of today; null where there is none. */
export async function invoiceDocument(
  reader: Reader,
  id: string,
  language: Language,
): Promise<RecordDocument | null> {
  const [paper, settings] = await Promise.all([invoiceOnPaper(reader, id), currentSettings(reader)]);
  if (!paper) return null;
  const words = invoiceDocumentWords[language];
  const number = paper.invoice.number ?? words.draft;
  return {
    name: `${words.file} ${number}`,
    plainName: `invoice-${paper.invoice.number ?? 'draft'}`,
    bytes: await printed(paper, settings, language),
  };
}

async function printed(
  paper: InvoiceOnPaper,
  settings: StoredSettings,
  language: Language,
): Promise<Uint8Array> {
  const words = invoiceDocumentWords[language];
  const { invoice, customer, lines, balance } = paper;
  const number = invoice.number ?? words.draft;
  const title = `${words.title} ${number}`;
  const seller = sellerBlock(settings, language);
  const pdf = new PdfDocument({
    title,
    language,
    footer: [seller.name, title].filter((text) => text !== '').join(' · '),
  });
  const dates = [
    invoice.issuedOn && filled(words.issuedOn, { date: invoice.issuedOn }),
    balance && openFenOf(balance) > 0 && filled(words.dueOn, { date: balance.dueOn }),
    documentWords[language].inYuan,
  ];
  pdf.title(
    paper.isVoided ? `${title} · ${words.voided}` : title,
    dates.filter((text) => typeof text === 'string').join(' · '),
  );
  pdf.blocks(seller, buyerBlock(customer, language));
  pdf.longTable(tableOf(lines, language));
  pdf.sums(sumsOf(paper, language));
  pdf.facts(factsOf(paper, language));
  if (lines.some(isUntaxed)) pdf.note(words.untaxed);
  pdf.note(words.note);
  return pdf.end();
}

function tableOf(lines: readonly PaperLine[], language: Language): LongTable {
  const words = invoiceDocumentWords[language];
  const own = [
    { heading: words.unit, of: ({ unitFen }: PaperLine) => printedYuan(unitFen) },
    { heading: words.quantity, of: ({ quantity }: PaperLine) => String(quantity) },
  ];
  return lineTable(lines, language, own, words.amount);
}

function sumsOf({ invoice, balance }: InvoiceOnPaper, language: Language): PrintedSum[] {
  const words = invoiceDocumentWords[language];
  const sums = totals(invoice, language);
  if (!balance || (balance.paidFen === 0 && balance.creditedFen === 0)) return sums;
  if (balance.paidFen !== 0) sums.push({ label: words.paid, value: printedYuan(balance.paidFen) });
  if (balance.creditedFen !== 0)
    sums.push({ label: words.credited, value: printedYuan(balance.creditedFen) });
  return [...sums, { label: words.open, value: `¥${printedYuan(openFenOf(balance))}`, isMain: true }];
}

function factsOf({ invoice, taxInvoices }: InvoiceOnPaper, language: Language): PrintedFact[] {
  return [
    { label: documentWords[language].capital, value: capitalAmount(invoice.totalFen) },
    ...taxInvoiceFacts(taxInvoices, language),
  ];
}
