import { capitalAmount, civilDateAt } from 'policy';
import { documentWords } from '../../../documents/document-words.js';
import type { RecordDocument } from '../../../documents/document.route.js';
import { filled } from '../../../documents/filled.js';
import { buyerBlock, sellerBlock } from '../../../documents/parties.js';
import { PdfDocument } from '../../../documents/pdf-document.js';
import type { PrintedCell, PrintedFact, PrintedSum } from '../../../documents/printed-parts.js';
import { printedYuan } from '../../../documents/printed-amount.js';
import { isoInstant } from '../../../database/instants.js';
import type { Reader } from '../../../database/reader.js';
import type { Language } from '../../../graphql/messages/index.js';
import { currentSettings, type StoredSettings } from '../../settings/current-settings.js';
import { quoteStatusOn } from '../quote-status.js';
import { quoteDocumentWords } from './quote-document-words.js';
import { itemText, lineText } from './quote-offer-text.js';
import { type QuoteOnPaper, quoteOnPaper } from './quote-on-paper.js';

/** A quote as the customer gets it, with the vendor’s details of today; null where there is none. */
export async function quoteDocument(
  reader: Reader,
  id: string,
  language: Language,
  today: string,
): Promise<RecordDocument | null> {
  const [paper, settings] = await Promise.all([quoteOnPaper(reader, id), currentSettings(reader)]);
  if (!paper) return null;
  const { number, revision } = paper.quote;
  const end = revision > 1 ? `${number}-${revision}` : number;
  return {
    name: `${quoteDocumentWords[language].file} ${end}`,
    plainName: `quote-${end}`,
    bytes: await printed(paper, settings, language, today),
  };
}

async function printed(
  paper: QuoteOnPaper,
  settings: StoredSettings,
  language: Language,
  today: string,
): Promise<Uint8Array> {
  const words = quoteDocumentWords[language];
  const { quote, customer } = paper;
  const { number, revision, validUntil } = quote;
  const named = `${words.title} ${number}`;
  const title = revision > 1 ? `${named} · ${filled(words.revision, { revision })}` : named;
  const status = quoteStatusOn(quote, today);
  const seller = sellerBlock(settings, language);
  const footer = [seller.name, title].filter((text) => text !== '').join(' · ');
  const pdf = new PdfDocument({ title, language, footer });
  pdf.title(
    status === 'SENT' ? title : `${title} · ${words.closed[status]}`,
    [
      filled(words.madeOn, { date: civilDateAt(isoInstant(quote.createdAt)) }),
      filled(words.validUntil, { date: validUntil }),
      documentWords[language].inYuan,
    ].join(' · '),
  );
  pdf.blocks(seller, buyerBlock(customer, language));
  pdf.table(tableOf(paper, language));
  pdf.sums(sumsOf(paper, language));
  pdf.facts(factsOf(paper, language));
  pdf.note(words.terms);
  return pdf.end();
}

const figure = (text: string): PrintedCell => ({ text, isFigure: true });

function tableOf(
  { lines, items, table }: QuoteOnPaper,
  language: Language,
): { widths: (number | '*')[]; headings: PrintedCell[][]; rows: PrintedCell[][] } {
  const words = quoteDocumentWords[language];
  const rows = [
    ...lines.map((line) => ({
      text: lineText(line, table, language),
      // Exact: the price of a line is its years times one year’s fee.
      unitFen: line.amountFen / line.years,
      quantity: filled(words.years, { count: line.years }),
      amountFen: line.amountFen,
    })),
    ...items.map((item) => ({
      text: itemText(item, language),
      unitFen: item.days === null ? item.amountFen : item.amountFen / item.days,
      quantity: item.days === null ? '1' : filled(words.days, { count: item.days }),
      amountFen: item.amountFen,
    })),
  ];
  return {
    widths: [34, '*', 74, 44, 80],
    headings: [
      [
        figure(words.position),
        { text: words.item },
        figure(words.unit),
        figure(words.quantity),
        figure(words.amount),
      ],
    ],
    rows: rows.map(({ text, unitFen, quantity, amountFen }, index) => [
      figure(String(index + 1)),
      { text },
      figure(printedYuan(unitFen)),
      figure(quantity),
      figure(printedYuan(amountFen)),
    ]),
  };
}

function sumsOf({ quote }: QuoteOnPaper, language: Language): PrintedSum[] {
  const words = quoteDocumentWords[language];
  const { subtotalFen, discountFen, discountPercent, totalFen } = quote;
  const total = { label: words.total, value: `¥${printedYuan(totalFen)}`, isMain: true };
  if (discountFen === 0) return [total];
  const discount = discountPercent === null ? words.discount : `${words.discount} ${discountPercent}%`;
  return [
    { label: words.subtotal, value: printedYuan(subtotalFen) },
    { label: discount, value: printedYuan(-discountFen) },
    total,
  ];
}

function factsOf({ quote, table, madeBy }: QuoteOnPaper, language: Language): PrintedFact[] {
  const words = quoteDocumentWords[language];
  const facts = [
    { label: documentWords[language].capital, value: capitalAmount(quote.totalFen) },
    { label: words.table, value: filled(words.tableNamed, { year: table.year, revision: table.revision }) },
    { label: words.madeBy, value: madeBy },
  ];
  return quote.note === null ? facts : [...facts, { label: words.note, value: quote.note }];
}
