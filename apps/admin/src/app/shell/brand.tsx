import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './brand.module.css';

/** The product's mark and name, leading home. */
export function Brand(): ReactNode {
  const { t } = useTranslation();
  return (
    <Link to="/" className={styles['brand']}>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <span>{t('product')}</span>
    </Link>
  );
}
