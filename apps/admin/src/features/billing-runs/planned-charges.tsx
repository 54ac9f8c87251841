import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data/data-table';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import type { OpenChargeFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';

interface PlannedChargesProps {
  readonly label: string;
  readonly charges: readonly OpenChargeFragment[];
  readonly withCustomer?: boolean;
}

/** Charges of a planned draft, or left out, each opening where its number comes from. */
export function PlannedCharges({ label, charges, withCustomer = false }: PlannedChargesProps): ReactNode {
  const { t } = useTranslation(['billing-runs', 'words']);
  return (
    <DataTable
      label={label}
      rows={charges}
      rowKey={({ id }) => id}
      onRetry={() => {}}
      empty={null}
      columns={[
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
        { key: 'dueOn', title: t('column.due'), render: (_, { dueOn }) => <DateText value={dueOn} /> },
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
      ]}
    />
  );
}
