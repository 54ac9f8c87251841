import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { PeriodText } from '@/components/figures/period-text';
import { ContractMark } from '@/components/figures/status-mark';
import { graphql } from '@/gql';
import type { ContractRowFragment } from '@/gql/graphql';

graphql(`
  fragment ContractRow on Contract {
    id
    number
    kind
    status
    signedOn
    startsOn
    endsOn
    totalFen
    customer {
      id
      name
    }
  }
`);

/** The columns of the list of contracts. */
export function useContractColumns(): NonNullable<TableProps<ContractRowFragment>['columns']> {
  const { t } = useTranslation('contracts');
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('list.number'),
        render: (_, { id, number }) => (
          <Link to="/contracts/$contractId" params={{ contractId: id }}>
            {number}
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
        render: (_, { kind, status }) => <ContractMark kind={kind} status={status} />,
      },
      {
        key: 'total',
        title: t('list.total'),
        align: 'right',
        render: (_, { totalFen }) => <Money fen={totalFen} />,
      },
      {
        key: 'period',
        title: t('list.period'),
        render: (_, { startsOn, endsOn }) => <PeriodText from={startsOn} to={endsOn} />,
      },
      {
        key: 'signedOn',
        title: t('list.signedOn'),
        render: (_, { signedOn }) => <DateText value={signedOn} />,
      },
    ],
    [t],
  );
}
