import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Segmented, type TableProps } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListTable } from '@/components/data/list-table';
import { useConnection } from '@/components/data/use-connection';
import { PageHeader } from '@/components/page/page-header';
import { SavedViews } from '@/components/saved-views/saved-views';
import { useSession } from '@/lib/session/session';
import { CallList } from './call-list';
import { useRenewalColumns } from './renewal-columns';
import { RenewalsDueDocument, type RenewalRow } from './renewal-documents';
import { horizons } from './renewals-search';
import { useBatchQuotes, type QuoteOutcome } from './use-batch-quotes';
import styles from './renewals.module.css';

const route = getRouteApi('/desk/renewals');

/** Whether a renewal can be quoted now: it has a price, and no quote that waits for an answer. */
const isQuotable = ({ renewal }: RenewalRow): boolean =>
  renewal.problem === null && renewal.openQuote === null;

/** The contracts that end within 30, 60 or 90 days, with the prices of the coming table, quoted singly or together. */
export function RenewalsPage(): ReactNode {
  const { t } = useTranslation(['renewals', 'app']);
  const { days = 90 } = route.useSearch();
  const navigate = useNavigate();
  const mayQuote = useSession().may('SALES', 'ADMIN');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const batch = useBatchQuotes();
  const list = useConnection({
    query: RenewalsDueDocument,
    variables: { withinDays: days },
    read: ({ renewalsDue }) => renewalsDue,
    typenames: ['Contract', 'Quote'],
  });
  const said = useMemo(
    () => new Map([...batch.outcomes].map(([id, outcome]) => [id, <Outcome key={id} outcome={outcome} />])),
    [batch.outcomes],
  );
  const columns = useRenewalColumns(said);
  const rows = (list.rows ?? []).filter(({ id }) => chosen.includes(id)).filter(isQuotable);

  const selection: NonNullable<TableProps<RenewalRow>['rowSelection']> = {
    selectedRowKeys: [...chosen],
    onChange: (keys) => setChosen(keys.map(String)),
    getCheckboxProps: (row) => ({
      disabled: !isQuotable(row),
      'aria-label': t('choose', { number: row.number }),
    }),
  };

  async function quoteChosen(): Promise<void> {
    if (await batch.quote(rows)) setChosen([]);
  }

  return (
    <>
      <PageHeader title={t('app:nav.renewals')} summary={t('summary')} />
      <div className={styles['bar']}>
        <Segmented
          aria-label={t('within')}
          value={days}
          options={horizons.map((value) => ({ value, label: t('horizon', { count: value }) }))}
          onChange={(next) => void navigate({ to: '/renewals', search: { days: next }, replace: true })}
        />
        <SavedViews />
        {mayQuote && (
          <Button
            type="primary"
            disabled={rows.length === 0}
            loading={batch.busy}
            onClick={() => void quoteChosen()}
          >
            {rows.length === 0 ? t('quoteNone') : t('quoteChosen', { count: rows.length })}
          </Button>
        )}
      </div>
      {batch.fault !== null && (
        <p role="alert" className={styles['problem']}>
          {batch.fault}
        </p>
      )}
      <ListTable
        label={t('app:nav.renewals')}
        columns={columns}
        list={list}
        empty={t('empty', { count: days })}
        {...(mayQuote && { selection })}
      />
      <CallList />
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: QuoteOutcome }): ReactNode {
  if (outcome.status === 'FAILED')
    return (
      <span role="alert" className={styles['problem']}>
        {outcome.message}
      </span>
    );
  return (
    <Link to="/quotes/$quoteId" params={{ quoteId: outcome.id }} className={styles['whole'] ?? ''}>
      {outcome.number}
    </Link>
  );
}
