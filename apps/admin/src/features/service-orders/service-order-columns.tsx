import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { graphql } from '@/gql';
import type { ServiceOrderRowFragment } from '@/gql/graphql';

graphql(`
  fragment ServiceOrderRow on ServiceOrder {
    id
    number
    kind
    servedOn
    cause
    drawn
    totalFen
    customer {
      id
      name
    }
    licence {
      id
      productName
      serial
    }
  }
`);

/** The columns of the list of service orders. */
export function useServiceOrderColumns(): NonNullable<TableProps<ServiceOrderRowFragment>['columns']> {
  const { t } = useTranslation(['service-orders', 'words']);
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('column.number'),
        render: (_, { id, number }) => (
          <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: id }}>
            {number}
          </Link>
        ),
      },
      {
        key: 'servedOn',
        title: t('column.servedOn'),
        render: (_, { servedOn }) => <DateText value={servedOn} />,
      },
      { key: 'kind', title: t('column.kind'), render: (_, { kind }) => t(`kind.${kind}`) },
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
        key: 'licence',
        title: t('column.licence'),
        render: (_, { licence }) => `${licence.productName} · ${licence.serial}`,
      },
      { key: 'cause', title: t('column.cause'), render: (_, { cause }) => t(`words:cause.${cause}`) },
      {
        key: 'outcome',
        title: t('column.outcome'),
        align: 'right',
        render: (_, { drawn, totalFen }) => {
          if (totalFen > 0) return <Money fen={totalFen} />;
          return t(drawn === 1 ? 'outcome.drawnShort' : 'outcome.freeShort');
        },
      },
    ],
    [t],
  );
}
