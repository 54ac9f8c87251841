import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

/** The clause of the guide: 第6条, cl. 6. Nothing where there is none. */
export function ClauseTag({ clause }: { readonly clause: string | null | undefined }): ReactNode {
  const { t } = useTranslation('words');
  if (clause === null || clause === undefined) return null;
  return (
    <span className={styles['clause']}>{t('clause', { clause: clause.replaceAll('、', t('comma')) })}</span>
  );
}
