import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '@/lib/format/dates';
import styles from './figures.module.css';

/** A civil date (YYYY-MM-DD) or an instant (ISO), the latter in Shanghai's time; a dash where there is none. */
export function DateText({ value }: { readonly value: string | null | undefined }): ReactNode {
  const { i18n } = useTranslation();
  if (value === null || value === undefined) return <span>—</span>;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const text = value.length === 10 ? formatDate(value, language) : formatInstant(value, language);
  return (
    <time dateTime={value} className={styles['figure']}>
      {text}
    </time>
  );
}
