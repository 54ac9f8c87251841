import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { CustomerFilter } from '@/components/filters/customer-filter';
import { Filters } from '@/components/filters/filters';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import { creditNoteOrders, type CreditNotesSearch } from './credit-notes-search';

const CreditNotesDocument = graphql(`
  query CreditNotes($filter: CreditNoteFilter, $sort: CreditNoteSort!, $after: String) {
    creditNotes(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        number
        kind
        issuedOn
        reason
        totalFen
        customer {
          id
          name
        }
        invoice {
          id
          number
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const route = getRouteApi('/desk/credit-notes');
const STANDARD = 'MADE_DESC';

/** What was taken off invoices, the latest first. */
export function CreditNotesPage(): ReactNode {
  const { t } = useTranslation(['credit-notes', 'finance', 'app']);
  const { customerId, sort } = route.useSearch();
  const navigate = useNavigate();
  const show = (search: CreditNotesSearch): void =>
    void navigate({ to: '/credit-notes', search, replace: true });
  const list = useConnection({
    query: CreditNotesDocument,
    variables: { filter: { customerId: customerId ?? null }, sort: sort ?? STANDARD },
    read: ({ creditNotes }) => creditNotes,
    typenames: ['CreditNote'],
  });
  return (
    <>
      <PageHeader title={t('app:nav.creditNotes')} summary={t('lead')} />
      <Filters label={t('filter.label')}>
        <CustomerFilter
          id="filter-customer"
          label={t('column.customer')}
          all={t('filter.customerAll')}
          value={customerId}
          onChange={(next) => show({ ...(sort && { sort }), ...(next && { customerId: next }) })}
        />
      </Filters>
      <ListTable
        label={t('app:nav.creditNotes')}
        list={list}
        order={{
          by: creditNoteOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) => show({ ...(customerId && { customerId }), ...(next && { sort: next }) }),
        }}
        empty={t(customerId === undefined ? 'empty' : 'none')}
        columns={[
          {
            key: 'number',
            title: t('column.number'),
            render: (_, { id, number }) => (
              <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: id }}>
                {number}
              </Link>
            ),
          },
          {
            key: 'kind',
            title: t('column.kind'),
            render: (_, { kind }) => t(`finance:creditNoteKind.${kind}`),
          },
          {
            key: 'issuedOn',
            title: t('column.issuedOn'),
            render: (_, { issuedOn }) => <DateText value={issuedOn} />,
          },
          {
            key: 'customer',
            title: t('column.customer'),
            render: (_, { customer }) => (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {customer.name}
              </Link>
            ),
          },
          {
            key: 'invoice',
            title: t('column.invoice'),
            render: (_, { invoice }) => (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
                {invoice.number}
              </Link>
            ),
          },
          { key: 'reason', title: t('column.reason'), dataIndex: 'reason' },
          {
            key: 'total',
            title: t('column.total'),
            align: 'right',
            render: (_, { totalFen }) => <Money fen={totalFen} />,
          },
        ]}
      />
    </>
  );
}
