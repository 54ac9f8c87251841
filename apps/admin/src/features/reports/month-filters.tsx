import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Filter, Filters } from '@/components/filters/filters';
import { MonthChoice } from '@/components/form/date-choice';
import { todayInShanghai } from '@/lib/format/dates';

interface MonthFiltersProps {
  readonly from: string;
  readonly to: string;
}

/** The report's months; they stand in the page's address. */
export function MonthFilters({ from, to }: MonthFiltersProps): ReactNode {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const show = (search: Partial<MonthFiltersProps>): void =>
    void navigate({ to: '/reports', search, replace: true });
  const year = Number(todayInShanghai().slice(0, 4));
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.from')} htmlFor="filter-from">
        <MonthChoice id="filter-from" value={from} onChange={(next) => show({ from: next, to })} />
      </Filter>
      <Filter label={t('filter.to')} htmlFor="filter-to">
        <MonthChoice id="filter-to" value={to} onChange={(next) => show({ from, to: next })} />
      </Filter>
      <Button onClick={() => show({})}>{t('filter.thisYear')}</Button>
      <Button onClick={() => show({ from: `${year - 1}-01`, to: `${year - 1}-12` })}>
        {t('filter.lastYear')}
      </Button>
    </Filters>
  );
}
