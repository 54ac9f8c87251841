import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import type { QuoteStatus } from '@/gql/graphql';
import { quoteStatuses, type QuotesSearch } from './quotes-search';

/** Filters the list of quotes by status and customer, in the page's address. */
export function QuoteFilters({ search }: { readonly search: QuotesSearch }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const navigate = useNavigate();
  const { status, customerId, sort } = search;
  const order = sort && { sort };
  const show = (next: QuotesSearch): void => void navigate({ to: '/quotes', search: next, replace: true });
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.status')} htmlFor="filter-status">
        <Select
          id="filter-status"
          virtual={false}
          value={status ?? null}
          placeholder={t('filter.statusAll')}
          allowClear
          options={quoteStatuses.map((one) => ({ value: one, label: t(`words:quoteStatus.${one}`) }))}
          onChange={(next: QuoteStatus | undefined) =>
            show({ ...order, ...(customerId && { customerId }), ...(next && { status: next }) })
          }
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...order, ...(status && { status }), ...(next && { customerId: next }) })}
      />
      {(status !== undefined || customerId !== undefined) && (
        <Button type="link" onClick={() => show({ ...order })}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
