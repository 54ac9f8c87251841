/** A column of a long table: its heading, its share of what room the figures leave, and whether it holds what is never broken. */
export interface LongColumn {
  heading: string;
  share: number;
  isFigure: boolean;
  /** Figures and days stand in one piece, texts go on below. */
  isWhole: boolean;
}

/** A table that may fill many pages; its last row may be a total. */
export interface LongTable {
  columns: readonly LongColumn[];
  rows: readonly (readonly string[])[];
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

const PAD = 4;
/** From what reads best to what can still be read. */
const SIZES = [8.5, 8, 7.5, 7, 6.5, 6, 5.5];
/** Less no column of text gets. */
const NARROWEST_TEXT = 44;

/** Draws a table from where the document stands on, beginning a new page with the headings wherever one is full. */
export function drawLongTable(
  pdf: PDFKit.PDFDocument,
  { columns, rows, hasTotal }: LongTable,
  style: Style,
): void {
  const width = pdf.page.width - 2 * style.margin;
  const { size, widths } = laidOut(pdf, columns, rows, width, style);
  const headings = columns.map(({ heading }) => heading);
  const draw = (cells: readonly string[], look: 'head' | 'row' | 'total'): void => {
    const font = (): unknown => pdf.font(look === 'row' ? style.regular : style.bold).fontSize(size);
    font();
    const heights = cells.map((text, at) =>
      pdf.heightOfString(text || ' ', { width: (widths[at] ?? 0) - 2 * PAD }),
    );
    const height = Math.max(...heights) + 2 * PAD;
    if (pdf.y + height > pdf.page.height - style.margin) {
      pdf.addPage();
      if (look !== 'head') draw(headings, 'head');
      font();
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
  draw(headings, 'head');
  for (const [at, row] of rows.entries()) draw(row, hasTotal && at === rows.length - 1 ? 'total' : 'row');
}

/** The largest type in which what must not be broken has room, and how wide the columns are then. */
function laidOut(
  pdf: PDFKit.PDFDocument,
  columns: readonly LongColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  { bold }: Style,
): { size: number; widths: number[] } {
  // The longest stands for all: digits are of one width.
  const longest = columns.map(({ heading, isWhole }, at) => {
    const words = heading.split(' ');
    const texts = rows.map((row) => row[at] ?? '');
    return [...words, ...(isWhole ? texts : texts.filter(isCode))].reduce(
      (before, text) => (isHan(text) || text.length <= before.length ? before : text),
      '',
    );
  });
  for (const size of SIZES) {
    pdf.font(bold).fontSize(size);
    const least = columns.map(({ isWhole }, at) => {
      const own = pdf.widthOfString(longest[at] ?? '') + 2 * PAD + 1;
      return Math.max(own, isWhole ? size * 4 : NARROWEST_TEXT);
    });
    const taken = least.reduce((sum, own) => sum + own, 0);
    if (taken > width && size !== SIZES.at(-1)) continue;
    const texts = columns.map(({ share, isWhole }) => (isWhole ? 0 : share));
    const shares = texts.reduce((sum, share) => sum + share, 0);
    const left = width - taken;
    const widths = least.map((own, at) =>
      left < 0
        ? (own * width) / taken
        : own + left * (shares === 0 ? 1 / columns.length : (texts[at] ?? 0) / shares),
    );
    return { size, widths };
  }
  throw new Error('No size of type was tried');
}

/** A code or a day, which reads wrongly where it is broken. */
const isCode = (text: string): boolean => /^[\dA-Z][\dA-Z-]{0,23}$/.test(text);

/** A text that can be broken anywhere. */
const isHan = (text: string): boolean => /^\p{Script=Han}+[（）\p{P}\p{Script=Han}]*$/u.test(text);
