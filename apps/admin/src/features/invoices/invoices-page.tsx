import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { useSession } from '@/lib/session/session';
import { InvoiceFilters } from './invoice-filters';
import { useInvoiceColumns } from './invoice-columns';
import { invoiceOrders } from './invoices-search';

const InvoicesDocument = graphql(`
  query Invoices($filter: InvoiceFilter, $sort: InvoiceSort!, $after: String) {
    invoices(first: 50, after: $after, filter: $filter, sort: $sort) {
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
const STANDARD = 'DRAFTED_DESC';

/** Drafts and issued invoices, newest first, filtered by the page's address. */
export const InvoicesPage = (): ReactNode => (
  <ForRoles roles={['FINANCE', 'SALES']}>
    <Invoices />
  </ForRoles>
);

function Invoices(): ReactNode {
  const { t } = useTranslation(['invoices', 'app']);
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const mayBill = useSession().may('FINANCE');
  const list = useConnection({
    query: InvoicesDocument,
    variables: {
      filter: {
        status: search.status ?? null,
        customerId: search.customerId ?? null,
        number: search.number ?? null,
      },
      sort: sort ?? STANDARD,
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
          mayBill && (
            <>
              <ButtonLink to="/billing-runs/new">{t('toBillingRun')}</ButtonLink>
              <ButtonLink to="/charges" primary>
                {t('toCharges')}
              </ButtonLink>
            </>
          )
        }
      />
      <InvoiceFilters search={{ ...search, ...(sort && { sort }) }} />
      <ListTable
        label={t('app:nav.invoices')}
        columns={columns}
        list={list}
        order={{
          by: invoiceOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) =>
            void navigate({
              to: '/invoices',
              search: { ...search, ...(next && { sort: next }) },
              replace: true,
            }),
        }}
        empty={t(filtered ? 'none' : 'empty')}
      />
    </>
  );
}
