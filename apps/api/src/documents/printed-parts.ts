/** A cell of a printed table. */
export interface PrintedCell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
  /** Figures stand to the right. */
  isFigure?: boolean;
}

/** A printed table: rows of headings, then of cells; widths are points or `*`. */
export interface PrintedTable {
  widths: (number | '*')[];
  headings: PrintedCell[][];
  rows: PrintedCell[][];
}

/** A label with its value, as parties and terms are told. */
export interface PrintedFact {
  label: string;
  value: string;
}

/** A block of facts beside another one. */
export interface PrintedBlock {
  heading: string;
  /** Printed larger, first: a name. */
  name: string;
  facts: readonly PrintedFact[];
}

/** A sum below a table; the main one is printed larger. */
export interface PrintedSum extends PrintedFact {
  isMain?: boolean;
}

/** What a document is called, which language it is read in, what stands at the foot of its pages, and whether they lie on their side. */
export interface PdfOptions {
  title: string;
  language: string;
  footer: string;
  isWide?: boolean;
}
