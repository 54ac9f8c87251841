import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChargeColumns, type ChargeColumn } from '@/components/charges/charge-columns';
import { Code } from '@/components/figures/code';
import { Money } from '@/components/figures/money';
import type { OpenChargeFragment } from '@/gql/graphql';
import { useSession } from '@/lib/session/session';
import { TakeOffCharge } from './take-off-charge';

/** The columns of open charges: of one customer's, or with the customer where they are of several. */
export function useOpenChargeColumns(withCustomer = false): ChargeColumn[] {
  const { t } = useTranslation('charges');
  const mayAct = useSession().may('FINANCE');
  const { customer, charge, licence, dueOn, amount, why } = useChargeColumns();
  return useMemo(() => {
    const origin: ChargeColumn = {
      key: 'origin',
      title: t('column.origin'),
      render: (_, row) => <Origin charge={row} />,
    };
    const price: ChargeColumn = {
      key: 'price',
      title: t('column.price'),
      align: 'right',
      render: (_, { unitFen, quantity }) => (
        <>
          <Money fen={unitFen} /> × {quantity}
        </>
      ),
    };
    const act: ChargeColumn = {
      key: 'act',
      title: t('column.act'),
      render: (_, row) => <TakeOffCharge charge={row} />,
    };
    return [
      ...(withCustomer ? [customer] : []),
      charge,
      licence,
      origin,
      dueOn,
      price,
      amount,
      why,
      ...(mayAct ? [act] : []),
    ];
  }, [t, mayAct, withCustomer, customer, charge, licence, dueOn, amount, why]);
}

/** What a charge comes from: the contract whose fee it is, or the service that was given. */
function Origin({ charge: { contract, serviceOrder } }: { readonly charge: OpenChargeFragment }): ReactNode {
  if (serviceOrder !== null) {
    return (
      <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
        <Code>{serviceOrder.number}</Code>
      </Link>
    );
  }
  if (contract === null) return null;
  return (
    <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
      <Code>{contract.number}</Code>
    </Link>
  );
}
