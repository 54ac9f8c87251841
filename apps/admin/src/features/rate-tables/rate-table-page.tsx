import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { PageMessage } from '@/components/page/page-message';
import { useSession } from '@/lib/session/session';
import { LeftTyping } from './draft/left-typing';
import { DraftTable } from './draft-table';
import { PublishedTable } from './published-table';
import { RateTableDocument } from './rate-table-documents';

/** One rate table: read, or worked on where it is a draft. */
export function RateTablePage(): ReactNode {
  const { rateTableId } = useParams({ from: '/desk/rate-tables/$rateTableId' });
  const { t } = useTranslation(['rate-tables', 'app']);
  const { may } = useSession();
  const [{ data, error }, again] = useQuery({
    query: RateTableDocument,
    variables: { id: rateTableId },
    // A draft may be other people's work too: never from the cache alone.
    requestPolicy: 'cache-and-network',
  });
  const table = data?.rateTable;
  if (table && table.id === rateTableId) {
    return table.status === 'DRAFT' && may('ADMIN') ? (
      <DraftTable key={table.id} table={table} />
    ) : (
      <PublishedTable key={table.id} table={table} />
    );
  }
  if (error !== undefined)
    return <FaultState whole error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (table !== null) return <PageLoading />;
  return (
    <>
      <PageMessage whole title={t('page.gone')} text={t('page.goneText')}>
        <Link to="/rate-tables">{t('app:nav.rateTables')}</Link>
      </PageMessage>
      <LeftTyping rateTableId={rateTableId} table={null} />
    </>
  );
}
