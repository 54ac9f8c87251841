import { getRouteApi, Link } from '@tanstack/react-router';
import type { TableProps } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '@/components/data/data-table';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { Money } from '@/components/figures/money';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { formatFenDifference } from '@/lib/format/money';
import { CompareQuotesDocument, type ComparedQuotes } from './compare-documents';
import { OfferInBrief } from './offer-in-brief';
import styles from './quotes.module.css';

const route = getRouteApi('/desk/quotes/$quoteId/compare/$otherId');

/** Two revisions side by side: what was changed, put in and taken out, and what that comes to. */
export function CompareQuotesPage(): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const { quoteId, otherId } = route.useParams();
  const [{ data, error }, again] = useQuery({
    query: CompareQuotesDocument,
    variables: { before: quoteId, after: otherId },
  });
  if (data?.compareQuotes) return <Comparison compared={data.compareQuotes} />;
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t('compare.title')} />
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </>
    );
  }
  if (data === undefined) return <PageLoading />;
  return (
    <>
      <PageHeader title={t('compare.title')} />
      <PageMessage title={t('page.missing.title')} text={t('page.missing.text')}>
        <Link to="/quotes">{t('page.missing.back')}</Link>
      </PageMessage>
    </>
  );
}

type Row = ComparedQuotes['offers'][number] & { readonly key: string };

function useColumns({ before, after }: ComparedQuotes): NonNullable<TableProps<Row>['columns']> {
  const { t } = useTranslation('quotes');
  return useMemo(
    () => [
      {
        key: 'before',
        title: t('revisions.number', { revision: before.revision }),
        render: (_, { lineBefore, itemBefore }) => <OfferInBrief line={lineBefore} item={itemBefore} />,
      },
      {
        key: 'after',
        title: t('revisions.number', { revision: after.revision }),
        render: (_, { lineAfter, itemAfter }) => <OfferInBrief line={lineAfter} item={itemAfter} />,
      },
      {
        key: 'change',
        title: t('compare.change'),
        render: (_, { lineBefore, itemBefore, lineAfter, itemAfter, isChanged }) => {
          if (lineBefore === null && itemBefore === null) return t('compare.added');
          if (lineAfter === null && itemAfter === null) return t('compare.removed');
          return isChanged ? t('compare.changed') : t('compare.same');
        },
      },
      {
        key: 'difference',
        title: t('compare.difference'),
        align: 'right',
        render: (_, { differenceFen }) => formatFenDifference(differenceFen),
      },
    ],
    [t, before.revision, after.revision],
  );
}

function Comparison({ compared }: { readonly compared: ComparedQuotes }): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const { before, after, offers } = compared;
  const columns = useColumns(compared);
  const sums = [
    ['discount.subtotal', before.subtotalFen, after.subtotalFen, compared.subtotalDifferenceFen],
    ['discount.label', before.discountFen, after.discountFen, compared.discountDifferenceFen],
    ['page.total', before.totalFen, after.totalFen, compared.totalDifferenceFen],
  ] as const;
  return (
    <>
      <PageHeader
        title={t('compare.of', { number: after.number, before: before.revision, after: after.revision })}
        above={[
          <Link key="list" to="/quotes">
            {t('app:nav.quotes')}
          </Link>,
          <Link key="quote" to="/quotes/$quoteId" params={{ quoteId: after.id }}>
            {after.number}
          </Link>,
        ]}
      />
      <DataTable
        label={t('compare.title')}
        columns={columns}
        rows={offers.map((offer, index) => ({ ...offer, key: String(index) }))}
        rowKey={({ key }) => key}
        onRetry={() => undefined}
        empty={null}
      />
      <table className={styles['compared']} aria-label={t('compare.sums')}>
        <thead>
          <tr>
            <th scope="col">{t('compare.sum')}</th>
            <th scope="col">{t('revisions.number', { revision: before.revision })}</th>
            <th scope="col">{t('revisions.number', { revision: after.revision })}</th>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(([label, first, second, difference]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>
                <Money fen={first} />
              </td>
              <td>
                <Money fen={second} />
              </td>
              <td>{formatFenDifference(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
