import type { Reader } from '../../database/reader.js';
import type { Edition, EntitlementSource, Service } from '../../graphql/enums.js';
import type { Language } from '../../graphql/messages/index.js';
import type { Reading } from '../../graphql/relations.js';
import { inList } from '../../graphql/stitch.js';
import { productNames } from '../rate-tables/product-names.js';
import type { AllowanceFilter } from '../reports/allowance-report.js';
import { type AllowancePeriod, allowancePeriods } from '../reports/allowance-report.service.js';
import { CustomerNames } from './customer-names.js';
import { ahead } from './walk.js';
import type { Column, Sheet, SheetRow } from './sheet.js';
import { exportWords } from './words.js';

interface Words {
  file: string;
  headings: readonly string[];
  services: Record<Service, string>;
  sources: Record<EntitlementSource, string>;
}

const WORDS: Record<Language, Words> = {
  'zh-CN': {
    file: '服务次数使用情况',
    // prettier-ignore
    headings: ['客户简码', '客户', '许可', '产品', '版本', '服务', '来源', '开始', '结束', '服务次数', '已用', '剩余', '超出'],
    services: { ON_SITE_SUPPORT: '现场支持', DATA_REPAIR: '数据修复' },
    sources: { FREE_PERIOD: '免费服务期', ANNUAL: '年度有偿服务' },
  },
  en: {
    file: 'allowances',
    // prettier-ignore
    headings: ['Short code', 'Customer', 'Licence', 'Product', 'Edition', 'Service', 'From', 'First day', 'Last day', 'Allowance', 'Drawn', 'Left', 'Past it'],
    services: { ON_SITE_SUPPORT: 'On-site support', DATA_REPAIR: 'Data repair' },
    sources: { FREE_PERIOD: 'Free period', ANNUAL: 'Annual plan' },
  },
};

// prettier-ignore
const KINDS: readonly Column['kind'][] = ['text', 'text', 'text', 'text', 'text', 'text', 'text', 'day', 'day', 'count', 'count', 'count', 'count'];
const WIDTHS = [16, 30, 16, 20, 10, 12, 14, 12, 12, 9, 9, 9, 9];

const LICENCES_AT_A_TIME = 1_000;

interface Licence {
  id: string;
  customerId: string;
  product: string;
  edition: Edition;
  serial: string;
}

/** How much is used of each allowance whose period has a day in it, most overage first, then those with the fewest left. */
export async function allowancesSheet(
  { database, today }: Reading,
  { on, filter }: { on?: string | null; filter?: AllowanceFilter | null },
  language: Language,
): Promise<Sheet> {
  const { reader } = database;
  const day = on ?? today;
  const words = WORDS[language];
  const { count, periods } = await allowancePeriods(reader, day, filter ?? {});
  return {
    name: `${words.file}-${day}`,
    plainName: `${WORDS.en.file}-${day}`,
    title: words.file,
    about: [day],
    columns: words.headings.map((heading, at) => ({
      heading,
      kind: KINDS[at] ?? 'count',
      width: WIDTHS[at] ?? 10,
    })),
    total: count,
    rows: ahead(named(reader, periods, language)),
  };
}

async function* named(
  reader: Reader,
  periods: AsyncIterable<AllowancePeriod[]>,
  language: Language,
): AsyncGenerator<SheetRow[]> {
  const products = await productNames(reader);
  const customers = new CustomerNames(reader);
  for await (const all of periods) {
    for (let from = 0; from < all.length; from += LICENCES_AT_A_TIME) {
      const some = all.slice(from, from + LICENCES_AT_A_TIME);
      const licences = await licencesOf(reader, some);
      await customers.know([...licences.values()].map(({ customerId }) => customerId));
      yield some.map((period) => rowOf(period, licences, customers, { products, language }));
    }
  }
}

async function licencesOf(
  reader: Reader,
  periods: readonly AllowancePeriod[],
): Promise<Map<string, Licence>> {
  const [marks, ids] = inList([...new Set(periods.map(({ licenceId }) => licenceId))]);
  const rows = await reader.rows<Licence>(
    `SELECT id, customerId, product, edition, serial FROM licences WHERE id IN (${marks})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function rowOf(
  { licenceId, service, source, startsOn, endsOn, allowance, drawn, remaining, overage }: AllowancePeriod,
  licences: ReadonlyMap<string, Licence>,
  customers: CustomerNames,
  { products, language }: { products: ReadonlyMap<string, string>; language: Language },
): SheetRow {
  const licence = licences.get(licenceId);
  if (!licence) throw new Error(`The licence ${licenceId} was not read`);
  const { shortCode, name } = customers.of(licence.customerId);
  const words = WORDS[language];
  return [
    shortCode,
    name,
    licence.serial,
    products.get(licence.product) ?? licence.product,
    exportWords[language].editions[licence.edition],
    words.services[service],
    words.sources[source],
    startsOn,
    endsOn,
    allowance,
    drawn,
    remaining,
    overage,
  ];
}
