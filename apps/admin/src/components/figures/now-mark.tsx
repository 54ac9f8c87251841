import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayInShanghai } from '@/lib/format/dates';
import styles from './now-mark.module.css';

interface NowMarkProps {
  /** The first day, included. */
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
}

/** Marks the period in which today lies; nothing beside any other. */
export function NowMark({ from, to }: NowMarkProps): ReactNode {
  const { t } = useTranslation('words');
  const today = todayInShanghai();
  if (today < from || to < today) return null;
  return <span className={styles['now']}>{t('now')}</span>;
}
