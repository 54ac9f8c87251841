import { createRequire } from 'node:module';
import type PdfKit from 'pdfkit';
import { drawLongTable, type LongTable } from './long-table.js';
import type {
  PdfOptions,
  PrintedBlock,
  PrintedCell,
  PrintedFact,
  PrintedSum,
  PrintedTable,
} from './printed-parts.js';

const require = createRequire(import.meta.url);
/** Large, and left out of what is built into the server's own files: the thread alone loads it. */
const Pdf = require('pdfkit') as typeof PdfKit;
// Named by their files, not by registered names: a table goes back to a font by its file, and reads it anew if it has another name.
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');

const INK = '#1f2933';
const GREY = '#6b7780';
const ACCENT = '#136163';
const LINE = '#d5dbdf';
const HEAD = '#f1f6f6';
const MARGIN = 48;
/** Room for a sum of some billions. */
const SUM = 160;

/** A4 pages with Chinese type, drawn from above to below; they are numbered at the end. */
export class PdfPages {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #footer: string;

  constructor({ title, language, footer, isWide = false }: PdfOptions) {
    this.#footer = footer;
    this.#pdf = new Pdf({
      size: 'A4',
      layout: isWide ? 'landscape' : 'portrait',
      margin: MARGIN,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      font: REGULAR,
      info: { Title: title },
    });
  }

  title(text: string, below: string): void {
    this.#pdf.font(BOLD).fontSize(20).fillColor(INK).text(text);
    this.#pdf.moveDown(0.2).font(REGULAR).fontSize(9.5).fillColor(GREY).text(below);
    this.#pdf.moveDown(0.6);
  }

  heading(text: string, mark = ''): void {
    this.#room(110);
    this.#pdf
      .moveDown(0.7)
      .font(BOLD)
      .fontSize(12)
      .fillColor(ACCENT)
      .text(text, { continued: mark !== '' });
    if (mark !== '') this.#pdf.font(REGULAR).fontSize(9).fillColor(GREY).text(`  ${mark}`);
    this.#pdf.moveDown(0.3);
  }

  note(text: string): void {
    this.#pdf.moveDown(0.35).font(REGULAR).fontSize(8.5).fillColor(GREY).text(text, { lineGap: 2 });
  }

  /** Two blocks side by side: the parties of a document. */
  blocks(left: PrintedBlock, right: PrintedBlock): void {
    const width = this.#width / 2 - 12;
    const top = this.#pdf.y;
    const below = [left, right].map(({ heading, name, facts }, at) => {
      const x = MARGIN + at * (width + 24);
      this.#pdf.font(REGULAR).fontSize(8.5).fillColor(GREY).text(heading, x, top, { width });
      this.#pdf.moveDown(0.15).font(BOLD).fontSize(11).fillColor(INK).text(name, { width });
      this.#pdf.moveDown(0.2).font(REGULAR).fontSize(9);
      for (const { label, value } of facts) this.#fact(label, value, width);
      return this.#pdf.y;
    });
    this.#pdf.x = MARGIN;
    this.#pdf.y = Math.max(...below);
    this.#pdf.moveDown(0.8);
  }

  /** Sums to the right, below a table, each with its label. */
  sums(sums: readonly PrintedSum[]): void {
    this.#room(24 * sums.length);
    this.#pdf.moveDown(0.6);
    for (const { label, value, isMain } of sums) {
      const top = this.#pdf.y;
      const height = isMain ? 22 : 15;
      this.#pdf.font(REGULAR).fontSize(9).fillColor(GREY);
      this.#pdf.text(label, MARGIN, top + (isMain ? 5 : 0), {
        width: this.#width - SUM - 8,
        align: 'right',
      });
      this.#pdf
        .font(isMain ? BOLD : REGULAR)
        .fontSize(isMain ? 14 : 9.5)
        .fillColor(INK);
      this.#pdf.text(value, MARGIN + this.#width - SUM, top, { width: SUM, align: 'right' });
      this.#pdf.y = top + height;
    }
    this.#pdf.x = MARGIN;
  }

  /** Facts below each other, over the whole width. */
  facts(facts: readonly PrintedFact[]): void {
    this.#room(16 * facts.length);
    this.#pdf.moveDown(0.4).font(REGULAR).fontSize(9);
    for (const { label, value } of facts) this.#fact(label, value, this.#width);
  }

  /** Room before what follows. */
  gap(): void {
    this.#pdf.moveDown(0.8);
  }

  #fact(label: string, value: string, width: number): void {
    this.#pdf.fillColor(GREY).text(`${label}  `, { width, continued: true, lineGap: 2 });
    this.#pdf.fillColor(INK).text(value);
  }

  get #width(): number {
    return this.#pdf.page.width - 2 * MARGIN;
  }

  table({ widths, headings, rows }: PrintedTable): void {
    this.#pdf.font(REGULAR).fontSize(9).fillColor(INK);
    const cell = (isHeading: boolean) => (each: PrintedCell) => ({
      text: each.text,
      ...(each.colSpan !== undefined && { colSpan: each.colSpan }),
      ...(each.rowSpan !== undefined && { rowSpan: each.rowSpan }),
      type: isHeading ? ('TH' as const) : ('TD' as const),
      align: { x: each.isFigure ? ('right' as const) : ('left' as const), y: 'center' as const },
      ...(isHeading && { backgroundColor: HEAD, textColor: GREY }),
    });
    const table = this.#pdf.table({
      columnStyles: widths,
      defaultStyle: { border: 0.5, borderColor: LINE, padding: [4, 7, 4, 7], textColor: INK },
    });
    for (const row of headings) table.row(row.map(cell(true)));
    for (const row of rows) table.row(row.map(cell(false)));
    table.end();
    this.#pdf.x = MARGIN;
  }

  /** A table over as many pages as it needs, its headings on each of them. */
  longTable(table: LongTable): void {
    drawLongTable(this.#pdf, table, {
      margin: MARGIN,
      regular: REGULAR,
      bold: BOLD,
      ink: INK,
      line: LINE,
      head: HEAD,
    });
  }

  /** Numbers the pages and gives the bytes of them all. */
  async end(): Promise<Buffer> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#pdf.switchToPage(page);
      const { width, height } = this.#pdf.page;
      // Below the margin, where text would begin a new page.
      this.#pdf.page.margins.bottom = 0;
      this.#pdf.font(REGULAR).fontSize(8).fillColor(GREY);
      this.#pdf.text(this.#footer, MARGIN, height - 34, { lineBreak: false });
      this.#pdf.text(`${page + 1} / ${count}`, width - MARGIN - 60, height - 34, {
        width: 60,
        align: 'right',
        lineBreak: false,
      });
    }
    this.#pdf.end();
    const parts: Buffer[] = [];
    for await (const part of this.#pdf as unknown as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Begins a new page where less than so many points are left. */
  #room(points: number): void {
    if (this.#pdf.y > this.#pdf.page.height - MARGIN - points) this.#pdf.addPage();
  }
}
