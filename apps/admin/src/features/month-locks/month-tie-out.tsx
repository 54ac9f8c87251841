import { Alert, Button } from 'antd';
import { addMonths } from 'policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { RecordHistory } from '@/components/history/record-history';
import { Facts } from '@/components/page/facts';
import { Section } from '@/components/page/section';
import { TieOutDifferences } from '@/components/tie-out/tie-out-differences';
import { TieOutDocument } from '@/components/tie-out/tie-out-document';
import { formatDate, todayInShanghai } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import { useSession } from '@/lib/session/session';
import { LockMonth } from './lock-month';

interface MonthTieOutProps {
  readonly month: string;
  /** Its lock; undefined where it has none. */
  readonly lock: { readonly lockedAt: string; readonly lockedBy: { readonly name: string } } | undefined;
  readonly onCorrect: () => void;
  readonly onLocked: () => void;
}

/** Whether report, rows and documents of a month say the same, and then its lock. */
export function MonthTieOut({ month, lock, onCorrect, onLocked }: MonthTieOutProps): ReactNode {
  const { t } = useTranslation('month-locks');
  const mayLock = useSession().may('FINANCE');
  const [asks, setAsks] = useState(false);
  const [{ data, error, fetching }, again] = useQuery({
    query: TieOutDocument,
    variables: { month },
    requestPolicy: 'network-only',
  });
  const retry = (): void => again({ requestPolicy: 'network-only' });
  const tieOut = data?.reportTieOut;
  const openFrom = `${addMonths(`${month}-01`, 1).slice(0, 7)}-01`;
  const isOver = openFrom <= todayInShanghai();
  const tiedText = isOver
    ? t(lock ? 'tiedLocked' : 'tied')
    : t('running', { date: formatDate(openFrom, currentLanguage()) });
  const action = lock ? (
    <>
      <RecordHistory type="MonthLock" id={month} />
      <Button onClick={onCorrect}>{t('correctHow')}</Button>
    </>
  ) : (
    mayLock &&
    isOver && (
      <Button type="primary" disabled={tieOut?.tied !== true || fetching} onClick={() => setAsks(true)}>
        {t('lock', { month })}
      </Button>
    )
  );
  return (
    <Section title={t('tieOut', { month })} actions={action}>
      {tieOut === undefined && error !== undefined && <FaultState error={error} onRetry={retry} />}
      {tieOut === undefined && error === undefined && <PageLoading />}
      {tieOut && (
        <>
          <Alert
            type={tieOut.tied ? (isOver ? 'success' : 'info') : 'error'}
            showIcon
            title={tieOut.tied ? tiedText : t('notTied', { count: tieOut.differences.length })}
            description={
              lock && (
                <>
                  {lock.lockedBy.name} · <DateText value={lock.lockedAt} />
                </>
              )
            }
            style={{ marginBottom: 12 }}
          />
          <Facts
            facts={[
              { label: t('report'), value: <Money fen={tieOut.reportFen} /> },
              { label: t('rows'), value: <Money fen={tieOut.rowsFen} /> },
              { label: t('ledger'), value: <Money fen={tieOut.ledgerFen} /> },
            ]}
          />
          <TieOutDifferences differences={tieOut.differences} />
        </>
      )}
      {asks && (
        <LockMonth
          month={month}
          onDone={() => {
            setAsks(false);
            onLocked();
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </Section>
  );
}
