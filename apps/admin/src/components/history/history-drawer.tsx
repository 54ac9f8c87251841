import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '@/components/data/data-table';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { useConnection } from '@/components/data/use-connection';
import { DateText } from '@/components/figures/date-text';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { graphql } from '@/gql';
import type { RecordHistoryQuery, RecordKind } from '@/gql/graphql';
import { EntryChanges } from './entry-changes';
import { useHistoryWord } from './use-history-word';
import styles from './history.module.css';

const RecordHistoryDocument = graphql(`
  query RecordHistory($type: RecordKind!, $id: ID!, $after: String) {
    recordHistory(subjectType: $type, subjectId: $id, first: 20, after: $after) {
      nodes {
        id
        recordedAt
        operation
        before
        after
        actor {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

interface HistoryDrawerProps {
  readonly type: RecordKind;
  readonly id: string;
  readonly onClose: () => void;
}

/** A record's history beside its page. */
export default function HistoryDrawer({ type, id, onClose }: HistoryDrawerProps): ReactNode {
  const { t } = useTranslation(['history', 'app']);
  useReturnFocus();
  return (
    <Drawer
      open
      size={560}
      title={t('title')}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <p className={styles['intro']}>{t('intro')}</p>
      <Entries type={type} id={id} />
    </Drawer>
  );
}

function Entries({ type, id }: Omit<HistoryDrawerProps, 'onClose'>): ReactNode {
  const { t } = useTranslation('history');
  const list = useConnection({
    query: RecordHistoryDocument,
    variables: { type, id },
    read: ({ recordHistory }) => recordHistory,
    typenames: ['AuditEntry', type],
  });
  if (list.rows === undefined)
    return list.error === undefined ? (
      <PageLoading />
    ) : (
      <FaultState error={list.error} onRetry={list.retry} />
    );
  if (list.rows.length === 0) return <p className={styles['faint']}>{t('empty')}</p>;
  return (
    <>
      <ol className={styles['entries']}>
        {list.rows.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <More
        shown={list.rows.length}
        total={list.total}
        hasMore={list.hasMore}
        busy={list.loading}
        onMore={list.more}
      />
    </>
  );
}

type EntryRow = RecordHistoryQuery['recordHistory']['nodes'][number];

function Entry({ entry }: { readonly entry: EntryRow }): ReactNode {
  const { t } = useTranslation('history');
  const word = useHistoryWord();
  return (
    <li className={styles['entry']}>
      <div className={styles['head']}>
        <h2>{word('operation', entry.operation)}</h2>
        <span className={styles['by']}>
          {entry.actor?.name ?? t('system')} · <DateText value={entry.recordedAt} />
        </span>
      </div>
      <EntryChanges before={entry.before} after={entry.after} />
    </li>
  );
}
