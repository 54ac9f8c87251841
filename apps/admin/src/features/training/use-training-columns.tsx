import { Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { WhyButton } from '@/components/decision/why-button';
import { Code } from '@/components/figures/code';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { RecordHistory } from '@/components/history/record-history';
import type { TrainingRowFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { TrainingActions } from './training-actions';

/** The columns of the list of sessions. */
export function useTrainingColumns(): NonNullable<TableProps<TrainingRowFragment>['columns']> {
  const { t } = useTranslation(['training', 'words']);
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: 120,
      render: (_, { number }) => <Code>{number}</Code>,
    },
    {
      key: 'on',
      title: t('column.on'),
      width: 110,
      render: (_, { heldOn, plannedOn }) => <DateText value={heldOn ?? plannedOn} />,
    },
    {
      key: 'customer',
      title: t('column.customer'),
      width: 300,
      render: (_, { customer, licence }) => (
        <>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
          <div>
            {licence.productName} · <Code>{licence.serial}</Code>
          </div>
        </>
      ),
    },
    {
      key: 'mode',
      title: t('column.mode'),
      width: 110,
      render: (_, { mode }) => t(`words:trainingMode.${mode}`),
    },
    { key: 'days', title: t('column.days'), width: 70, align: 'right', dataIndex: 'days' },
    { key: 'trainees', title: t('column.trainees'), width: 70, align: 'right', dataIndex: 'trainees' },
    {
      key: 'status',
      title: t('column.status'),
      width: 130,
      render: (_, { status, cancelReason }) => (
        <>
          {t(`status.${status}`)}
          {cancelReason !== null && <div>{cancelReason}</div>}
        </>
      ),
    },
    {
      key: 'total',
      title: t('column.total'),
      width: 130,
      align: 'right',
      render: (_, { totalFen, decision }) => (
        <>
          {totalFen !== null && <Money fen={totalFen} />}{' '}
          {decision && <WhyButton decision={decision} of={formatFen(totalFen ?? 0)} />}
        </>
      ),
    },
    {
      key: 'actions',
      title: t('column.actions'),
      render: (_, row) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <TrainingActions session={row} />{' '}
          <RecordHistory type="TrainingSession" id={row.id} of={row.number} />
        </span>
      ),
    },
  ];
}
