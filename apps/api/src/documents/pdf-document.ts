import type { LongTable } from './long-table.js';
import type { PdfPages } from './pdf-pages.js';
import { print } from './print.js';
import type { PdfOptions, PrintedBlock, PrintedFact, PrintedSum, PrintedTable } from './printed-parts.js';

type Draws = Exclude<keyof PdfPages, 'end'>;

/** One thing that is drawn, with what it is drawn from. */
export type Part = { [Name in Draws]: readonly [Name, ...Parameters<PdfPages[Name]>] }[Draws];

/** What is told of a document from above to below; it is drawn as a PDF when it ends, apart from all else. */
export class PdfDocument {
  readonly #options: PdfOptions;
  readonly #parts: Part[] = [];

  constructor(options: PdfOptions) {
    this.#options = options;
  }

  title(text: string, below: string): void {
    this.#parts.push(['title', text, below]);
  }

  heading(text: string, mark?: string): void {
    this.#parts.push(['heading', text, mark]);
  }

  note(text: string): void {
    this.#parts.push(['note', text]);
  }

  /** Two blocks side by side: the parties of a document. */
  blocks(left: PrintedBlock, right: PrintedBlock): void {
    this.#parts.push(['blocks', left, right]);
  }

  /** Sums to the right, below a table, each with its label. */
  sums(sums: readonly PrintedSum[]): void {
    this.#parts.push(['sums', sums]);
  }

  /** Facts below each other, over the whole width. */
  facts(facts: readonly PrintedFact[]): void {
    this.#parts.push(['facts', facts]);
  }

  /** Room before what follows. */
  gap(): void {
    this.#parts.push(['gap']);
  }

  table(table: PrintedTable): void {
    this.#parts.push(['table', table]);
  }

  /** A table over as many pages as it needs, its headings on each of them. */
  longTable(table: LongTable): void {
    this.#parts.push(['longTable', table]);
  }

  /** The bytes of the document. */
  end(): Promise<Uint8Array> {
    return print({ options: this.#options, parts: this.#parts });
  }
}
