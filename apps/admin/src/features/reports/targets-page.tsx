import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarChart } from '@/components/chart/bar-chart';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import type { AttainmentOutcome, AttainmentReportQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { AttainedIncidents } from './attained-incidents';
import { AttainmentReportDocument } from './service-documents';
import { ReportPage } from './report-page';
import type { TargetsSearch } from './report-search';
import { ReportState } from './report-state';
import styles from './reports.module.css';
import { TargetsTable } from './targets-table';

const route = getRouteApi('/desk/reports/targets');

const outcomes: readonly AttainmentOutcome[] = ['MET', 'BREACHED', 'PENDING'];
const figures = { MET: 'met', BREACHED: 'breached', PENDING: 'pending' } as const;
/** Met in the accent, breached in red, still to come in grey. */
const tones = [0, 8, 7];

/** How the targets of the incidents requested in a period were kept, by level and target; each figure opens its incidents. */
export function TargetsPage(): ReactNode {
  const { t } = useTranslation('reports');
  const search: TargetsSearch = route.useSearch();
  const navigate = useNavigate();
  const today = todayInShanghai();
  const year = Number(today.slice(0, 4));
  const { from = `${year}-01-01`, to = today, level, milestone, outcome } = search;
  const inOrder = from <= to;
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: AttainmentReportDocument,
    variables: { from, to },
    requestPolicy: 'cache-and-network',
    pause: !inOrder,
  });
  const report = data?.attainmentReport;
  const show = (next: TargetsSearch, replace = true): void =>
    void navigate({ to: '/reports/targets', search: next, replace, resetScroll: false });
  const open = (figure: TargetsSearch): void => show({ from, to, ...figure }, false);
  return (
    <ReportPage report="targets" file={inOrder ? { name: 'attainment', asked: { from, to } } : undefined}>
      <Filters label={t('filter.requested')}>
        <Filter label={t('filter.from')} htmlFor="filter-from">
          <DateChoice id="filter-from" value={from} onChange={(next) => show({ from: next, to })} />
        </Filter>
        <Filter label={t('filter.to')} htmlFor="filter-to">
          <DateChoice id="filter-to" value={to} onChange={(next) => show({ from, to: next })} />
        </Filter>
        <Button onClick={() => show({})}>{t('filter.thisYear')}</Button>
        <Button onClick={() => show({ from: `${year - 1}-01-01`, to: `${year - 1}-12-31` })}>
          {t('filter.lastYear')}
        </Button>
      </Filters>
      {!inOrder && (
        <p role="alert" className={styles['problem']}>
          {t('dayAfterDay')}
        </p>
      )}
      {inOrder && (
        <ReportState
          data={report?.from === from && report.to === to ? report : undefined}
          error={error}
          fetching={fetching}
          stale={stale}
          again={again}
        >
          {(shown) => <Attainment report={shown} onOpen={open} />}
        </ReportState>
      )}
      {level !== undefined && milestone !== undefined && outcome !== undefined && inOrder && (
        <AttainedIncidents
          asked={{ from, to, level, milestone, outcome }}
          onClose={() => show({ from, to })}
        />
      )}
    </ReportPage>
  );
}

interface AttainmentProps {
  readonly report: AttainmentReportQuery['attainmentReport'];
  readonly onOpen: (figure: TargetsSearch) => void;
}

function Attainment({ report, onOpen }: AttainmentProps): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const { rows } = report;
  if (rows.every(({ incidents }) => incidents === 0))
    return <div className={styles['empty']}>{t('targets.none')}</div>;
  return (
    <>
      <BarChart
        title={t('targets.chart')}
        text={t('targets.chartText')}
        bars={rows.map(({ level, milestone }) => ({
          key: `${level} ${milestone}`,
          label: `${t(`targets.level.${level as 1}`)} · ${t(`milestone.${milestone}`)}`,
        }))}
        parts={outcomes.map((key) => ({ key, label: t(`targets.${figures[key]}`) }))}
        tones={tones}
        at={(bar, part) => rows[bar]?.[figures[outcomes[part] ?? 'MET']] ?? 0}
        format={String}
        tick={String}
        least={1}
        onChoose={(bar, part) => {
          const row = rows[bar];
          const outcome = outcomes[part];
          if (row && outcome) onOpen({ level: row.level as 1, milestone: row.milestone, outcome });
        }}
      />
      <TargetsTable report={report} onOpen={onOpen} />
    </>
  );
}
