import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './figures.module.css';

interface PeriodTextProps {
  /** The first day, included. */
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
}

/** A period of civil dates, both included: 2026-01-15 至 2026-04-15. */
export function PeriodText({ from, to }: PeriodTextProps): ReactNode {
  const { t } = useTranslation('words');
  const language = currentLanguage();
  return (
    <span className={styles['figure']}>
      {t('period', { from: formatDate(from, language), to: formatDate(to, language) })}
    </span>
  );
}
