import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarChart } from '@/components/chart/bar-chart';
import { Money } from '@/components/figures/money';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import type { ReceivablesReportQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { formatFen, formatYuan } from '@/lib/format/money';
import { BucketInvoices } from './bucket-invoices';
import { ReceivablesReportDocument } from './money-documents';
import { ReportPage } from './report-page';
import { buckets, type ReceivablesSearch } from './report-search';
import { ReportState } from './report-state';
import styles from './reports.module.css';

const route = getRouteApi('/desk/reports/receivables');
type Report = ReceivablesReportQuery['receivables'];

/** What is owed on a day by how long it is overdue, per customer and in all; today's figures open their invoices. */
export function ReceivablesPage(): ReactNode {
  const { t } = useTranslation('reports');
  const search: ReceivablesSearch = route.useSearch();
  const navigate = useNavigate();
  const today = todayInShanghai();
  const on = search.on ?? today;
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: ReceivablesReportDocument,
    variables: { on },
    requestPolicy: 'cache-and-network',
  });
  const show = (next: ReceivablesSearch, replace = true): void =>
    void navigate({ to: '/reports/receivables', search: next, replace, resetScroll: false });
  const dayOnly: ReceivablesSearch = search.on === undefined ? {} : { on: search.on };
  return (
    <ReportPage report="receivables" file={{ name: 'receivables', asked: { on } }}>
      <Filters label={t('filter.day')}>
        <Filter label={t('filter.on')} htmlFor="filter-on">
          <DateChoice id="filter-on" value={on} onChange={(next) => show({ on: next })} />
        </Filter>
      </Filters>
      <ReportState
        data={data?.receivables.on === on ? data.receivables : undefined}
        error={error}
        fetching={fetching}
        stale={stale}
        again={again}
      >
        {(report) => (
          <Ageing
            report={report}
            onOpen={on === today ? (next) => show({ ...dayOnly, ...next }, false) : undefined}
          />
        )}
      </ReportState>
      {search.bucket !== undefined && on === today && (
        <BucketInvoices bucket={search.bucket} customerId={search.customer} onClose={() => show(dayOnly)} />
      )}
    </ReportPage>
  );
}

interface AgeingProps {
  readonly report: Report;
  /** Opens the invoices of a bucket; today's alone are known one by one. */
  readonly onOpen: ((search: ReceivablesSearch) => void) | undefined;
}

function Ageing({ report, onOpen }: AgeingProps): ReactNode {
  const { t } = useTranslation('reports');
  if (report.customerCount === 0) return <div className={styles['empty']}>{t('receivable.none')}</div>;
  return (
    <>
      <p className={styles['total']}>
        <span className={styles['quiet']}>
          {t('receivable.open')} · {t('receivable.customers', { count: report.customerCount })}
        </span>
        <b>
          <Money fen={report.openFen} />
        </b>
      </p>
      <BarChart
        title={t('receivable.chart')}
        text={t('receivable.chartText')}
        bars={report.buckets.map(({ bucket }) => ({ key: bucket, label: t(`bucket.${bucket}`) }))}
        parts={[{ key: 'open', label: t('receivable.open') }]}
        at={(bar) => report.buckets[bar]?.openFen ?? 0}
        format={formatFen}
        tick={(value) => formatYuan(value).replace(/\.00$/, '')}
        least={100}
        {...(onOpen && {
          onChoose: (bar: number) => {
            const bucket = buckets[bar];
            if (bucket !== undefined) onOpen({ bucket });
          },
        })}
      />
      {onOpen === undefined && <p className={styles['quiet']}>{t('receivable.past')}</p>}
      <AgeingTable report={report} onOpen={onOpen} />
      {report.customers.length < report.customerCount && (
        <p className={styles['quiet']}>{t('receivable.first', { count: report.customers.length })}</p>
      )}
    </>
  );
}

function AgeingTable({ report, onOpen }: AgeingProps): ReactNode {
  const { t } = useTranslation('reports');
  const cell = (fen: number, invoices: number, place: ReceivablesSearch, of: string): ReactNode => {
    if (invoices === 0) return t('none');
    if (onOpen === undefined) return <Money fen={fen} />;
    return (
      <button
        type="button"
        className={styles['figure']}
        aria-label={t('openInvoices', { amount: formatFen(fen), of })}
        onClick={() => onOpen(place)}
      >
        <Money fen={fen} />
      </button>
    );
  };
  return (
    <div className={styles['scroll']} role="region" aria-label={t('receivable.table')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('receivable.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['words']}>
              {t('line.customer')}
            </th>
            {buckets.map((bucket) => (
              <th key={bucket} scope="col">
                {t(`bucket.${bucket}`)}
              </th>
            ))}
            <th scope="col">{t('receivable.open')}</th>
            <th scope="col">{t('receivable.overpaid')}</th>
          </tr>
        </thead>
        <tbody>
          {report.customers.map(({ customer, openFen, overpaidFen, buckets: own }) => (
            <tr key={customer.id}>
              <th scope="row" className={styles['words']}>
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {customer.name}
                </Link>
              </th>
              {own.map(({ bucket, openFen: fen, invoices }) => (
                <td key={bucket}>
                  {cell(
                    fen,
                    invoices,
                    { customer: customer.id, bucket },
                    `${customer.name} · ${t(`bucket.${bucket}`)}`,
                  )}
                </td>
              ))}
              <td className={styles['sum']}>
                <Money fen={openFen} />
              </td>
              <td>{overpaidFen === 0 ? t('none') : <Money fen={overpaidFen} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles['words']}>
              {t('total')}
            </th>
            {report.buckets.map(({ bucket, openFen, invoices }) => (
              <td key={bucket}>
                {cell(openFen, invoices, { bucket }, `${t('total')} · ${t(`bucket.${bucket}`)}`)}
              </td>
            ))}
            <td className={styles['sum']}>
              <Money fen={report.openFen} />
            </td>
            <td>
              <Money fen={report.overpaidFen} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
