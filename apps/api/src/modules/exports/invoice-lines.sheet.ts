import { inList } from '../../graphql/stitch.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import type { InvoiceLine } from '../invoices/invoice-line.entity.js';
import type { InvoiceFilter } from '../invoices/invoice.inputs.js';
import type { Invoice } from '../invoices/invoice.entity.js';
import { invoiceList, type InvoiceSort } from '../invoices/invoice-sort.js';
import { productNames } from '../rate-tables/product-names.js';
import { incomeWords } from '../reports/income-words.js';
import { CustomerNames } from './customer-names.js';
import type { Column, Sheet, SheetRow } from './sheet.js';
import { ahead, countLines, walk } from './walk.js';
import { exportWords } from './words.js';

/** Which lines: those of the invoices of a list. */
export interface AskedLines {
  filter?: InvoiceFilter | null;
  sort: InvoiceSort;
}

const HEADINGS: Record<Language, { file: string; headings: readonly string[] }> = {
  'zh-CN': {
    file: '账单明细',
    // prettier-ignore
    headings: ['账单编号', '状态', '开具日期', '客户', '行号', '收费项目', '条款', '产品', '版本', '区域', '收入来源', '数量', '含税单价（元）', '含税金额（元）', '税率（%）', '不含税金额（元）', '税额（元）'],
  },
  en: {
    file: 'invoice-lines',
    // prettier-ignore
    headings: ['Invoice', 'Status', 'Issued on', 'Customer', 'Line', 'Charge', 'Clause', 'Product', 'Edition', 'Region', 'Source', 'Quantity', 'Unit price with tax (CNY)', 'Amount with tax (CNY)', 'Tax rate (%)', 'Amount without tax (CNY)', 'Tax (CNY)'],
  },
};

// prettier-ignore
const KINDS: readonly Column['kind'][] = ['text', 'text', 'day', 'text', 'count', 'text', 'text', 'text', 'text', 'text', 'text', 'count', 'yuan', 'yuan', 'percent', 'yuan', 'yuan'];
const WIDTHS = [14, 8, 12, 32, 6, 24, 6, 20, 10, 12, 12, 8, 16, 16, 10, 16, 14];

/** Invoices that are read at a time; of so many the lines, unless one invoice alone has more: a few milliseconds' work. */
const INVOICES_AT_A_TIME = 1_024;
const INVOICES_WITH_LINES = 256;
const LINES_AT_A_TIME = 2_000;

type Head = Pick<Invoice, 'id' | 'number' | 'status' | 'issuedOn' | 'customerId'>;
type Line = Omit<InvoiceLine, 'id' | 'charge' | 'decision' | 'issuedMonth' | 'chargeId' | 'reopenedById'>;

/** The lines of the invoices that a list shows, in its order; nothing is joined, what lines are reported by stands on them. */
export async function invoiceLinesSheet(
  reading: Reading,
  { filter, sort }: AskedLines,
  language: Language,
): Promise<Sheet> {
  const list = invoiceList(filter ?? {}, sort);
  const { file, headings } = HEADINGS[language];
  const products = await productNames(reading.database.reader);
  const total = await countLines(reading, list, {
    lines: 'invoice_lines',
    of: 'invoiceId',
    table: 'invoices',
  });
  const columns = ['id', 'number', 'status', 'issuedOn', 'customerId'];
  const heads = walk<Head>(reading, list, { table: 'invoices', columns, atATime: INVOICES_AT_A_TIME });
  return {
    name: `${file}-${reading.today}`,
    plainName: `${HEADINGS.en.file}-${reading.today}`,
    columns: headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'text',
      width: WIDTHS[at] ?? 12,
    })),
    total,
    rows: ahead(withLines(reading, ahead(heads), { language, products })),
  };
}

async function* withLines(
  reading: Reading,
  heads: AsyncIterable<Head[]>,
  words: { language: Language; products: ReadonlyMap<string, string> },
): AsyncGenerator<SheetRow[]> {
  const customers = new CustomerNames(reading.database.reader);
  for await (const some of heads) {
    await customers.know(some.map(({ customerId }) => customerId));
    for (let from = 0; from < some.length; from += INVOICES_WITH_LINES) {
      for await (const [own, lines] of linesOf(reading, some.slice(from, from + INVOICES_WITH_LINES))) {
        yield own.flatMap((head) =>
          (lines.get(head.id) ?? []).map((line) =>
            rowOf(head, line, customers.of(head.customerId).name, words),
          ),
        );
      }
    }
  }
}

const LINE =
  'invoiceId, position, kind, clause, product, edition, incomeRegion, incomeSource, quantity, unitFen, amountFen, taxPercent, netFen, taxFen';

/** The lines of some invoices, with those that they belong to; where they are many, of half of the invoices after the other. */
async function* linesOf(
  reading: Reading,
  heads: readonly Head[],
): AsyncGenerator<[heads: readonly Head[], lines: Map<string, Line[]>]> {
  const [marks, ids] = inList(heads.map(({ id }) => id));
  const most = heads.length > 1 ? ` LIMIT ${LINES_AT_A_TIME + 1}` : '';
  const rows = await reading.database.reader.rows<Line>(
    `SELECT ${LINE} FROM invoice_lines WHERE invoiceId IN (${marks}) ORDER BY invoiceId, position${most}`,
    ids,
  );
  if (rows.length > LINES_AT_A_TIME && heads.length > 1) {
    const half = Math.ceil(heads.length / 2);
    yield* linesOf(reading, heads.slice(0, half));
    yield* linesOf(reading, heads.slice(half));
  } else yield [heads, byInvoice(rows)];
}

function byInvoice(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const own = groups.get(line.invoiceId);
    if (own) own.push(line);
    else groups.set(line.invoiceId, [line]);
  }
  return groups;
}

function rowOf(
  { number, status, issuedOn }: Head,
  line: Line,
  customer: string,
  { language, products }: { language: Language; products: ReadonlyMap<string, string> },
): SheetRow {
  const { editions, regions, sources, statuses } = exportWords[language];
  return [
    number,
    statuses[status],
    issuedOn,
    customer,
    line.position,
    incomeWords[language].kinds[line.kind],
    line.clause,
    products.get(line.product) ?? line.product,
    line.edition && editions[line.edition],
    line.incomeRegion && regions[line.incomeRegion],
    line.incomeSource && sources[line.incomeSource],
    line.quantity,
    line.unitFen,
    line.amountFen,
    line.taxPercent,
    line.netFen,
    line.taxFen,
  ];
}
