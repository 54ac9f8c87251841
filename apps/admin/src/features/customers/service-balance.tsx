import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Balance } from '@/components/entitlements/balance';
import type { LicenceOnPage } from './customer-document';
import styles from './customers.module.css';

interface ServiceBalanceProps {
  readonly licence: LicenceOnPage;
  readonly coverage: LicenceOnPage['coverage'][number];
}

/** A licence's cover for one service today, and the way to the entries that its balance is the sum of. */
export function ServiceBalance({ licence, coverage }: ServiceBalanceProps): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  const covered = coverage.coverage !== 'NONE';
  const service = t(`words:service.${coverage.service}`);
  return (
    <li>
      <span className={styles['service']}>{service}</span>
      <span className={styles['cover']} data-coverage={coverage.coverage}>
        {t(`words:coverage.${coverage.coverage}`)}
      </span>
      <span className={styles['state']}>
        {covered ? (
          <Balance drawn={coverage.drawn ?? 0} allowance={coverage.allowance} endsOn={coverage.endsOn} />
        ) : (
          <span className={styles['faint']}>{t('licences.notCovered')}</span>
        )}
      </span>
      <Link
        to="."
        search={{ licence: licence.id, service: coverage.service }}
        resetScroll={false}
        aria-label={t(covered ? 'licences.entriesOf' : 'licences.historyOf', {
          service,
          product: licence.productName,
        })}
      >
        {t(covered ? 'licences.entries' : 'licences.history')}
      </Link>
    </li>
  );
}
