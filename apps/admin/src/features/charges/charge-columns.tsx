import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import type { OpenChargeFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { useSession } from '@/lib/session/session';
import { TakeOffCharge } from './take-off-charge';

/** The columns of open charges: of one customer's, or with the customer where they are of several. */
export function useChargeColumns(
  withCustomer = false,
): NonNullable<TableProps<OpenChargeFragment>['columns']> {
  const { t } = useTranslation(['charges', 'words']);
  const mayAct = useSession().may('FINANCE');
  return useMemo(
    () => [
      ...(withCustomer
        ? [
            {
              key: 'customer',
              title: t('column.customer'),
              render: (_: unknown, { customer }: OpenChargeFragment) => (
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {customer.name}
                </Link>
              ),
            },
          ]
        : []),
      {
        key: 'charge',
        title: t('column.charge'),
        render: (_, { kind, clause }) => (
          <>
            {t(`words:charge.${kind}`)} <ClauseTag clause={clause} />
          </>
        ),
      },
      {
        key: 'licence',
        title: t('column.licence'),
        render: (_, { licence }) => `${licence.productName} · ${licence.serial}`,
      },
      { key: 'origin', title: t('column.origin'), render: (_, charge) => <Origin charge={charge} /> },
      { key: 'dueOn', title: t('column.dueOn'), render: (_, { dueOn }) => <DateText value={dueOn} /> },
      {
        key: 'price',
        title: t('column.price'),
        align: 'right',
        render: (_, { unitFen, quantity }) => (
          <>
            <Money fen={unitFen} /> × {quantity}
          </>
        ),
      },
      {
        key: 'amount',
        title: t('column.amount'),
        align: 'right',
        render: (_, { amountFen }) => <Money fen={amountFen} />,
      },
      {
        key: 'why',
        title: t('column.why'),
        render: (_, { decision, amountFen }) => <WhyButton decision={decision} of={formatFen(amountFen)} />,
      },
      ...(mayAct
        ? [
            {
              key: 'act',
              title: t('column.act'),
              render: (_: unknown, charge: OpenChargeFragment) => <TakeOffCharge charge={charge} />,
            },
          ]
        : []),
    ],
    [t, mayAct, withCustomer],
  );
}

/** What a charge comes from: the contract whose fee it is, or the service that was given. */
function Origin({ charge: { contract, serviceOrder } }: { readonly charge: OpenChargeFragment }): ReactNode {
  if (serviceOrder !== null) {
    return (
      <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
        {serviceOrder.number}
      </Link>
    );
  }
  if (contract === null) return null;
  return (
    <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
      {contract.number}
    </Link>
  );
}
