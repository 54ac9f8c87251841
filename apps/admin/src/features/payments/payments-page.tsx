import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { RecordHistory } from '@/components/history/record-history';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { PaymentsDocument } from './payment-documents';
import { PaymentFilters } from './payment-filters';
import { paymentOrders } from './payments-search';

const route = getRouteApi('/desk/payments');
const STANDARD = 'RECEIVED_ON_DESC';

/** Money that came, refunds and reversals, this year's at first. */
export function PaymentsPage(): ReactNode {
  const { t } = useTranslation(['payments', 'finance', 'app']);
  const { sort, ...search } = route.useSearch();
  const navigate = useNavigate();
  const mayImport = useSession().may('FINANCE');
  const list = useConnection({
    query: PaymentsDocument,
    variables: {
      filter: {
        customerId: search.customerId ?? null,
        from: search.from ?? `${todayInShanghai().slice(0, 4)}-01-01`,
        to: search.to ?? null,
      },
      sort: sort ?? STANDARD,
    },
    read: ({ payments }) => payments,
    typenames: ['Payment'],
  });
  return (
    <>
      <PageHeader
        title={t('app:nav.payments')}
        summary={t('lead')}
        actions={
          mayImport && (
            <ButtonLink to="/payments/import" primary>
              {t('import')}
            </ButtonLink>
          )
        }
      />
      <PaymentFilters search={{ ...search, ...(sort && { sort }) }} />
      <ListTable
        label={t('app:nav.payments')}
        list={list}
        order={{
          by: paymentOrders,
          standard: STANDARD,
          value: sort,
          onChange: (next) =>
            void navigate({
              to: '/payments',
              search: { ...search, ...(next && { sort: next }) },
              replace: true,
            }),
        }}
        empty={t(Object.keys(search).length > 0 ? 'none' : 'empty')}
        columns={[
          {
            key: 'day',
            title: t('column.day'),
            render: (_, { receivedOn }) => <DateText value={receivedOn} />,
          },
          {
            key: 'kind',
            title: t('column.kind'),
            render: (_, { kind, reversedBy }) =>
              reversedBy === null
                ? t(`finance:paymentKind.${kind}`)
                : t('reversedKind', { kind: t(`finance:paymentKind.${kind}`) }),
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
          {
            key: 'method',
            title: t('column.method'),
            render: (_, { method }) => t(`finance:paymentMethod.${method}`),
          },
          {
            key: 'reference',
            title: t('column.reference'),
            render: (_, { reference, reason }) => reference ?? reason,
          },
          { key: 'by', title: t('column.by'), render: (_, { createdBy }) => createdBy.name },
          {
            key: 'amount',
            title: t('column.amount'),
            align: 'right',
            render: (_, { amountFen }) => <Money fen={amountFen} />,
          },
          {
            key: 'history',
            title: t('app:data.history'),
            render: (_, { id, receivedOn, invoice }) => (
              <RecordHistory type="Payment" id={id} of={`${invoice.number} ${receivedOn}`} />
            ),
          },
        ]}
      />
    </>
  );
}
