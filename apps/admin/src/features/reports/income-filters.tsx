import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Filter, Filters } from '@/components/filters/filters';
import { MonthChoice } from '@/components/form/date-choice';
import type { IncomeAxis } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { axes, type askedIncome, type IncomeSearch } from './income-search';
import styles from './reports.module.css';
import { useKeyWords } from './use-key-words';

interface IncomeFiltersProps {
  readonly search: IncomeSearch;
  readonly asked: ReturnType<typeof askedIncome>;
  readonly onShow: (search: IncomeSearch) => void;
}

const values = {
  kinds: [
    'KIND',
    'ANNUAL_FEE ON_SITE_OVERAGE ON_SITE_PER_VISIT DATA_REPAIR_OVERAGE DATA_REPAIR_PER_VISIT TRAINING_INCLUDED_DAY TRAINING_EXTRA_DAY TRAVEL LICENCE SECONDARY_DEVELOPMENT CUSTOM_SERVICE EDITION_UPGRADE DISCOUNT CANCELLATION_CREDIT',
  ],
  products: [
    'PRODUCT',
    'ENTERPRISE WAREHOUSE TRADE SALES_FORCE FINANCE CASHIER ASSET HR PAYROLL PRODUCTION MANUFACTURING',
  ],
  regions: ['REGION', 'SHENZHEN OUTSIDE'],
  sources: ['SOURCE', 'CONTRACT OVERAGE PER_SERVICE'],
} as const;
type List = keyof typeof values;
const mostDown = 3;

/** The months, how the report is laid out, and what is counted; all of it stands in the page's address. */
export function IncomeFilters({ search, asked, onShow }: IncomeFiltersProps): ReactNode {
  const { t } = useTranslation('reports');
  const { lines: _, ...shown } = search;
  const { from, to, down, across } = asked;
  const year = Number(todayInShanghai().slice(0, 4));
  const axisOptions = (taken: readonly IncomeAxis[]) =>
    axes.filter((axis) => !taken.includes(axis)).map((axis) => ({ value: axis, label: t(`axis.${axis}`) }));
  return (
    <>
      <Filters label={t('filter.label')}>
        <Filter label={t('filter.from')} htmlFor="filter-from">
          <MonthChoice
            id="filter-from"
            value={from}
            onChange={(next) => onShow({ ...shown, from: next, to })}
          />
        </Filter>
        <Filter label={t('filter.to')} htmlFor="filter-to">
          <MonthChoice id="filter-to" value={to} onChange={(next) => onShow({ ...shown, from, to: next })} />
        </Filter>
        <Filter label={t('filter.down')} htmlFor="filter-down">
          <Select
            id="filter-down"
            mode="multiple"
            maxCount={mostDown}
            value={down}
            options={axisOptions([])}
            onChange={(next: IncomeAxis[]) =>
              onShow({ ...shown, down: next.length === 0 ? ['MONTH'] : next })
            }
            style={{ minWidth: 200 }}
          />
        </Filter>
        <Filter label={t('filter.across')} htmlFor="filter-across">
          <Select
            id="filter-across"
            value={across ?? 'NONE'}
            options={[...axisOptions(down), { value: 'NONE' as const, label: t('filter.noColumns') }]}
            onChange={(next: IncomeAxis | 'NONE') => onShow({ ...shown, across: next })}
          />
        </Filter>
        {(Object.keys(values) as List[]).map((list) => (
          <ValuesFilter
            key={list}
            list={list}
            search={search}
            onShow={(next) => onShow({ ...shown, ...next })}
          />
        ))}
      </Filters>
      <div role="group" aria-label={t('filter.presets')} className={styles['presets']}>
        <Button onClick={() => onShow({ ...shown, from: `${year}-01`, to: `${year}-12` })}>
          {t('filter.thisYear')}
        </Button>
        <Button onClick={() => onShow({ ...shown, from: `${year - 1}-01`, to: `${year - 1}-12` })}>
          {t('filter.lastYear')}
        </Button>
        <Button onClick={() => onShow({ from, to, down: ['MONTH'], across: 'KIND' })}>
          {t('preset.months')}
        </Button>
        <Button onClick={() => onShow({ from, to, down: ['MONTH'], across: 'SOURCE' })}>
          {t('preset.sources')}
        </Button>
        <Button onClick={() => onShow({ from, to, down: ['PRODUCT'], across: 'REGION' })}>
          {t('preset.products')}
        </Button>
      </div>
    </>
  );
}

interface ValuesFilterProps {
  readonly list: List;
  readonly search: IncomeSearch;
  readonly onShow: (search: IncomeSearch) => void;
}

function ValuesFilter({ list, search, onShow }: ValuesFilterProps): ReactNode {
  const { t } = useTranslation('reports');
  const wordsOf = useKeyWords();
  const [axis, codes] = values[list];
  const id = `filter-${list}`;
  return (
    <Filter label={t(`axis.${axis}`)} htmlFor={id}>
      <Select
        id={id}
        mode="multiple"
        allowClear
        maxTagCount={1}
        value={[...(search[list] ?? [])]}
        placeholder={t('filter.all')}
        showSearch={{ optionFilterProp: 'label' }}
        options={codes.split(' ').map((code) => ({ value: code, label: wordsOf(axis, code) }))}
        onChange={(next: string[]) => onShow({ [list]: next.length === 0 ? undefined : next })}
        style={{ minWidth: 168 }}
      />
    </Filter>
  );
}
