import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Code } from '@/components/figures/code';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { RecordHistory } from '@/components/history/record-history';
import type { OpenChargeFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';

/** A column of a table of open charges. */
export type ChargeColumn = NonNullable<TableProps<OpenChargeFragment>['columns']>[number];

type Name = 'customer' | 'charge' | 'licence' | 'dueOn' | 'amount' | 'why';

/** What every table of open charges shows of them, column by column; its amount opens where it comes from. */
export function useChargeColumns(): Readonly<Record<Name, ChargeColumn>> {
  const { t } = useTranslation(['finance', 'words']);
  return useMemo(
    () => ({
      customer: {
        key: 'customer',
        title: t('openCharge.customer'),
        render: (_, { customer }) => (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
        ),
      },
      charge: {
        key: 'charge',
        title: t('openCharge.charge'),
        render: (_, { kind, clause }) => (
          <>
            {t(`words:charge.${kind}`)} <ClauseTag clause={clause} />
          </>
        ),
      },
      licence: {
        key: 'licence',
        title: t('openCharge.licence'),
        render: (_, { licence }) => (
          <>
            {licence.productName} · <Code>{licence.serial}</Code>
          </>
        ),
      },
      dueOn: {
        key: 'dueOn',
        title: t('openCharge.dueOn'),
        render: (_, { dueOn }) => <DateText value={dueOn} />,
      },
      amount: {
        key: 'amount',
        title: t('openCharge.amount'),
        align: 'right',
        render: (_, { amountFen }) => <Money fen={amountFen} />,
      },
      why: {
        key: 'why',
        title: t('openCharge.why'),
        render: (_, { id, licence, decision, amountFen }) => (
          <span style={{ whiteSpace: 'nowrap' }}>
            <WhyButton decision={decision} of={formatFen(amountFen)} />
            <RecordHistory type="Charge" id={id} of={`${licence.serial} ${formatFen(amountFen)}`} />
          </span>
        ),
      },
    }),
    [t],
  );
}
