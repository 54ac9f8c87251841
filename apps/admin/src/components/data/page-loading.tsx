import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-loading.module.css';

/** Stands where data will be. */
export function PageLoading(): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('data.loading')} className={styles['loading']}>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
