import { setImmediate as nextTurn } from 'node:timers/promises';

/** A column of a long table: its heading, its share of the width, and whether figures stand in it. */
export interface LongColumn {
  heading: string;
  share: number;
  isFigure: boolean;
}

/** A table that may fill many pages; its last row may be a total. */
export interface LongTable {
  columns: readonly LongColumn[];
  rows: AsyncIterable<readonly (readonly string[])[]>;
  /** Whether the last row stands out. */
  hasTotal: boolean;
}

interface Style {
  margin: number;
  regular: string;
  bold: string;
  ink: string;
  line: string;
  head: string;
}

const PAD = 5;
const SIZE = 8.5;
/** Rows between two turns of everybody else: a few milliseconds' work. */
const ROWS_A_TURN = 20;

/** Draws a table from where the document stands on, beginning a new page with the headings wherever one is full. */
export async function drawLongTable(
  pdf: PDFKit.PDFDocument,
  { columns, rows, hasTotal }: LongTable,
  style: Style,
): Promise<void> {
  const width = pdf.page.width - 2 * style.margin;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (width * share) / shares);
  const draw = (cells: readonly string[], look: 'head' | 'row' | 'total'): void => {
    pdf.font(look === 'row' ? style.regular : style.bold).fontSize(SIZE);
    const heights = cells.map((text, at) =>
      pdf.heightOfString(text || ' ', { width: (widths[at] ?? 0) - 2 * PAD }),
    );
    const height = Math.max(...heights) + 2 * PAD;
    if (pdf.y + height > pdf.page.height - style.margin) {
      pdf.addPage();
      if (look !== 'head')
        draw(
          columns.map(({ heading }) => heading),
          'head',
        );
      pdf.font(look === 'row' ? style.regular : style.bold).fontSize(SIZE);
    }
    const top = pdf.y;
    if (look !== 'row') pdf.rect(style.margin, top, width, height).fill(style.head);
    pdf.fillColor(style.ink);
    let left = style.margin;
    for (const [at, text] of cells.entries()) {
      const own = widths[at] ?? 0;
      pdf.text(text, left + PAD, top + PAD, {
        width: own - 2 * PAD,
        align: columns[at]?.isFigure ? 'right' : 'left',
      });
      left += own;
    }
    pdf.lineWidth(0.5).strokeColor(style.line);
    pdf
      .moveTo(style.margin, top + height)
      .lineTo(style.margin + width, top + height)
      .stroke();
    pdf.x = style.margin;
    pdf.y = top + height;
  };
  draw(
    columns.map(({ heading }) => heading),
    'head',
  );
  let waiting: readonly string[] | undefined;
  let drawn = 0;
  for await (const some of rows) {
    for (const row of some) {
      if (waiting) draw(waiting, 'row');
      waiting = row;
      if ((drawn += 1) % ROWS_A_TURN === 0) await nextTurn();
    }
  }
  if (waiting) draw(waiting, hasTotal ? 'total' : 'row');
}
