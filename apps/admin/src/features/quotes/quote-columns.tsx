import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { StatusMark } from '@/components/figures/status-mark';
import { graphql } from '@/gql';
import type { QuoteRowFragment } from '@/gql/graphql';

graphql(`
  fragment QuoteRow on Quote {
    id
    number
    revision
    status
    validUntil
    totalFen
    createdAt
    customer {
      id
      name
    }
    rateTable {
      id
      year
      revision
    }
  }
`);

/** The columns of the list of quotes. */
export function useQuoteColumns(): NonNullable<TableProps<QuoteRowFragment>['columns']> {
  const { t } = useTranslation(['quotes', 'words']);
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('list.number'),
        render: (_, { id, number, revision }) => (
          <Link to="/quotes/$quoteId" params={{ quoteId: id }}>
            {revision > 1 ? t('page.numberRevision', { number, revision }) : number}
          </Link>
        ),
      },
      {
        key: 'customer',
        title: t('list.customer'),
        render: (_, { customer }) => (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
        ),
      },
      {
        key: 'status',
        title: t('list.status'),
        render: (_, { status }) => <StatusMark of="quoteStatus" status={status} />,
      },
      {
        key: 'total',
        title: t('list.total'),
        align: 'right',
        render: (_, { totalFen }) => <Money fen={totalFen} />,
      },
      {
        key: 'validUntil',
        title: t('list.validUntil'),
        render: (_, { validUntil }) => <DateText value={validUntil} />,
      },
      {
        key: 'table',
        title: t('list.table'),
        render: (_, { rateTable: { year, revision } }) => t('words:rateTableShort', { year, revision }),
      },
      {
        key: 'createdAt',
        title: t('list.createdAt'),
        render: (_, { createdAt }) => <DateText value={createdAt} />,
      },
    ],
    [t],
  );
}
