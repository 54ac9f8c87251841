import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Money } from '@/components/figures/money';
import { Filter, Filters } from '@/components/filters/filters';
import { MonthChoice } from '@/components/form/date-choice';
import { ButtonLink } from '@/components/link/button-link';
import { TieOutDifferences } from '@/components/tie-out/tie-out-differences';
import { TieOutDocument } from '@/components/tie-out/tie-out-document';
import type { TieOutQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { ReportPage } from './report-page';
import type { TieOutSearch } from './report-search';
import { ReportState } from './report-state';
import styles from './reports.module.css';

const route = getRouteApi('/desk/reports/tie-out');
type TieOut = TieOutQuery['reportTieOut'];

/** A month's report against its rows and its documents: three figures that are one, or every difference by its name. */
export function TieOutPage(): ReactNode {
  const { t } = useTranslation('reports');
  const search: TieOutSearch = route.useSearch();
  const navigate = useNavigate();
  const month = search.month ?? todayInShanghai().slice(0, 7);
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: TieOutDocument,
    variables: { month },
    requestPolicy: 'network-only',
  });
  return (
    <ReportPage report="tieOut" file={{ name: 'tie-out', asked: { month } }}>
      <Filters label={t('filter.label')}>
        <Filter label={t('filter.month')} htmlFor="filter-month">
          <MonthChoice
            id="filter-month"
            value={month}
            onChange={(next) =>
              void navigate({
                to: '/reports/tie-out',
                search: { month: next },
                replace: true,
                resetScroll: false,
              })
            }
          />
        </Filter>
      </Filters>
      <ReportState
        data={data?.reportTieOut.month === month ? data.reportTieOut : undefined}
        error={error}
        fetching={fetching}
        stale={stale}
        again={again}
      >
        {(tieOut) => <Result tieOut={tieOut} />}
      </ReportState>
    </ReportPage>
  );
}

function Result({ tieOut }: { readonly tieOut: TieOut }): ReactNode {
  const { t } = useTranslation('reports');
  const { month, reportFen, rowsFen, ledgerFen, tied, differences } = tieOut;
  return (
    <>
      <dl className={styles['sides']} data-tied={tied}>
        {(
          [
            ['report', reportFen],
            ['rows', rowsFen],
            ['ledger', ledgerFen],
          ] as const
        ).map(([side, fen]) => (
          <div key={side}>
            <dt>{t(`tie.${side}`)}</dt>
            <dd>
              <Money fen={fen} />
              <small>{t(`tie.${side}Text`)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div role="status">
        <Alert
          showIcon
          type={tied ? 'success' : 'error'}
          title={tied ? t('tie.tied', { month }) : t('tie.differs', { count: differences.length })}
          description={tied ? undefined : t('tie.whatToDo')}
        />
      </div>
      {differences.length > 0 && (
        <div className={styles['gap']}>
          <TieOutDifferences differences={differences} />
        </div>
      )}
      <p className={styles['ways']}>
        <ButtonLink to="/reports/income" search={{ from: month, to: month, lines: {} }}>
          {t('tie.lines')}
        </ButtonLink>
      </p>
    </>
  );
}
