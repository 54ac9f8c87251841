import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import type { InvoiceStatus } from '@/gql/graphql';
import { invoiceStatuses, type InvoicesSearch } from './invoices-search';

/** The list's filters; they stand in its address. */
export function InvoiceFilters({ search }: { readonly search: InvoicesSearch }): ReactNode {
  const { t } = useTranslation(['invoices', 'words']);
  const navigate = useNavigate();
  const show = (next: InvoicesSearch): void =>
    void navigate({ to: '/invoices', search: next, replace: true });
  const { sort, ...narrowed } = search;
  const { status, customerId, number } = narrowed;
  const change = (part: Partial<Record<keyof InvoicesSearch, string | undefined>>): void => {
    const next = Object.entries({ ...search, ...part }).filter(([, value]) => value);
    show(Object.fromEntries(next) as InvoicesSearch);
  };
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.status')} htmlFor="filter-status">
        <Select
          virtual={false}
          id="filter-status"
          value={status ?? null}
          placeholder={t('filter.statusAll')}
          allowClear
          options={invoiceStatuses.map((one) => ({ value: one, label: t(`words:invoiceStatus.${one}`) }))}
          onChange={(next: InvoiceStatus | undefined) => change({ status: next })}
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('filter.customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => change({ customerId: next })}
      />
      <Filter label={t('filter.number')} htmlFor="filter-number">
        <Input.Search
          key={number ?? ''}
          id="filter-number"
          defaultValue={number ?? ''}
          placeholder="2026-000123"
          title={t('filter.numberHint')}
          allowClear
          onSearch={(typed) => change({ number: typed.normalize('NFKC').trim() })}
          style={{ width: 190 }}
        />
      </Filter>
      {Object.keys(narrowed).length > 0 && (
        <Button type="link" onClick={() => show({ ...(sort && { sort }) })}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
