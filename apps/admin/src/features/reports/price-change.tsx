import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BarChart } from '@/components/chart/bar-chart';
import { useFaultText } from '@/components/data/use-fault-text';
import { Money } from '@/components/figures/money';
import { ButtonLink } from '@/components/link/button-link';
import { Facts } from '@/components/page/facts';
import type { YearImpactQuery } from '@/gql/graphql';
import { useAction } from '@/lib/api/use-action';
import { formatFen, formatFenDifference, formatYuan } from '@/lib/format/money';
import { StartYearImpactDocument, YearImpactDocument } from './money-documents';
import { ReportState } from './report-state';
import styles from './reports.module.css';

type Run = YearImpactQuery['impactRuns']['nodes'][number];

interface Table {
  readonly id: string;
  readonly version: number;
}

const askedEveryMs = 1500;

/** The last impact of a table as it stands: asked for anew while it is being worked out. */
export function useYearImpact(tableId: string | undefined): {
  readonly run: Run | undefined;
  readonly state: Omit<Parameters<typeof ReportState<YearImpactQuery>>[0], 'children'>;
} {
  const [{ data: answered, error, fetching, operation }, again] = useQuery({
    query: YearImpactDocument,
    variables: { rateTableId: tableId ?? '' },
    requestPolicy: 'network-only',
    pause: tableId === undefined,
  });
  // Until its own has come, what was answered is another table's.
  const data = operation?.variables.rateTableId === tableId ? answered : undefined;
  const run = data?.impactRuns.nodes[0];
  const isRunning = run?.status === 'RUNNING';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => again({ requestPolicy: 'network-only' }), askedEveryMs);
    return () => clearInterval(timer);
  }, [isRunning, again]);
  return { run, state: { data, error, fetching, again } };
}

interface PriceChangeProps extends ReturnType<typeof useYearImpact> {
  readonly table: Table;
}

/** The impact of one table: worked out when asked for, shown with its progress, then its figures. */
export function PriceChange({ table, run, state }: PriceChangeProps): ReactNode {
  const { t } = useTranslation('reports');
  const faultText = useFaultText();
  const [start, starting] = useAction(StartYearImpactDocument);
  const [problem, setProblem] = useState('');
  const begin = async (): Promise<void> => {
    const outcome = await start({ input: { rateTableId: table.id, expectedVersion: table.version } });
    if (outcome.status === 'REFUSED') setProblem(outcome.userErrors.map(({ message }) => message).join(' '));
    else setProblem(outcome.status === 'FAILED' ? faultText(outcome.error) : '');
    state.again({ requestPolicy: 'network-only' });
  };
  return (
    <ReportState {...state}>
      {() => (
        <>
          {(run === undefined || run.status === 'STOPPED' || run.stale) && (
            <div className={styles['empty']}>
              <p>{t(run === undefined ? 'priceChange.never' : 'priceChange.stale')}</p>
              <Button type="primary" loading={starting} onClick={() => void begin()}>
                {t('priceChange.start')}
              </Button>
              <span role="alert" className={styles['problem']}>
                {problem}
              </span>
            </div>
          )}
          {run?.status === 'RUNNING' && (
            <p role="status" className={styles['running']}>
              <progress aria-label={t('priceChange.running')} value={run.done} max={Math.max(1, run.total)} />
              {t('priceChange.progress', { done: run.done, total: run.total })}
            </p>
          )}
          {run?.status === 'DONE' && <Impact run={run} tableId={table.id} />}
        </>
      )}
    </ReportState>
  );
}

function Impact({ run, tableId }: { readonly run: Run; readonly tableId: string }): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  const against = run.against === null ? '' : t('words:rateTableShort', run.against);
  return (
    <>
      <p className={`${styles['quiet']} ${styles['gap']}`}>
        {t('priceChange.of', { from: run.servedFrom, to: run.servedTo, table: against })}
      </p>
      <Facts
        facts={[
          { label: t('priceChange.old'), value: <Money fen={run.oldFen} /> },
          { label: t('priceChange.new'), value: <Money fen={run.newFen} /> },
          { label: t('priceChange.difference'), value: <b>{formatFenDifference(run.differenceFen)}</b> },
          { label: t('priceChange.up', { count: run.customersUp }), value: formatFenDifference(run.upFen) },
          {
            label: t('priceChange.down', { count: run.customersDown }),
            value: formatFenDifference(run.downFen),
          },
          { label: t('priceChange.services'), value: run.services },
          { label: t('priceChange.renewals'), value: run.renewals },
        ]}
      />
      {run.unpricedCount > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('priceChange.unpriced', { count: run.unpricedCount })}
          className={styles['gap'] ?? ''}
        />
      )}
      <BarChart
        title={t('priceChange.chart')}
        text={t('priceChange.chartText')}
        bars={run.byKind.flatMap(({ kind }) => [
          { key: `${kind} old`, label: t(`words:charge.${kind}`) },
          { key: `${kind} new`, label: '' },
        ])}
        parts={[
          { key: 'old', label: t('priceChange.old') },
          { key: 'new', label: t('priceChange.new') },
        ]}
        tones={[7, 0]}
        at={(bar, part) => {
          const kind = run.byKind[Math.floor(bar / 2)];
          if (bar % 2 !== part) return 0;
          return (part === 0 ? kind?.oldFen : kind?.newFen) ?? 0;
        }}
        format={formatFen}
        tick={(value) => formatYuan(value).replace(/\.00$/, '')}
        least={100}
      />
      <Kinds run={run} />
      <p className={styles['ways']}>
        <ButtonLink
          to="/rate-tables/$rateTableId/impact/$impactRunId"
          params={{ rateTableId: tableId, impactRunId: run.id }}
          search={{ sort: 'DIFFERENCE_DESC' }}
        >
          {t('priceChange.customers', { count: run.customers })}
        </ButtonLink>
      </p>
    </>
  );
}

function Kinds({ run }: { readonly run: Run }): ReactNode {
  const { t } = useTranslation(['reports', 'words']);
  return (
    <div className={styles['scroll']} role="region" aria-label={t('priceChange.table')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('priceChange.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('axis.KIND')}</th>
            <th scope="col">{t('priceChange.quantity')}</th>
            <th scope="col">{t('priceChange.old')}</th>
            <th scope="col">{t('priceChange.new')}</th>
            <th scope="col">{t('priceChange.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {run.byKind.map(({ kind, oldQuantity, newQuantity, oldFen, newFen, differenceFen }) => (
            <tr key={kind}>
              <th scope="row">{t(`words:charge.${kind}`)}</th>
              <td>{oldQuantity === newQuantity ? newQuantity : `${oldQuantity} → ${newQuantity}`}</td>
              <td>
                <Money fen={oldFen} />
              </td>
              <td>
                <Money fen={newFen} />
              </td>
              <td>{formatFenDifference(differenceFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{t('none')}</td>
            <td>
              <Money fen={run.oldFen} />
            </td>
            <td>
              <Money fen={run.newFen} />
            </td>
            <td>{formatFenDifference(run.differenceFen)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
