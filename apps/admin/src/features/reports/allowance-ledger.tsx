import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EntitlementLedger } from '@/components/entitlements/entitlement-ledger';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { ReportedLedgerDocument } from './service-documents';
import { ReportState } from './report-state';
import styles from './reports.module.css';

interface AllowanceLedgerProps {
  readonly licenceId: string;
  readonly on: string;
  readonly onClose: () => void;
}

/** The entries behind a licence's allowances on a day: what drew, what was given back, by whom and why. */
export function AllowanceLedger({ licenceId, on, onClose }: AllowanceLedgerProps): ReactNode {
  const { t } = useTranslation(['reports', 'words', 'app']);
  useReturnFocus();
  const [{ data, error, fetching }, again] = useQuery({
    query: ReportedLedgerDocument,
    variables: { id: licenceId },
    requestPolicy: 'cache-and-network',
  });
  const live = (data?.licence?.entitlements ?? []).filter(
    ({ startsOn, endsOn }) => startsOn <= on && on <= endsOn,
  );
  return (
    <Drawer
      open
      size={560}
      title={t('allowance.ledger')}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <ReportState data={data && live} error={error} fetching={fetching} again={again}>
        {(entitlements) =>
          entitlements.length === 0 ? (
            <p>{t('allowance.none')}</p>
          ) : (
            <div className={styles['ledgers']}>
              {entitlements.map((entitlement) => (
                <section key={entitlement.id} aria-label={t(`words:service.${entitlement.service}`)}>
                  <h3>{t(`words:service.${entitlement.service}`)}</h3>
                  <EntitlementLedger entitlement={entitlement} />
                </section>
              ))}
            </div>
          )
        }
      </ReportState>
    </Drawer>
  );
}
