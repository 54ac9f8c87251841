import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ExportMenu } from '@/components/export/export-menu';
import { Filter, Filters } from '@/components/filters/filters';
import { DateChoice } from '@/components/form/date-choice';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { AgeingTable } from './ageing-table';
import { PaymentTerm } from './payment-term';
import { ReceivablesDocument } from './receivable-documents';
import styles from './receivables.module.css';

const route = getRouteApi('/desk/receivables');

/** What customers owe, by how long it is overdue; each figure of today opens its invoices. */
export function ReceivablesPage(): ReactNode {
  const { t } = useTranslation(['receivables', 'app']);
  const { on = todayInShanghai() } = route.useSearch();
  const navigate = useNavigate();
  const mayChange = useSession().may('FINANCE');
  const [changing, setChanging] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: ReceivablesDocument,
    variables: { on },
    requestPolicy: 'cache-and-network',
  });
  const retry = (): void => again({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHeader
        title={t('app:nav.receivables')}
        summary={t('lead')}
        actions={
          <>
            <ExportMenu name="receivables" asked={{ on }} />
            <ButtonLink to="/receivables/invoices" primary>
              {t('toInvoices')}
            </ButtonLink>
          </>
        }
      />
      <Filters label={t('on')}>
        <Filter label={t('on')} htmlFor="receivables-on">
          <DateChoice
            id="receivables-on"
            value={on}
            onChange={(next) => void navigate({ to: '/receivables', search: { on: next }, replace: true })}
          />
        </Filter>
        {data && (
          <span className={styles['term']}>
            {t('term', { count: data.paymentTermDays })}
            {mayChange && (
              <Button type="link" onClick={() => setChanging(true)}>
                {t('termChange')}
              </Button>
            )}
          </span>
        )}
      </Filters>
      {data === undefined && error !== undefined && <FaultState error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <PageLoading />}
      {data && <AgeingTable report={data.receivables} isToday={on === todayInShanghai()} />}
      {changing && data && (
        <PaymentTerm
          days={data.paymentTermDays}
          onDone={() => {
            setChanging(false);
            retry();
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
}
