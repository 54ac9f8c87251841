import { Link } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { useHistoryWord } from '@/components/history/use-history-word';
import type { AdminDeskQuery } from '@/gql/graphql';
import { Latest } from './desk';

interface ChangesProps {
  /** Undefined until the first answer. */
  readonly entries: AdminDeskQuery['auditEntries']['nodes'] | undefined;
  /** The tables that they are of, by what they are called. */
  readonly tables: AdminDeskQuery['rateTables']['nodes'];
}

/** What was changed last of rate tables; its words come after those of the page, which does not wait for them. */
export function LatestChanges({ entries, tables }: ChangesProps): ReactNode {
  const { t } = useTranslation('home');
  const waiting = (
    <Latest
      to="/audit"
      search={{ type: 'RateTable' }}
      title={t('admin.changesList')}
      items={undefined}
      empty=""
    />
  );
  return entries === undefined ? (
    waiting
  ) : (
    <Suspense fallback={waiting}>
      <Changes entries={entries} tables={tables} />
    </Suspense>
  );
}

function Changes({ entries, tables }: Required<ChangesProps>): ReactNode {
  const { t } = useTranslation(['home', 'history', 'words']);
  const called = (id: string): string => {
    const table = tables.find((each) => each.id === id);
    return table ? ` · ${t('words:rateTableShort', table)}` : '';
  };
  const word = useHistoryWord();
  return (
    <Latest
      to="/audit"
      search={{ type: 'RateTable' }}
      title={t('admin.changesList')}
      empty={t('admin.changesEmpty')}
      items={entries?.map(({ id, operation, subjectType, subjectId, actor, recordedAt }) => ({
        key: id,
        name: (
          <Link to="/audit" search={{ type: subjectType, record: subjectId }}>
            {word('operation', operation)}
            {called(subjectId)}
          </Link>
        ),
        detail: (
          <>
            <span>{actor?.name ?? t('history:system')}</span>
            <DateText value={recordedAt} />
          </>
        ),
      }))}
    />
  );
}
