import { PdfDocument } from '../../documents/pdf-document.js';
import { printedYuan } from '../../documents/printed-amount.js';
import { badInput } from '../../graphql/connection.js';
import type { Language } from '../../graphql/messages/index.js';
import type { CellKind, Sheet, SheetRow, Value } from './sheet.js';

/** More than anybody prints: a larger sheet is had as XLSX. */
const MOST_ROWS = 2_000;
/** Above so many characters across, the pages lie on their side. */
const WIDE = 110;
/** What stands in these needs no more room than its figures. */
const NARROWEST = 8;

const WORDS: Record<Language, { product: string; rows: (count: number) => string }> = {
  'zh-CN': { product: '服务通', rows: (count) => `共 ${count} 行` },
  en: { product: 'Fuwutong', rows: (count) => `${count} rows` },
};

/** A sheet as PDF on A4 pages: its title, what was chosen, the table with its headings on each page. Errors: BAD_USER_INPUT on more than 2,000 rows. */
export async function* pdfFile(sheet: Sheet, language: Language, today: string): AsyncGenerator<Buffer> {
  const { columns, total, about = [], hasTotal = false } = sheet;
  const title = headed(sheet.title ?? sheet.name);
  if (total > MOST_ROWS)
    throw badInput(`A PDF takes at most ${MOST_ROWS} rows, and these are ${total}: choose less, or XLSX`);
  const words = WORDS[language];
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  const pdf = new PdfDocument({
    title,
    language,
    footer: `${words.product} · ${title} · ${today}`,
    isWide: across > WIDE,
  });
  pdf.title(title, [...new Set([...about, today, words.rows(hasTotal ? total - 1 : total)])].join(' · '));
  const kinds = columns.map(({ kind }) => kind);
  pdf.longTable({
    columns: columns.map(({ heading, kind, width }) => ({
      heading,
      share: Math.max(width, NARROWEST),
      isFigure: kind !== 'text' && kind !== 'day',
      isWhole: kind !== 'text',
    })),
    rows: await printed(sheet.rows, kinds),
    hasTotal,
  });
  yield Buffer.from(await pdf.end());
}

async function printed(
  parts: AsyncIterable<readonly SheetRow[]>,
  kinds: readonly CellKind[],
): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const some of parts)
    for (const row of some) rows.push(kinds.map((kind, at) => textOf(row[at] ?? null, kind)));
  return rows;
}

/** The name of a file as a heading: `targets-met` is Targets met. */
const headed = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

function textOf(value: Value, kind: CellKind): string {
  if (value === null) return '';
  return kind === 'yuan' ? printedYuan(Number(value)) : String(value);
}
