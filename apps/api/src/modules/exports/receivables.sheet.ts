import { AgeingBucket } from '../../graphql/billing-enums.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import type { CustomerAgeing } from '../reports/receivables-report.js';
import { ageings } from '../reports/receivables.service.js';
import { CustomerNames } from './customer-names.js';
import { atOnce, type Column, type Sheet, type SheetRow } from './sheet.js';

interface Words {
  file: string;
  shortCode: string;
  customer: string;
  invoices: string;
  open: string;
  overpaid: string;
  total: string;
  buckets: Record<AgeingBucket, string>;
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    file: '应收账龄',
    shortCode: '客户简码',
    customer: '客户',
    invoices: '未付发票数',
    open: '应收合计（元）',
    overpaid: '多收（元）',
    total: '合计',
    buckets: {
      NOT_DUE: '未到期（元）',
      DAYS_1_30: '逾期 1–30 天（元）',
      DAYS_31_60: '逾期 31–60 天（元）',
      DAYS_61_90: '逾期 61–90 天（元）',
      OVER_90: '逾期 90 天以上（元）',
    },
  },
  en: {
    file: 'receivables',
    shortCode: 'Short code',
    customer: 'Customer',
    invoices: 'Open invoices',
    open: 'Owed (CNY)',
    overpaid: 'Paid too much (CNY)',
    total: 'Total',
    buckets: {
      NOT_DUE: 'Not yet due (CNY)',
      DAYS_1_30: '1–30 days overdue (CNY)',
      DAYS_31_60: '31–60 days overdue (CNY)',
      DAYS_61_90: '61–90 days overdue (CNY)',
      OVER_90: 'Over 90 days overdue (CNY)',
    },
  },
};

/** What every customer owes on a day (today where left out) by how long it is overdue, and the total. */
export async function receivablesSheet(
  { database, today }: Reading,
  { on }: { on?: string | null },
  language: Language,
): Promise<Sheet> {
  const day = on ?? today;
  const words = WORDS[language];
  const customers = await ageings(database.reader, day, today);
  const names = new CustomerNames(database.reader);
  await names.know(customers.map(({ customerId }) => customerId));
  const yuan = (heading: string): Column => ({ heading, kind: 'yuan', width: 20 });
  return {
    name: `${words.file}-${day}`,
    plainName: `${WORDS.en.file}-${day}`,
    title: words.file,
    about: [day],
    hasTotal: true,
    columns: [
      { heading: words.shortCode, kind: 'text', width: 16 },
      { heading: words.customer, kind: 'text', width: 36 },
      { heading: words.invoices, kind: 'count', width: 12 },
      yuan(words.open),
      ...Object.values(AgeingBucket).map((bucket) => yuan(words.buckets[bucket])),
      yuan(words.overpaid),
    ],
    total: customers.length + 1,
    rows: atOnce([
      ...customers.map((each) => {
        const { shortCode, name } = names.of(each.customerId);
        return [shortCode, name, ...amountsOf([each])];
      }),
      [words.total, null, ...amountsOf(customers)],
    ]),
  };
}

function amountsOf(customers: readonly CustomerAgeing[]): SheetRow {
  const sum = (amountOf: (each: CustomerAgeing) => number): number =>
    customers.reduce((total, each) => total + amountOf(each), 0);
  return [
    sum(({ buckets }) => buckets.reduce((count, { invoices }) => count + invoices, 0)),
    sum(({ openFen }) => openFen),
    ...Object.keys(AgeingBucket).map((_, at) => sum(({ buckets }) => buckets[at]?.openFen ?? 0)),
    sum(({ overpaidFen }) => overpaidFen),
  ];
}
