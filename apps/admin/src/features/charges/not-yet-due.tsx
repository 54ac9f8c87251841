import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, More } from '@/components/data/data-table';
import { useConnection } from '@/components/data/use-connection';
import { useOpenChargeColumns } from './charge-columns';
import { OpenChargesDocument } from './charge-documents';
import styles from './charges.module.css';

interface NotYetDueProps {
  readonly customerId: string | undefined;
  /** Where the due ones end; null where there are none. */
  readonly after: string | null;
  /** How many are due. */
  readonly due: number;
}

/** The charges that fall due after the day asked for, which come after the due ones in the same order. */
export function NotYetDue({ customerId, after, due }: NotYetDueProps): ReactNode {
  const { t } = useTranslation('charges');
  const columns = useOpenChargeColumns(customerId === undefined);
  const { rows, total, hasMore, loading, error, more, retry } = useConnection({
    query: OpenChargesDocument,
    variables: { filter: { status: 'UNBILLED', customerId: customerId ?? null }, after },
    read: ({ charges }) => charges,
    typenames: ['Charge'],
  });
  return (
    <div className={styles['part']}>
      <h2>{t('notYetDue')}</h2>
      <p className={styles['quiet']}>{t(rows?.length === 0 ? 'notYetDueNone' : 'notYetDueText')}</p>
      {rows?.length !== 0 && (
        <DataTable
          label={t('notYetDue')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={error}
          onRetry={retry}
          empty={null}
        />
      )}
      {hasMore && (
        <More shown={rows?.length ?? 0} total={total - due} hasMore={hasMore} busy={loading} onMore={more} />
      )}
    </div>
  );
}
