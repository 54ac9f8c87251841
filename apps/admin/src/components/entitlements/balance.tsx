import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverageBar } from '@/components/figures/coverage-bar';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './entitlements.module.css';

interface BalanceProps {
  readonly drawn: number;
  /** The period's whole allowance; null where the rate table does not state it. */
  readonly allowance: number | null;
  /** The last day of the period, included. */
  readonly endsOn: string | null;
}

/** What has been drawn of an entitlement, and until when it lasts. */
export function Balance({ drawn, allowance, endsOn }: BalanceProps): ReactNode {
  const { t } = useTranslation('words');
  return (
    <span className={styles['balance']}>
      {allowance === null ? (
        <span>{t('drawnOfUnstated', { drawn })}</span>
      ) : (
        <CoverageBar drawn={drawn} allowance={allowance} />
      )}
      {endsOn !== null && (
        <span className={styles['until']}>{t('until', { date: formatDate(endsOn, currentLanguage()) })}</span>
      )}
    </span>
  );
}
