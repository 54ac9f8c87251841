import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filter, Filters } from '@/components/filters/filters';
import { PageHeader } from '@/components/page/page-header';
import type { OpenInvoiceFilter } from '@/gql/graphql';
import { OpenInvoicesDocument } from './receivable-documents';
import { ageingBuckets, openInvoiceOrders, type OpenInvoicesSearch } from './receivables-search';

const route = getRouteApi('/desk/receivables/invoices');
const STANDARD = 'DUE_ON_ASC';

/** The invoices that are not settled, the earliest due first. */
export function OpenInvoicesPage(): ReactNode {
  const { t } = useTranslation(['receivables', 'app']);
  const { sort, ...search } = route.useSearch();
  const { customerId = null, bucket = null } = search;
  const navigate = useNavigate();
  const show = (next: OpenInvoicesSearch): void =>
    void navigate({ to: '/receivables/invoices', search: next, replace: true });
  const { rows, total, hasMore, loading, error, more, retry } = useConnection({
    query: OpenInvoicesDocument,
    variables: {
      filter: { customerId, ...standing(bucket) },
      sort: sort ?? STANDARD,
    },
    read: ({ openInvoices }) => openInvoices,
    typenames: ['Receivable', 'Payment', 'CreditNote', 'Invoice'],
  });
  return (
    <>
      <PageHeader
        title={t('openTitle')}
        summary={t('openLead')}
        above={[
          <Link key="list" to="/receivables" activeOptions={{ exact: true }}>
            {t('app:nav.receivables')}
          </Link>,
        ]}
      />
      <OpenInvoiceFilters search={search} onChange={(next) => show({ ...(sort && { sort }), ...next })} />
      <DataTable
        label={t('openTitle')}
        rows={rows}
        rowKey={({ invoiceId }) => invoiceId}
        loading={loading}
        error={error}
        onRetry={retry}
        order={{
          by: openInvoiceOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...search, ...(next && { sort: next }) }),
        }}
        empty={t(Object.keys(search).length > 0 ? 'openNone' : 'nothing')}
        footer={
          <More shown={rows?.length ?? 0} total={total} hasMore={hasMore} busy={loading} onMore={more} />
        }
        columns={[
          {
            key: 'number',
            title: t('column.number'),
            render: (_, { invoice }) => (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
                {invoice.number}
              </Link>
            ),
          },
          {
            key: 'customer',
            title: t('customer'),
            render: (_, { customer }) => (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {customer.name}
              </Link>
            ),
          },
          {
            key: 'state',
            title: t('column.state'),
            render: (_, { invoice: { paymentState } }) =>
              paymentState && <StatusMark of="paymentState" status={paymentState} />,
          },
          {
            key: 'issuedOn',
            title: t('column.issuedOn'),
            render: (_, { invoice }) => <DateText value={invoice.issuedOn} />,
          },
          { key: 'dueOn', title: t('column.dueOn'), render: (_, { dueOn }) => <DateText value={dueOn} /> },
          {
            key: 'total',
            title: t('column.total'),
            align: 'right',
            render: (_, { totalFen }) => <Money fen={totalFen} />,
          },
          {
            key: 'paid',
            title: t('column.paid'),
            align: 'right',
            render: (_, { paidFen }) => <Money fen={paidFen} />,
          },
          {
            key: 'open',
            title: t('open'),
            align: 'right',
            render: (_, { openFen }) => <Money fen={openFen} />,
          },
          {
            key: 'overpaid',
            title: t('overpaid'),
            align: 'right',
            render: (_, { overpaidFen }) => (overpaidFen === 0 ? '—' : <Money fen={overpaidFen} />),
          },
        ]}
      />
    </>
  );
}

/** What is chosen by age, as the API's filter has it. */
function standing(bucket: OpenInvoicesSearch['bucket'] | null): OpenInvoiceFilter {
  if (bucket === 'OVERDUE') return { overdue: true };
  return bucket === 'OVERPAID' ? { overpaid: true } : { bucket };
}

interface OpenInvoiceFiltersProps {
  readonly search: OpenInvoicesSearch;
  readonly onChange: (next: OpenInvoicesSearch) => void;
}

function OpenInvoiceFilters({ search, onChange: show }: OpenInvoiceFiltersProps): ReactNode {
  const { t } = useTranslation(['receivables', 'finance']);
  const { customerId, bucket } = search;
  return (
    <Filters label={t('filter.label')}>
      <Filter label={t('filter.bucket')} htmlFor="filter-bucket">
        <Select
          virtual={false}
          id="filter-bucket"
          value={bucket ?? null}
          placeholder={t('filter.bucketAll')}
          allowClear
          style={{ minWidth: 190 }}
          options={[
            { value: 'OVERDUE', label: t('filter.overdue') },
            ...ageingBuckets.map((one) => ({ value: one, label: t(`finance:ageingBucket.${one}`) })),
            { value: 'OVERPAID', label: t('overpaid') },
          ]}
          onChange={(next: OpenInvoicesSearch['bucket']) =>
            show({ ...(customerId && { customerId }), ...(next && { bucket: next }) })
          }
        />
      </Filter>
      <CustomerFilter
        id="filter-customer"
        label={t('customer')}
        all={t('filter.customerAll')}
        value={customerId}
        onChange={(next) => show({ ...(bucket && { bucket }), ...(next && { customerId: next }) })}
      />
      {Object.keys(search).length > 0 && (
        <Button type="link" onClick={() => show({})}>
          {t('filter.clear')}
        </Button>
      )}
    </Filters>
  );
}
