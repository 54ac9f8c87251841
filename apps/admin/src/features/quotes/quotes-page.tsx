import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { useSession } from '@/lib/session/session';
import { useQuoteColumns } from './quote-columns';
import { QuoteFilters } from './quote-filters';
import { quoteOrders } from './quotes-search';

const QuotesDocument = graphql(`
  query Quotes($filter: QuoteFilter, $sort: QuoteSort!, $after: String) {
    quotes(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...QuoteRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/quotes');
const STANDARD = 'CREATED_DESC';

/** All quotes, the latest first, filtered by the page's address. */
export function QuotesPage(): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const mayQuote = useSession().may('SALES', 'ADMIN');
  const list = useConnection({
    query: QuotesDocument,
    variables: {
      filter: { status: search.status ?? null, customerId: search.customerId ?? null },
      sort: sort ?? STANDARD,
    },
    read: ({ quotes }) => quotes,
    typenames: ['Quote'],
  });
  const columns = useQuoteColumns();
  const filtered = search.status !== undefined || search.customerId !== undefined;
  return (
    <>
      <PageHeader
        title={t('app:nav.quotes')}
        actions={
          mayQuote && (
            <ButtonLink primary to="/quotes/new">
              {t('list.new')}
            </ButtonLink>
          )
        }
      />
      <QuoteFilters search={{ ...search, ...(sort && { sort }) }} />
      <ListTable
        label={t('app:nav.quotes')}
        columns={columns}
        list={list}
        order={{
          by: quoteOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) =>
            void navigate({
              to: '/quotes',
              search: { ...search, ...(next && { sort: next }) },
              replace: true,
            }),
        }}
        empty={t(filtered ? 'list.none' : mayQuote ? 'list.empty' : 'list.emptyReadOnly')}
      />
    </>
  );
}
