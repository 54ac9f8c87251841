import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data/data-table';
import { Money } from '@/components/figures/money';
import type { MonthTieOutQuery } from '@/gql/graphql';

type Difference = MonthTieOutQuery['reportTieOut']['differences'][number];

/** Each difference with its two figures, were it of one fen; nothing where there is none. */
export function TieOutDifferences({
  differences,
}: {
  readonly differences: readonly Difference[];
}): ReactNode {
  const { t } = useTranslation(['month-locks', 'finance']);
  if (differences.length === 0) return null;
  return (
    <DataTable
      label={t('differences')}
      rows={differences}
      rowKey={({ place, number }) => `${place} ${number}`}
      onRetry={() => {}}
      empty={null}
      columns={[
        { key: 'place', title: t('place'), render: (_, { place }) => t(`finance:tieOutPlace.${place}`) },
        { key: 'number', title: t('number'), dataIndex: 'number' },
        {
          key: 'expected',
          title: t('expected'),
          align: 'right',
          render: (_, { expectedFen }) => <Money fen={expectedFen} />,
        },
        {
          key: 'found',
          title: t('found'),
          align: 'right',
          render: (_, { foundFen }) => <Money fen={foundFen} />,
        },
        {
          key: 'difference',
          title: t('difference'),
          align: 'right',
          render: (_, { differenceFen }) => <Money fen={differenceFen} />,
        },
      ]}
    />
  );
}
