import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './customers.module.css';

/** A zone in words; where the table has none for the place, says so. */
export function ZoneText({ zone }: { readonly zone: string | null }): ReactNode {
  const { t } = useTranslation(['customers', 'words']);
  if (zone === null) return <span className={styles['problem']}>{t('sites.zoneUnknown')}</span>;
  return (
    <span className={styles['tag']}>
      {t(`words:zone.${zone}` as 'words:zone.OUTSIDE', { defaultValue: zone })}
    </span>
  );
}
