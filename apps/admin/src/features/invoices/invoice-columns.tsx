import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { InvoiceMark } from '@/components/figures/status-mark';
import { graphql } from '@/gql';
import type { InvoiceRowFragment } from '@/gql/graphql';

graphql(`
  fragment InvoiceRow on Invoice {
    id
    number
    status
    issuedOn
    totalFen
    dueOn
    openFen
    paymentState
    customer {
      id
      name
    }
  }
`);

/** The columns of the list of invoices. */
export function useInvoiceColumns(): NonNullable<TableProps<InvoiceRowFragment>['columns']> {
  const { t } = useTranslation('invoices');
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('column.number'),
        render: (_, { id, number }) => (
          <Link to="/invoices/$invoiceId" params={{ invoiceId: id }}>
            {number ?? t('draftTitle')}
          </Link>
        ),
      },
      {
        key: 'status',
        title: t('column.status'),
        render: (_, { status, paymentState }) => <InvoiceMark status={status} paymentState={paymentState} />,
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
        key: 'issuedOn',
        title: t('column.issuedOn'),
        render: (_, { issuedOn }) => <DateText value={issuedOn} />,
      },
      {
        key: 'dueOn',
        title: t('column.dueOn'),
        render: (_, { dueOn }) => <DateText value={dueOn} />,
      },
      {
        key: 'total',
        title: t('column.total'),
        align: 'right',
        render: (_, { totalFen }) => <Money fen={totalFen} />,
      },
      {
        key: 'open',
        title: t('column.open'),
        align: 'right',
        render: (_, { status, openFen }) => (status === 'DRAFT' ? '—' : <Money fen={openFen} />),
      },
    ],
    [t],
  );
}
