import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { InvoiceFilters } from './invoice-filters';
import { useInvoiceColumns } from './invoice-columns';

const InvoicesDocument = graphql(`
  query Invoices($filter: InvoiceFilter, $after: String) {
    invoices(first: 50, after: $after, filter: $filter) {
      nodes {
        ...InvoiceRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/invoices');

/** Drafts and issued invoices, newest first, filtered by the page's address. */
export function InvoicesPage(): ReactNode {
  const { t } = useTranslation(['invoices', 'app']);
  const search = route.useSearch();
  const { rows, total, hasMore, loading, error, more, retry } = useConnection({
    query: InvoicesDocument,
    variables: {
      filter: {
        status: search.status ?? null,
        customerId: search.customerId ?? null,
        number: search.number ?? null,
      },
    },
    read: ({ invoices }) => invoices,
    typenames: ['Invoice', 'Payment', 'CreditNote'],
  });
  const columns = useInvoiceColumns();
  const filtered = Object.keys(search).length > 0;
  return (
    <>
      <PageHeader
        title={t('app:nav.invoices')}
        actions={
          <>
            <ButtonLink to="/billing-runs/new">{t('toBillingRun')}</ButtonLink>
            <ButtonLink to="/charges" primary>
              {t('toCharges')}
            </ButtonLink>
          </>
        }
      />
      <InvoiceFilters search={search} />
      <DataTable
        label={t('app:nav.invoices')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={loading}
        error={error}
        onRetry={retry}
        empty={t(filtered ? 'none' : 'empty')}
        footer={
          <More shown={rows?.length ?? 0} total={total} hasMore={hasMore} busy={loading} onMore={more} />
        }
      />
    </>
  );
}
