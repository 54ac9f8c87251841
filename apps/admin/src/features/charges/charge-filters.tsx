import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import { todayInShanghai } from '@/lib/format/dates';
import type { ChargesSearch } from './charges-search';

/** The page's filters; they stand in its address. */
export function ChargeFilters({ search }: { readonly search: ChargesSearch }): ReactNode {
  const { t } = useTranslation('charges');
  const navigate = useNavigate();
  const show = (next: ChargesSearch): void => void navigate({ to: '/charges', search: next, replace: true });
  const { customerId, dueBy } = search;
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.dueBy')} htmlFor="filter-due-by">
        <DateChoice
          id="filter-due-by"
          value={dueBy ?? todayInShanghai()}
          onChange={(next) => show({ ...(customerId && { customerId }), dueBy: next })}
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...(dueBy && { dueBy }), ...(next && { customerId: next }) })}
      />
      {(customerId !== undefined || dueBy !== undefined) && (
        <Button type="link" onClick={() => show({})}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
