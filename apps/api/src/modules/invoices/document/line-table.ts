import { filled } from '../../../documents/filled.js';
import type { LongColumn, LongTable } from '../../../documents/long-table.js';
import { printedYuan } from '../../../documents/printed-amount.js';
import type { PrintedFact, PrintedSum } from '../../../documents/printed-parts.js';
import type { Language } from '../../../graphql/messages/index.js';
import { incomeWords } from '../../reports/income-words.js';
import { invoiceDocumentWords } from './invoice-document-words.js';
import type { PaperAmounts, PaperItem, PaperTaxInvoice } from './paper-parts.js';

/** A figure between a line's item and its amounts. */
interface OwnFigure<Line> {
  heading: string;
  of: (line: Line) => string;
}

/** The lines of an invoice or of a credit note: item, the document's own figures, the tax split where a line has one, the amount. */
export function lineTable<Line extends PaperItem & PaperAmounts>(
  lines: readonly Line[],
  language: Language,
  own: readonly OwnFigure<Line>[],
  amountHeading: string,
): LongTable {
  const words = invoiceDocumentWords[language];
  const isTaxed = !lines.every(isUntaxed);
  const figure = (heading: string): LongColumn => ({ heading, share: 0, isFigure: true, isWhole: true });
  return {
    columns: [
      figure(words.position),
      { heading: words.item, share: 1, isFigure: false, isWhole: false },
      ...own.map(({ heading }) => figure(heading)),
      ...(isTaxed ? [figure(words.net), figure(words.percent), figure(words.tax)] : []),
      figure(amountHeading),
    ],
    rows: lines.map((line) => [
      String(line.position),
      itemOf(line, language),
      ...own.map(({ of }) => of(line)),
      ...(isTaxed ? [amount(line.netFen), percent(line.taxPercent), amount(line.taxFen)] : []),
      amount(line.amountFen),
    ]),
    hasTotal: false,
  };
}

/** A line whose fee table states no tax rate. */
export const isUntaxed = ({ taxPercent }: PaperAmounts): boolean => taxPercent === null;

const amount = (fen: number | null): string => (fen === null ? '—' : printedYuan(fen));
const percent = (rate: string | null): string => (rate === null ? '—' : `${rate}%`);

function itemOf(
  { kind, clause, productName, serial, servedOn, dueOn }: PaperItem,
  language: Language,
): string {
  const words = invoiceDocumentWords[language];
  const day = filled(servedOn === null ? words.due : words.served, { date: servedOn ?? dueOn });
  const what = `${incomeWords[language].kinds[kind]} · ${filled(words.clause, { clause })}`;
  return `${what}\n${productName}\n${serial} · ${day}`;
}

/** The sums below the lines: the tax split where there is one, then all of it. */
export function totals(
  { totalFen, netFen, taxFen }: { totalFen: number; netFen: number | null; taxFen: number | null },
  language: Language,
): PrintedSum[] {
  const words = invoiceDocumentWords[language];
  return [
    ...(netFen === null ? [] : [{ label: words.sumNet, value: printedYuan(netFen) }]),
    ...(taxFen === null ? [] : [{ label: words.sumTax, value: printedYuan(taxFen) }]),
    { label: words.sum, value: `¥${printedYuan(totalFen)}`, isMain: true },
  ];
}

/** The tax invoices of an invoice, each by its kind and number. */
export const taxInvoiceFacts = (
  taxInvoices: readonly PaperTaxInvoice[],
  language: Language,
): PrintedFact[] => {
  const { taxInvoice, kinds } = invoiceDocumentWords[language];
  return taxInvoices.map(({ number, kind }) => ({ label: taxInvoice, value: `${kinds[kind]} ${number}` }));
};
