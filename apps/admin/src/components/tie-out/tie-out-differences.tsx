import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data/data-table';
import { Money } from '@/components/figures/money';
import type { TieOutPlace, TieOutQuery } from '@/gql/graphql';
import { formatFenDifference } from '@/lib/format/money';

type Difference = TieOutQuery['reportTieOut']['differences'][number];

/** What the document of a difference is: these are invoices, which have a page of their own. */
const ofInvoice: ReadonlySet<TieOutPlace> = new Set(['INVOICE_LINES', 'CHARGE', 'RECEIVABLE']);

interface TieOutDifferencesProps {
  readonly differences: readonly Difference[];
}

/** Each difference with its two figures, were it of one fen; nothing where there is none. */
export function TieOutDifferences({ differences }: TieOutDifferencesProps): ReactNode {
  const { t } = useTranslation('finance');
  if (differences.length === 0) return null;
  return (
    <DataTable
      label={t('tieOut.differences')}
      rows={differences}
      rowKey={({ place, documentId, number }) => `${place} ${documentId} ${number}`}
      onRetry={() => {}}
      empty={null}
      columns={[
        { key: 'place', title: t('tieOut.place'), render: (_, { place }) => t(`tieOutPlace.${place}`) },
        {
          key: 'number',
          title: t('tieOut.number'),
          render: (_, { place, documentId, number }) =>
            documentId !== null && ofInvoice.has(place) ? (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: documentId }}>
                {number}
              </Link>
            ) : (
              number
            ),
        },
        {
          key: 'expected',
          title: t('tieOut.expected'),
          align: 'right',
          render: (_, { expectedFen }) => <Money fen={expectedFen} />,
        },
        {
          key: 'found',
          title: t('tieOut.found'),
          align: 'right',
          render: (_, { foundFen }) => <Money fen={foundFen} />,
        },
        {
          key: 'difference',
          title: t('tieOut.difference'),
          align: 'right',
          render: (_, { differenceFen }) => <b>{formatFenDifference(differenceFen)}</b>,
        },
      ]}
    />
  );
}
