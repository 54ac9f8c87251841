import type { IncomeSource } from '../../graphql/billing-enums.js';
import type { ChargeKind, Edition, Region } from '../../graphql/enums.js';
import type { Language } from '../../graphql/messages/index.js';
import { IncomeAxis } from '../../graphql/report-enums.js';
import type { IncomeFilter } from '../reports/income-filter.js';
import { incomeWords } from '../reports/income-words.js';
import { exportWords } from './words.js';

/** The words of axes and of what stands on them. */
export interface KeyWords {
  axis: (axis: IncomeAxis) => string;
  key: (axis: IncomeAxis, key: string) => string;
  /** Behind a heading of amounts. */
  unit: string;
}

const UNSTATED: Record<Language, string> = { 'zh-CN': '未注明', en: 'Not stated' };

/** The words of a language, with the products' names by code. */
export function keyWords(language: Language, products: ReadonlyMap<string, string>): KeyWords {
  const { month, kind, dimensions, kinds } = incomeWords[language];
  const { editions, regions, sources } = exportWords[language];
  const word = (axis: IncomeAxis, key: string): string => {
    switch (axis) {
      case 'MONTH':
        return key;
      case 'KIND':
        return kinds[key as ChargeKind];
      case 'SOURCE':
        return sources[key as IncomeSource];
      case 'PRODUCT':
        return products.get(key) ?? key;
      case 'EDITION':
        return editions[key as Edition];
      case 'REGION':
        return regions[key as Region];
    }
  };
  return {
    axis: (axis) => (axis === 'MONTH' ? month : axis === 'KIND' ? kind : dimensions[axis]),
    key: (axis, key) => (key === '' ? UNSTATED[language] : word(axis, key)),
    unit: language === 'en' ? ' (CNY)' : '（元）',
  };
}

/** What a filter has chosen, in words. */
export function chosenIn(filter: IncomeFilter | null, { axis, key }: KeyWords): string[] {
  const chosen: Partial<Record<IncomeAxis, readonly string[] | null | undefined>> = {
    KIND: filter?.kinds,
    SOURCE: filter?.sources,
    PRODUCT: filter?.products,
    EDITION: filter?.editions,
    REGION: filter?.regions,
  };
  return Object.values(IncomeAxis).flatMap((each) => {
    const keys = [...(chosen[each] ?? []), ...(filter?.without?.includes(each) ? [''] : [])];
    return keys.length === 0 ? [] : [`${axis(each)}: ${keys.map((one) => key(each, one)).join(', ')}`];
  });
}
