import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Segmented } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CellPath } from '@/components/cell-path/cell-path';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ExportMenu } from '@/components/export/export-menu';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { Facts } from '@/components/page/facts';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { Section } from '@/components/page/section';
import type { ImpactQuery } from '@/gql/graphql';
import { formatFenDifference } from '@/lib/format/money';
import { ImpactCustomers } from './impact-customers';
import { ImpactDocument } from './impact-documents';
import { ImpactProgress } from './impact-progress';
import type { ImpactSearch } from './impact-search';
import styles from './impact-page.module.css';

const from = '/desk/rate-tables/$rateTableId/impact/$impactRunId';

const LOOK_MS = 600;

type Run = NonNullable<ImpactQuery['impactRun']>;

/** What a table does against another: totals, kinds of charge, every customer, and from there each line with its why. */
export function ImpactPage(): ReactNode {
  const { rateTableId, impactRunId } = useParams({ from });
  const { t } = useTranslation(['impact', 'words']);
  const [{ data, error }, again] = useQuery({
    query: ImpactDocument,
    variables: { id: impactRunId },
    requestPolicy: 'network-only',
  });
  const run = data?.impactRun;
  useEffect(() => {
    if (run?.status !== 'RUNNING') return undefined;
    const look = setTimeout(() => again({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearTimeout(look);
  }, [run, again]);
  if (error !== undefined) return <FaultState whole error={error} onRetry={again} />;
  if (run === undefined) return <PageLoading />;
  const back = (
    <Link key="table" to="/rate-tables/$rateTableId" params={{ rateTableId }}>
      {t('backToTable')}
    </Link>
  );
  if (run === null) {
    return (
      <PageMessage whole title={t('gone')} text={t('goneText')}>
        {back}
      </PageMessage>
    );
  }
  if (run.status === 'STOPPED') {
    return (
      <PageMessage whole title={t('stopped')} text={t('goneText')}>
        {back}
      </PageMessage>
    );
  }
  return (
    <>
      <PageHeader
        title={t('pageTitle', { year: run.rateTable?.year ?? '' })}
        above={[back]}
        summary={t('pageSummary', {
          from: run.servedFrom,
          to: run.servedTo,
          table: run.against === null ? '' : t('words:rateTableShort', run.against),
        })}
      />
      {run.status === 'RUNNING' ? <ImpactProgress run={run} /> : <Whole run={run} />}
    </>
  );
}

/** An impact that is worked out. */
function Whole({ run }: { readonly run: Run }): ReactNode {
  const { t } = useTranslation('impact');
  const { sort, customer }: ImpactSearch = useSearch({ from });
  const navigate = useNavigate();
  return (
    <>
      {run.stale && <Alert type="warning" showIcon title={t('stale')} style={{ marginBottom: 16 }} />}
      <Totals run={run} />
      <Kinds run={run} />
      <Section title={t('customers', { count: run.customers })}>
        <div className={styles['tools']}>
          <Segmented<ImpactSearch['sort']>
            aria-label={t('order')}
            value={sort}
            onChange={(next) => void navigate({ to: '.', search: { sort: next }, replace: true })}
            options={[
              { value: 'DIFFERENCE_DESC', label: t('mostUp') },
              { value: 'DIFFERENCE_ASC', label: t('mostDown') },
            ]}
          />
          <ExportMenu name="impact-customers" asked={{ impactRunId: run.id, sort }} />
        </div>
        <ImpactCustomers
          impactRunId={run.id}
          sort={sort}
          openId={customer ?? null}
          onOpen={(id) =>
            void navigate({
              to: '.',
              search: id === null ? { sort } : { sort, customer: id },
              resetScroll: false,
            })
          }
        />
      </Section>
      <Unpriced run={run} />
      <Section title={t('assumptions')}>
        <ul className={styles['list']}>
          {run.assumptions.map(({ code, message, clause }) => (
            <li key={code}>
              {message} <ClauseTag clause={clause} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Totals({ run }: { readonly run: Run }): ReactNode {
  const { t } = useTranslation('impact');
  return (
    <Facts
      facts={[
        { label: t('old'), value: <Money fen={run.oldFen} /> },
        { label: t('new'), value: <Money fen={run.newFen} /> },
        { label: t('difference'), value: <b>{formatFenDifference(run.differenceFen)}</b> },
        { label: t('up', { count: run.customersUp }), value: formatFenDifference(run.upFen) },
        { label: t('down', { count: run.customersDown }), value: formatFenDifference(run.downFen) },
        { label: t('services'), value: run.services },
        { label: t('renewals'), value: run.renewals },
      ]}
    />
  );
}

function Kinds({ run }: { readonly run: Run }): ReactNode {
  const { t } = useTranslation(['impact', 'words']);
  return (
    <Section title={t('kinds')}>
      <div className={styles['scroll']} role="region" aria-label={t('kinds')} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('quantity')}</th>
              <th scope="col">{t('old')}</th>
              <th scope="col">{t('new')}</th>
              <th scope="col">{t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {run.byKind.map(({ kind, oldQuantity, newQuantity, oldFen, newFen, differenceFen }) => (
              <tr key={kind} data-same={differenceFen === 0}>
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
        </table>
      </div>
    </Section>
  );
}

function Unpriced({ run }: { readonly run: Run }): ReactNode {
  const { t } = useTranslation('impact');
  if (run.unpriced.length === 0) return null;
  return (
    <Section title={t('unpriced', { count: run.unpricedCount })}>
      <ul className={styles['list']}>
        {run.unpriced.map(({ code, cell, clause, count, side }) => (
          <li key={`${side}${code}${cell}`}>
            {cell === null ? code : <CellPath cell={cell} />} <ClauseTag clause={clause} />{' '}
            {t(`side.${side}`, { count })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
