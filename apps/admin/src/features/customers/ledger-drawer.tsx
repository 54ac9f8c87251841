import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import type { EntitlementParts } from '@/components/entitlements/entitlement-fragment';
import { EntitlementLedger } from '@/components/entitlements/entitlement-ledger';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { graphql } from '@/gql';
import type { Service } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import type { CustomerOnPage, LicenceOnPage } from './customer-document';
import type { CustomerPageSearch } from './customer-page-search';
import styles from './customers.module.css';

const LicenceLedgerDocument = graphql(`
  query LicenceLedger($id: ID!) {
    licence(id: $id) {
      id
      entitlements {
        ...EntitlementParts
      }
    }
  }
`);

const route = getRouteApi('/desk/customers/$customerId');
const context = { additionalTypenames: ['Entitlement', 'EntitlementEntry', 'ServiceOrder'] };

/** The ledger of one licence and service, opened by the page's address. */
export function LedgerDrawer({ customer }: { readonly customer: CustomerOnPage }): ReactNode {
  const { licence: licenceId, service }: CustomerPageSearch = route.useSearch();
  const licence = customer.licences.find(({ id }) => id === licenceId);
  if (licence === undefined || service === undefined) return null;
  return <OpenDrawer licence={licence} service={service} />;
}

interface OpenDrawerProps {
  readonly licence: LicenceOnPage;
  readonly service: Service;
}

function OpenDrawer({ licence, service }: OpenDrawerProps): ReactNode {
  const { t } = useTranslation(['customers', 'words', 'app']);
  const navigate = useNavigate();
  useReturnFocus();
  return (
    <Drawer
      open
      size={520}
      title={t('ledger.title', { service: t(`words:service.${service}`), product: licence.productName })}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={() => void navigate({ to: '.', search: {}, resetScroll: false })}
    >
      <Ledger licenceId={licence.id} service={service} />
    </Drawer>
  );
}

function Ledger({
  licenceId,
  service,
}: {
  readonly licenceId: string;
  readonly service: Service;
}): ReactNode {
  const { t } = useTranslation('customers');
  const [{ data, error }, again] = useQuery({
    query: LicenceLedgerDocument,
    variables: { id: licenceId },
    requestPolicy: 'cache-and-network',
    context,
  });
  if (error !== undefined)
    return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <PageLoading />;
  const periods = currentFirst((data.licence?.entitlements ?? []).filter((one) => one.service === service));
  if (periods.length === 0) return <p className={styles['empty']}>{t('ledger.empty')}</p>;
  return (
    <div className={styles['ledgers']}>
      <p className={styles['faint']}>{t('ledger.intro')}</p>
      {periods.map((entitlement) => (
        <EntitlementLedger key={entitlement.id} entitlement={entitlement} />
      ))}
    </div>
  );
}

/** Today's period first, then the others, the latest first. */
function currentFirst(entitlements: readonly EntitlementParts[]): readonly EntitlementParts[] {
  const today = todayInShanghai();
  const isCurrent = ({ startsOn, endsOn }: EntitlementParts): boolean => startsOn <= today && today <= endsOn;
  const latestFirst = entitlements.toReversed();
  return [...latestFirst.filter(isCurrent), ...latestFirst.filter((one) => !isCurrent(one))];
}
