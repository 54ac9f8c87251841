import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '@/components/data/data-table';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { useConnection } from '@/components/data/use-connection';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { OpenChargesDocument } from './charge-documents';
import { ChargeFilters } from './charge-filters';
import { byCustomer } from './charges-by-customer';
import { CustomerCharges } from './customer-charges';
import { NotYetDue } from './not-yet-due';
import styles from './charges.module.css';

const route = getRouteApi('/desk/charges');

/** What is owed and not yet invoiced, by customer; what falls due later stands apart. */
export function ChargesPage(): ReactNode {
  const { t } = useTranslation(['charges', 'app']);
  const search = route.useSearch();
  const mayRun = useSession().may('FINANCE');
  const { customerId, dueBy = todayInShanghai() } = search;
  const { rows, total, hasMore, endCursor, loading, error, more, retry } = useConnection({
    query: OpenChargesDocument,
    variables: { filter: { status: 'UNBILLED', dueBy, customerId: customerId ?? null } },
    read: ({ charges }) => charges,
    typenames: ['Charge'],
  });
  const filtered = customerId !== undefined || search.dueBy !== undefined;
  return (
    <>
      <PageHeader
        title={t('app:nav.charges')}
        summary={t('lead')}
        actions={mayRun && <ButtonLink to="/billing-runs/new">{t('billingRun')}</ButtonLink>}
      />
      <ChargeFilters search={search} />
      <section className={styles['part']} aria-labelledby="charges-due" aria-busy={loading}>
        <h2 id="charges-due">{t('due')}</h2>
        {rows === undefined && error !== undefined && <FaultState error={error} onRetry={retry} />}
        {rows === undefined && error === undefined && <PageLoading />}
        {rows?.length === 0 && !loading && (
          <p className={styles['empty']}>{t(filtered ? 'none' : 'empty')}</p>
        )}
        {byCustomer(rows ?? []).map((group) => (
          <CustomerCharges key={group.customer.id} {...group} />
        ))}
        {hasMore && (
          <More shown={rows?.length ?? 0} total={total} hasMore={hasMore} busy={loading} onMore={more} />
        )}
      </section>
      {rows !== undefined && !hasMore && (
        <NotYetDue key={endCursor} customerId={customerId} after={endCursor} due={total} />
      )}
    </>
  );
}
