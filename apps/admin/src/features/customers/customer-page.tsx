import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ButtonLink } from '@/components/link/button-link';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { CustomerPageDocument, LATEST, type CustomerOnPage } from './customer-document';
import { CustomerFacts } from './customer-facts';
import { CustomerAgreements } from './customer-agreements';
import { CustomerIncidents } from './customer-incidents';
import { CustomerServices } from './customer-services';
import { CustomerTimeline } from './customer-timeline';
import { LedgerDrawer } from './ledger-drawer';
import { LicencesSection } from './licences-section';
import { NextStep } from './next-step';
import { SitesSection } from './sites-section';
import styles from './customers.module.css';

const route = getRouteApi('/desk/customers/$customerId');
// What is changed here or by others is asked for again.
const context = {
  additionalTypenames: [
    'Customer',
    'Site',
    'Licence',
    'Entitlement',
    'Quote',
    'Contract',
    'ServiceOrder',
    'Charge',
    'Invoice',
    'Incident',
  ],
};

/** A customer: its places, licences with what they are entitled to, and all that was agreed, done and charged. */
export function CustomerPage(): ReactNode {
  const { t } = useTranslation(['customers', 'app']);
  const { customerId } = route.useParams();
  const { may } = useSession();
  const [{ data, error }, again] = useQuery({
    query: CustomerPageDocument,
    variables: { id: customerId, money: may('SALES', 'FINANCE', 'ADMIN'), latest: LATEST },
    requestPolicy: 'cache-and-network',
    context,
  });
  const reload = (): void => again({ requestPolicy: 'network-only' });
  useLive(context.additionalTypenames, reload);
  const known = useLastKnown(data?.customer ?? undefined, customerId);
  if (known) return <Customer customer={known} />;
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t('app:nav.customers')} />
        <FaultState error={error} onRetry={reload} />
      </>
    );
  }
  if (data === undefined) return <PageLoading />;
  return (
    <>
      <PageHeader title={t('app:nav.customers')} />
      <PageMessage title={t('missing.title')} text={t('missing.text')}>
        <Link to="/customers">{t('missing.back')}</Link>
      </PageMessage>
    </>
  );
}

function Customer({ customer }: { readonly customer: CustomerOnPage }): ReactNode {
  const { t } = useTranslation(['customers', 'app']);
  const maySell = useSession().may('SALES', 'ADMIN');
  const [adding, setAdding] = useState<'site' | 'licence' | null>(null);
  const dialog = { adding, setAdding };
  return (
    <>
      <PageHeader
        title={customer.name}
        record={{ type: 'Customer', id: customer.id }}
        above={[
          <Link key="list" to="/customers">
            {t('app:nav.customers')}
          </Link>,
        ]}
        actions={
          maySell &&
          customer.licences.length + customer.sites.length > 0 && (
            <ButtonLink primary to="/quotes/new" search={{ customerId: customer.id }}>
              {t('newQuote')}
            </ButtonLink>
          )
        }
      />
      <CustomerFacts customer={customer} />
      {maySell && <NextStep customer={customer} />}
      <div className={styles['page']}>
        <LicencesSection customer={customer} {...dialog} />
        <div className={styles['column']}>
          <SitesSection customer={customer} {...dialog} />
          <CustomerServices customer={customer} />
          <CustomerIncidents incidents={customer.incidents} />
        </div>
        <div className={styles['column']}>
          <CustomerAgreements customer={customer} />
          <CustomerTimeline customerId={customer.id} />
        </div>
      </div>
      <LedgerDrawer customer={customer} />
    </>
  );
}
