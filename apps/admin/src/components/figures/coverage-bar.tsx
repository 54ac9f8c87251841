import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

interface CoverageBarProps {
  readonly drawn: number;
  /** The period's whole allowance. */
  readonly allowance: number;
}

/** How much of an allowance has been drawn, in words and as a bar. */
export function CoverageBar({ drawn, allowance }: CoverageBarProps): ReactNode {
  const { t } = useTranslation('words');
  const share = allowance === 0 ? 1 : Math.min(1, drawn / allowance);
  return (
    <span className={styles['coverage']}>
      <span className={styles['figure']}>{t('drawn', { drawn, allowance })}</span>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['fill']} data-full={share >= 1} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  );
}
