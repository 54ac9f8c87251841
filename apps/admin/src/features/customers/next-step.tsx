import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerOnPage } from './customer-document';
import styles from './customers.module.css';

/** Says what a new customer lacks before it can be quoted for. */
export function NextStep({
  customer: { sites, licences, quotes, contracts },
}: {
  readonly customer: CustomerOnPage;
}): ReactNode {
  const { t } = useTranslation('customers');
  if ((quotes ?? []).length + contracts.length > 0) return null;
  const step = licences.length > 0 ? 'quote' : sites.length > 0 ? 'licence' : 'site';
  return (
    <p className={styles['next']}>
      <strong>{t('next.title')}</strong> {t(`next.${step}`)}
    </p>
  );
}
