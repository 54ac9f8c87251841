import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFen } from '@/lib/format/money';
import styles from './figures.module.css';

/** An amount in fen as ¥1,234.56, in tabular figures; null is 未约定. */
export function Money({ fen }: { readonly fen: number | null }): ReactNode {
  const { t } = useTranslation('words');
  if (fen === null) return <span className={styles['unstated']}>{t('notStated')}</span>;
  return <span className={styles['figure']}>{formatFen(fen)}</span>;
}
