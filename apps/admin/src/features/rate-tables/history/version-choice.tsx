import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '@/lib/session/session';
import { RateTablesDocument } from '../rate-table-documents';
import styles from './history-page.module.css';

/** A table, as it stands or as it was in one of its versions. */
export interface Version {
  readonly rateTableId: string;
  /** Null: as it stands. */
  readonly version: number | null;
}

interface VersionChoiceProps {
  readonly label: string;
  readonly value: Version;
  /** The table whose versions may be chosen too. */
  readonly tableId: string;
  readonly onChange: (version: Version) => void;
}

/** Chooses a table and, of the one whose history it is, a version. */
export function VersionChoice({ label, value, tableId, onChange }: VersionChoiceProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words', 'rate-desk']);
  const { may } = useSession();
  const [{ data }] = useQuery({ query: RateTablesDocument, variables: { first: 50 } });
  const tables = data?.rateTables.nodes ?? [];
  const versions = tables.find(({ id }) => id === tableId)?.version ?? 1;
  return (
    <div className={styles['choice']} role="group" aria-label={label}>
      <span>{label}</span>
      <Select
        aria-label={`${label}: ${t('list.table')}`}
        value={value.rateTableId}
        popupMatchSelectWidth={false}
        options={tables.map(({ id, year, revision }) => ({
          value: id,
          label: t('words:rateTableShort', { year, revision }),
        }))}
        onChange={(rateTableId) => onChange({ rateTableId, version: null })}
      />
      {value.rateTableId === tableId && may('ADMIN') && versions > 1 && (
        <Select
          className={styles['version'] ?? ''}
          aria-label={`${label}: ${t('rate-desk:history.version')}`}
          value={value.version ?? 0}
          options={[
            { value: 0, label: t('rate-desk:history.now') },
            ...Array.from({ length: versions }, (_, index) => ({
              value: versions - index,
              label: t('rate-desk:history.versionNumber', { version: versions - index }),
            })),
          ]}
          onChange={(version) => onChange({ ...value, version: version === 0 ? null : version })}
        />
      )}
    </div>
  );
}
