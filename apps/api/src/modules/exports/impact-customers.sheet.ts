import type { ListQuery } from '../../graphql/connection.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { ImpactCustomer } from '../impact/impact-customer.entity.js';
import { type ImpactSort, impactSorts } from '../impact/impact-enums.js';
import { CustomerNames } from './customer-names.js';
import type { Column, Sheet, SheetRow } from './sheet.js';
import { ahead, walk } from './walk.js';

/** Which customers: those of an impact, in an order. */
export interface AskedCustomers {
  impactRunId: string;
  sort: ImpactSort;
}

const WORDS: Record<Language, { file: string; total: string; headings: readonly string[] }> = {
  'zh-CN': {
    file: '收费标准影响-客户',
    total: '合计',
    // prettier-ignore
    headings: ['客户简码', '客户', '服务次数', '续约', '无法计价', '原金额（元）', '新金额（元）', '差额（元）'],
  },
  en: {
    file: 'impact-customers',
    total: 'Total',
    // prettier-ignore
    headings: ['Short code', 'Customer', 'Services', 'Renewals', 'Without a price', 'By the old table (CNY)', 'By the new table (CNY)', 'Difference (CNY)'],
  },
};

const KINDS: readonly Column['kind'][] = ['text', 'text', 'count', 'count', 'count', 'yuan', 'yuan', 'yuan'];
const WIDTHS = [16, 36, 12, 12, 12, 20, 20, 20];
const AT_A_TIME = 500;

const FIGURES = ['services', 'renewals', 'unpricedCount', 'oldFen', 'newFen', 'differenceFen'] as const;
type Row = Pick<ImpactCustomer, 'customerId' | (typeof FIGURES)[number]>;

/** What an impact changes for each customer, in the order of the list, and the total. */
export async function impactCustomersSheet(
  reading: Reading,
  { impactRunId, sort }: AskedCustomers,
  language: Language,
): Promise<Sheet> {
  const { file, headings } = WORDS[language];
  const list: ListQuery = {
    type: ImpactCustomer,
    where: [['impactRunId = ?', impactRunId]],
    ...impactSorts.orders[sort],
  };
  const [counted] = await reading.database.reader.rows<{ total: number }>(
    'SELECT COUNT(*) AS total FROM impact_customers WHERE impactRunId = ?',
    [impactRunId],
  );
  return {
    name: `${file}-${reading.today}`,
    plainName: `${WORDS.en.file}-${reading.today}`,
    columns: headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'text',
      width: WIDTHS[at] ?? 12,
    })),
    total: (counted?.total ?? 0) + 1,
    rows: ahead(rowsOf(reading, list, WORDS[language].total)),
  };
}

async function* rowsOf(reading: Reading, list: ListQuery, total: string): AsyncGenerator<SheetRow[]> {
  const names = new CustomerNames(reading.database.reader);
  const columns = ['customerId', ...FIGURES];
  const sums = FIGURES.map(() => 0);
  for await (const rows of walk<Row>(reading, list, {
    table: 'impact_customers',
    columns,
    atATime: AT_A_TIME,
  })) {
    await names.know(rows.map(({ customerId }) => customerId));
    yield rows.map((row) => {
      const { shortCode, name } = names.of(row.customerId);
      const figures = FIGURES.map((figure) => row[figure]);
      for (const [at, figure] of figures.entries()) sums[at] = (sums[at] ?? 0) + figure;
      return [shortCode, name, ...figures];
    });
  }
  yield [[total, null, ...sums]];
}
