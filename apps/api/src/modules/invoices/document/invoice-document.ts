import { capitalAmount } from 'policy';
import type { Reader } from '../../../database/reader.js';
import type { RecordDocument } from '../../../documents/document.route.js';
import { documentWords } from '../../../documents/document-words.js';
import { buyerBlock, sellerBlock } from '../../../documents/parties.js';
import type { LongColumn, LongTable } from '../../../documents/long-table.js';
import { PdfDocument } from '../../../documents/pdf-document.js';
import type { PrintedFact, PrintedSum } from '../../../documents/printed-parts.js';
import { printedYuan } from '../../../documents/printed-amount.js';
import type { Language } from '../../../graphql/messages/index.js';
import { openFenOf } from '../../payments/receivable-balance.js';
import { incomeWords } from '../../reports/income-words.js';
import { currentSettings, type StoredSettings } from '../../settings/current-settings.js';
import { invoiceDocumentWords } from './invoice-document-words.js';
import { type InvoiceOnPaper, invoiceOnPaper, type PaperLine } from './invoice-on-paper.js';

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

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
  if (lines.some(({ taxPercent }) => taxPercent === null)) pdf.note(words.untaxed);
  pdf.note(words.note);
  return pdf.end();
}

const amount = (fen: number | null): string => (fen === null ? '—' : printedYuan(fen));

function tableOf(lines: readonly PaperLine[], language: Language): LongTable {
  const words = invoiceDocumentWords[language];
  const isTaxed = lines.some(({ taxPercent }) => taxPercent !== null);
  const figure = (heading: string): LongColumn => ({ heading, share: 0, isFigure: true, isWhole: true });
  const tax = isTaxed ? [figure(words.net), figure(words.percent), figure(words.tax)] : [];
  return {
    columns: [
      figure(words.position),
      { heading: words.item, share: 1, isFigure: false, isWhole: false },
      figure(words.unit),
      figure(words.quantity),
      ...tax,
      figure(words.amount),
    ],
    rows: lines.map((line) => [
      String(line.position),
      itemOf(line, language),
      amount(line.unitFen),
      String(line.quantity),
      ...(isTaxed
        ? [amount(line.netFen), line.taxPercent === null ? '—' : `${line.taxPercent}%`, amount(line.taxFen)]
        : []),
      amount(line.amountFen),
    ]),
    hasTotal: false,
  };
}

function itemOf(line: PaperLine, language: Language): string {
  const words = invoiceDocumentWords[language];
  const { kind, clause, productName, serial, servedOn, dueOn } = line;
  const day = filled(servedOn === null ? words.due : words.served, { date: servedOn ?? dueOn });
  const what = `${incomeWords[language].kinds[kind]} · ${filled(words.clause, { clause })}`;
  return `${what}\n${productName} · ${serial} · ${day}`;
}

function sumsOf({ invoice, balance }: InvoiceOnPaper, language: Language): PrintedSum[] {
  const words = invoiceDocumentWords[language];
  const { totalFen, netFen, taxFen } = invoice;
  const sums: PrintedSum[] = [];
  if (netFen !== null) sums.push({ label: words.sumNet, value: printedYuan(netFen) });
  if (taxFen !== null) sums.push({ label: words.sumTax, value: printedYuan(taxFen) });
  sums.push({ label: words.sum, value: `¥${printedYuan(totalFen)}`, isMain: true });
  if (!balance || (balance.paidFen === 0 && balance.creditedFen === 0)) return sums;
  if (balance.paidFen !== 0) sums.push({ label: words.paid, value: printedYuan(balance.paidFen) });
  if (balance.creditedFen !== 0)
    sums.push({ label: words.credited, value: printedYuan(balance.creditedFen) });
  return [...sums, { label: words.open, value: `¥${printedYuan(openFenOf(balance))}`, isMain: true }];
}

function factsOf({ invoice, taxInvoices }: InvoiceOnPaper, language: Language): PrintedFact[] {
  const words = invoiceDocumentWords[language];
  return [
    { label: documentWords[language].capital, value: capitalAmount(invoice.totalFen) },
    ...taxInvoices.map(({ number, kind }) => ({
      label: words.taxInvoice,
      value: `${words.kinds[kind]} ${number}`,
    })),
  ];
}
