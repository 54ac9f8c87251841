import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { graphql } from '@/gql';
import type { IncomeReportQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { IncomeChart } from './income-chart';
import { pivotIncome } from './income-pivot';
import { IncomeTable } from './income-table';
import { MonthFilters } from './month-filters';
import { isMonth } from './report-search';
import styles from './reports.module.css';

const IncomeReportDocument = graphql(`
  query IncomeReport($from: String!, $to: String!) {
    incomeReport(from: $from, to: $to) {
      from
      to
      rows {
        month
        kind
        lines
        amountFen
        netFen
        taxFen
      }
      totalFen
    }
  }
`);

const route = getRouteApi('/desk/reports');

/** Income by month and kind: a chart, its table, and the same as a CSV file. */
export function ReportsPage(): ReactNode {
  const { t } = useTranslation(['reports', 'app']);
  const search = route.useSearch();
  const year = todayInShanghai().slice(0, 4);
  const { from = `${year}-01`, to = `${year}-12` } = search;
  // What is no month is said beside its field.
  const areMonths = isMonth(from) && isMonth(to);
  const inOrder = areMonths && from <= to;
  const [{ data, error, fetching }, again] = useQuery({
    query: IncomeReportDocument,
    variables: { from, to },
    requestPolicy: 'cache-and-network',
    pause: !inOrder,
  });
  const last = data?.incomeReport;
  const report = last !== undefined && last.from === from && last.to === to ? last : undefined;
  return (
    <>
      <PageHeader
        title={t('app:nav.reports')}
        summary={t('lead')}
        actions={inOrder && <Export from={from} to={to} />}
      />
      <MonthFilters from={from} to={to} />
      {areMonths && !inOrder && (
        <p role="alert" className={styles['problem']}>
          {t('fromAfterTo')}
        </p>
      )}
      {inOrder && error !== undefined && !fetching && (
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {inOrder && error === undefined && report === undefined && <PageLoading />}
      {inOrder && error === undefined && report !== undefined && <Report report={report} />}
    </>
  );
}

/** A plain link: the browser saves the file under the name that the server gives it. */
function Export({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { t } = useTranslation('reports');
  const query = new URLSearchParams({ from, to, language: currentLanguage() });
  return (
    <Button href={`/exports/income.csv?${query.toString()}`} download>
      {t('export')}
    </Button>
  );
}

function Report({ report }: { readonly report: IncomeReportQuery['incomeReport'] }): ReactNode {
  const { t } = useTranslation('reports');
  const { from, to, rows, totalFen } = report;
  if (rows.length === 0) {
    return (
      <div className={styles['empty']}>
        <p>{t('empty')}</p>
        <ButtonLink to="/charges">{t('toCharges')}</ButtonLink>
      </div>
    );
  }
  const pivot = pivotIncome(from, to, rows);
  return (
    <>
      <p className={styles['total']}>
        <span className={styles['quiet']}>
          {t('total')} · {t('totalOf', { from, to })}
        </span>
        <b>
          <Money fen={totalFen} />
        </b>
      </p>
      <IncomeChart pivot={pivot} />
      <IncomeTable pivot={pivot} totalFen={totalFen} />
    </>
  );
}
