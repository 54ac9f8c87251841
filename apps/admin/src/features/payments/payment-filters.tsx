import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import { todayInShanghai } from '@/lib/format/dates';
import type { PaymentsSearch } from './payments-search';

/** The list's filters; they stand in its address. */
export function PaymentFilters({ search }: { readonly search: PaymentsSearch }): ReactNode {
  const { t } = useTranslation('payments');
  const navigate = useNavigate();
  const show = (next: PaymentsSearch): void =>
    void navigate({ to: '/payments', search: next, replace: true });
  const { customerId, ...others } = search;
  const { sort, ...narrowed } = search;
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.from')} htmlFor="filter-from">
        <DateChoice
          id="filter-from"
          value={search.from ?? `${todayInShanghai().slice(0, 4)}-01-01`}
          onChange={(from) => show({ ...search, from })}
        />
      </Filter>
      <Filter label={t('filter.to')} htmlFor="filter-to">
        <DateChoice
          id="filter-to"
          value={search.to ?? todayInShanghai()}
          onChange={(to) => show({ ...search, to })}
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...others, ...(next && { customerId: next }) })}
      />
      {Object.keys(narrowed).length > 0 && (
        <Button type="link" onClick={() => show({ ...(sort && { sort }) })}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
