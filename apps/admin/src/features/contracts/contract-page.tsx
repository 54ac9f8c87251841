import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ContractMark } from '@/components/figures/status-mark';
import { LiveRecord } from '@/components/live/live-record';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { useLastKnown } from '@/lib/live/use-last-known';
import { useLive } from '@/lib/live/use-live';
import { useSession } from '@/lib/session/session';
import { CancelContract } from './cancel-contract';
import { ContractCharges } from './contract-charges';
import { ContractPageDocument, type ContractOnPage } from './contract-document';
import { ContractFacts } from './contract-facts';
import { ContractItems } from './contract-items';
import { ContractLines } from './contract-lines';
import { ContractYears } from './contract-years';
import { RenewContract } from './renew-contract';
import styles from './contracts.module.css';

const route = getRouteApi('/desk/contracts/$contractId');
const context = { additionalTypenames: ['Contract', 'Entitlement', 'EntitlementEntry', 'Charge', 'Invoice'] };

/** Whose changes may be seen on the page: an upgrade is its licence's, a renewal's acceptance and billing are others'. */
const HEARD = ['Contract', 'Licence', 'ServiceOrder', 'Charge', 'Invoice', 'BillingRun'];

/** A contract: what was agreed, what it entitles to in each contract year, and what is owed for it. */
export function ContractPage(): ReactNode {
  const { t } = useTranslation(['contracts', 'app']);
  const { contractId } = route.useParams();
  const { may } = useSession();
  const [{ data, error }, again] = useQuery({
    query: ContractPageDocument,
    variables: { id: contractId, money: may('SALES', 'FINANCE', 'ADMIN') },
    requestPolicy: 'cache-and-network',
    context,
  });
  const reload = (): void => again({ requestPolicy: 'network-only' });
  useLive(HEARD, reload);
  const known = useLastKnown(data?.contract ?? undefined, contractId);
  if (known) return <Contract contract={known} />;
  if (error !== undefined) {
    return (
      <>
        <PageHeader title={t('app:nav.contracts')} />
        <FaultState error={error} onRetry={reload} />
      </>
    );
  }
  if (data === undefined) return <PageLoading />;
  return (
    <>
      <PageHeader title={t('app:nav.contracts')} />
      <PageMessage title={t('page.missing.title')} text={t('page.missing.text')}>
        <Link to="/contracts">{t('page.missing.back')}</Link>
      </PageMessage>
    </>
  );
}

function Contract({ contract }: { readonly contract: ContractOnPage }): ReactNode {
  const { t } = useTranslation(['contracts', 'app', 'words']);
  const maySell = useSession().may('SALES', 'ADMIN');
  const of = contract.kind === 'SALE' ? 'saleStatus' : 'contractStatus';
  return (
    <LiveRecord
      version={`${contract.status} ${contract.cancelledFrom ?? ''} ${contract.renewedBy?.id ?? ''}`}
      standing={t(`words:${of}.${contract.status}` as 'words:contractStatus.ACTIVE')}
    >
      <PageHeader
        title={contract.number}
        record={{ type: 'Contract', id: contract.id }}
        above={[
          <Link key="list" to="/contracts">
            {t('app:nav.contracts')}
          </Link>,
        ]}
        mark={<ContractMark kind={contract.kind} status={contract.status} />}
        summary={t(`words:contractKind.${contract.kind}`)}
        actions={maySell && <ContractActions contract={contract} />}
      />
      <ContractFacts contract={contract} />
      <div className={styles['page']}>
        {contract.lines.length > 0 && <ContractLines lines={contract.lines} />}
        {contract.items.length > 0 && <ContractItems items={contract.items} />}
        {contract.kind === 'SERVICE' && <ContractYears entitlements={contract.entitlements} />}
        {contract.charges && <ContractCharges charges={contract.charges} />}
      </div>
    </LiveRecord>
  );
}

/** What sales can do with a service contract that stands: renew it, or cancel it. */
function ContractActions({ contract }: { readonly contract: ContractOnPage }): ReactNode {
  if (contract.kind !== 'SERVICE') return null;
  const { status, renewedBy } = contract;
  return (
    <>
      <CancelContract contract={contract} possible={status !== 'CANCELLED' && status !== 'ENDED'} />
      {status !== 'CANCELLED' && renewedBy === null && <RenewContract contract={contract} />}
    </>
  );
}
