import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import type { IncomePivotQuery } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { IncomeChart } from './income-chart';
import { IncomeFilters } from './income-filters';
import { IncomeLines } from './income-lines';
import { askedIncome, type IncomeSearch, type Place } from './income-search';
import { IncomeTable } from './income-table';
import { IncomePivotDocument } from './income-documents';
import { ReportPage } from './report-page';
import { ReportState } from './report-state';
import styles from './reports.module.css';

const route = getRouteApi('/desk/reports/income');

/** Income laid out down and across by what is chosen: a chart, its table, each figure opening its lines, and the same as a file. */
export function IncomePage(): ReactNode {
  const { t } = useTranslation('reports');
  const search: IncomeSearch = route.useSearch();
  const navigate = useNavigate();
  const asked = askedIncome(search, todayInShanghai().slice(0, 4));
  const inOrder = asked.from <= asked.to;
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: IncomePivotDocument,
    variables: asked,
    requestPolicy: 'cache-and-network',
    pause: !inOrder,
  });
  const show = (next: IncomeSearch, replace = true): void =>
    void navigate({ to: '/reports/income', search: next, replace, resetScroll: false });
  const open = (lines: Place): void => show({ ...search, lines }, false);
  const { lines, ...closed } = search;
  return (
    <ReportPage report="income" file={inOrder ? { name: 'income-pivot', asked: { ...asked } } : undefined}>
      <IncomeFilters search={search} asked={asked} onShow={show} />
      {!inOrder && (
        <p role="alert" className={styles['problem']}>
          {t('fromAfterTo')}
        </p>
      )}
      {inOrder && (
        <ReportState
          data={answerTo(asked, data)}
          error={error}
          fetching={fetching}
          stale={stale}
          again={again}
        >
          {(pivot) => <Income pivot={pivot} onOpen={open} />}
        </ReportState>
      )}
      {lines !== undefined && <IncomeLines asked={asked} place={lines} onClose={() => show(closed)} />}
    </ReportPage>
  );
}

type Pivot = IncomePivotQuery['incomePivot'];

/** While another selection is being read, the last answer is not its. */
function answerTo(
  { from, to, down, across }: ReturnType<typeof askedIncome>,
  data: IncomePivotQuery | undefined,
): Pivot | undefined {
  const pivot = data?.incomePivot;
  const same =
    pivot?.from === from && pivot.to === to && pivot.across === across && pivot.down.join() === down.join();
  return same ? pivot : undefined;
}

function Income({
  pivot,
  onOpen,
}: {
  readonly pivot: Pivot;
  readonly onOpen: (place: Place) => void;
}): ReactNode {
  const { t } = useTranslation('reports');
  const { from, to, figures } = pivot;
  if (figures.lines === 0) {
    return (
      <div className={styles['empty']}>
        <p>{t('empty')}</p>
        <ButtonLink to="/charges">{t('toCharges')}</ButtonLink>
      </div>
    );
  }
  return (
    <>
      <p className={styles['total']}>
        <span className={styles['quiet']}>
          {t('total')} · {t('totalOf', { from, to })}
        </span>
        <b>
          <Money fen={figures.amountFen} />
        </b>
      </p>
      <IncomeChart pivot={pivot} onOpen={onOpen} />
      <IncomeTable pivot={pivot} onOpen={onOpen} />
    </>
  );
}
