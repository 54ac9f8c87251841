import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { EntryChanges } from '@/components/history/entry-changes';
import { useHistoryWord } from '@/components/history/use-history-word';
import { Facts } from '@/components/page/facts';
import { useReturnFocus } from '@/components/page/use-return-focus';
import type { AuditEntriesQuery } from '@/gql/graphql';

/** An entry as the list shows it. */
export type ShownEntry = AuditEntriesQuery['auditEntries']['nodes'][number];

interface EntryDrawerProps {
  readonly entry: ShownEntry;
  readonly onClose: () => void;
}

/** One entry with before and after. */
export function EntryDrawer({ entry, onClose }: EntryDrawerProps): ReactNode {
  const { t } = useTranslation(['audit', 'history', 'app']);
  const word = useHistoryWord();
  useReturnFocus();
  return (
    <Drawer
      open
      size={560}
      title={word('operation', entry.operation)}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <Facts
        facts={[
          { label: t('columns.at'), value: <DateText value={entry.recordedAt} /> },
          { label: t('columns.who'), value: entry.actor?.name ?? t('history:system') },
          { label: t('columns.record'), value: word('subject', entry.subjectType) },
        ]}
      />
      <EntryChanges before={entry.before} after={entry.after} />
    </Drawer>
  );
}
