import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { inList } from '../../graphql/stitch.js';
import { pricedLines } from '../impact/impact-lines.js';
import type { ImpactSource } from '../impact/impact-line.js';
import type { ImpactRun } from '../impact/impact-run.entity.js';
import { productNames } from '../rate-tables/product-names.js';
import { atOnce, type Column, type Sheet, type SheetRow } from './sheet.js';

/** Which lines: those of a customer in an impact. */
export interface AskedImpactLines {
  impactRunId: string;
  customerId: string;
}

interface Words {
  file: string;
  total: string;
  headings: readonly string[];
  sources: Record<ImpactSource, string>;
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    file: '收费标准影响',
    total: '合计',
    headings: ['日期', '内容', '服务单', '产品', '序列号', '原金额（元）', '新金额（元）', '差额（元）'],
    sources: { SERVICE_ORDER: '服务', TRAINING: '培训', RENEWAL: '续约' },
  },
  en: {
    file: 'impact',
    total: 'Total',
    // prettier-ignore
    headings: ['Date', 'What', 'Service order', 'Product', 'Serial', 'By the old table (CNY)', 'By the new table (CNY)', 'Difference (CNY)'],
    sources: { SERVICE_ORDER: 'Service', TRAINING: 'Training', RENEWAL: 'Renewal' },
  },
};

const KINDS: readonly Column['kind'][] = ['day', 'text', 'text', 'text', 'text', 'yuan', 'yuan', 'yuan'];
const WIDTHS = [12, 10, 16, 24, 20, 20, 20, 20];
const AT_A_TIME = 500;

/** A customer’s own services and renewals by both tables of an impact, and the total of those that have a price. */
export async function impactLinesSheet(
  reading: Reading,
  { impactRunId, customerId }: AskedImpactLines,
  language: Language,
): Promise<Sheet> {
  const { reader } = reading.database;
  const words = WORDS[language];
  const [run] = await reader.rows<ImpactRun>('SELECT * FROM impact_runs WHERE id = ?', [impactRunId]);
  const lines = run ? await pricedLines(reading.database, run, customerId) : [];
  const licences = await found<{ serial: string; product: string }>(
    'SELECT id, serial, product FROM licences WHERE id IN',
    lines.map(({ licenceId }) => licenceId),
    reading,
  );
  const orders = await found<{ number: string }>(
    'SELECT id, number FROM service_orders WHERE id IN',
    lines.flatMap(({ serviceOrderId }) => (serviceOrderId === null ? [] : [serviceOrderId])),
    reading,
  );
  const products = await productNames(reader);
  const sumOf = (figure: 'oldFen' | 'newFen' | 'differenceFen'): number =>
    lines.reduce((sum, line) => sum + (line[figure] ?? 0), 0);
  const rows: SheetRow[] = lines.map((line) => {
    const licence = licences.get(line.licenceId);
    return [
      line.on,
      words.sources[line.source],
      orders.get(line.serviceOrderId ?? '')?.number ?? null,
      licence ? (products.get(licence.product) ?? licence.product) : null,
      licence?.serial ?? null,
      line.oldFen,
      line.newFen,
      line.differenceFen,
    ];
  });
  const total = [
    null,
    words.total,
    null,
    null,
    null,
    ...(['oldFen', 'newFen', 'differenceFen'] as const).map(sumOf),
  ];
  const name = await shortCodeOf(customerId, reading);
  return {
    name: `${words.file}-${name}-${reading.today}`,
    plainName: `${WORDS.en.file}-${reading.today}`,
    columns: words.headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'text',
      width: WIDTHS[at] ?? 12,
    })),
    total: rows.length + 1,
    rows: atOnce([...rows, total]),
  };
}

/** Rows by their keys, some at a time. */
async function found<T extends object>(
  select: string,
  ids: readonly string[],
  { database }: Reading,
): Promise<Map<string, T>> {
  const wanted = [...new Set(ids)];
  const rows = new Map<string, T>();
  for (let from = 0; from < wanted.length; from += AT_A_TIME) {
    const [marks, some] = inList(wanted.slice(from, from + AT_A_TIME));
    for (const row of await database.reader.rows<T & { id: string }>(`${select} (${marks})`, some))
      rows.set(row.id, row);
  }
  return rows;
}

async function shortCodeOf(customerId: string, { database }: Reading): Promise<string> {
  const [row] = await database.reader.rows<{ shortCode: string }>(
    'SELECT shortCode FROM customers WHERE id = ?',
    [customerId],
  );
  return row?.shortCode ?? '';
}
