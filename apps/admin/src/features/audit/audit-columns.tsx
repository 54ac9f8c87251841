import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { changesOf } from '@/components/history/changes-of';
import { useHistoryWord } from '@/components/history/use-history-word';
import type { ShownEntry } from './entry-drawer';

type Columns = NonNullable<TableProps<ShownEntry>['columns']>;

/** The columns of the audit entries; what was done opens before and after. */
export function useAuditColumns(onShow: (entry: ShownEntry) => void): Columns {
  const { t } = useTranslation(['audit', 'history']);
  const word = useHistoryWord();
  return [
    { key: 'at', title: t('columns.at'), render: (_, { recordedAt }) => <DateText value={recordedAt} /> },
    { key: 'who', title: t('columns.who'), render: (_, { actor }) => actor?.name ?? t('history:system') },
    {
      key: 'what',
      title: t('columns.what'),
      render: (_, entry) => {
        const what = word('operation', entry.operation);
        return (
          <Button type="link" size="small" aria-label={t('show', { what })} onClick={() => onShow(entry)}>
            {what}
          </Button>
        );
      },
    },
    {
      key: 'record',
      title: t('columns.record'),
      render: (_, { subjectType, before, after }) =>
        `${word('subject', subjectType)} ${nameOf(after ?? before)}`,
    },
  ];
}

const NAMES = ['number', 'name', 'serial', 'login', 'month', 'year'];

/** What a record is called, where its state says it. */
function nameOf(state: unknown): string {
  const told = changesOf(null, state);
  const found = NAMES.map((name) => told.find((one) => one.name === name)?.after).find(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return found === undefined ? '' : String(found);
}
