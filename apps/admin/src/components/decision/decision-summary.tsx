import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFen } from '@/lib/format/money';
import type { DecisionView } from './decision-view';
import styles from './decision.module.css';

type Summarised = Pick<DecisionView, 'ok' | 'drawn' | 'allowance' | 'usedBefore' | 'totalFen' | 'error'>;

/** A decision in one line: 第 3 次，共 10 次，免费; or what is charged; or why it cannot be priced. */
export function DecisionSummary({ decision }: { readonly decision: Summarised }): ReactNode {
  const { t } = useTranslation('decision');
  const { ok, drawn, allowance, usedBefore, totalFen, error } = decision;
  if (!ok) {
    return (
      <span className={styles['refused']}>
        {t('summary.refused')}
        {error === null ? '' : ` · ${error.message}`}
      </span>
    );
  }
  if (drawn === 1)
    return <span>{t('summary.drawn', { nth: (usedBefore ?? 0) + 1, allowance: allowance ?? 0 })}</span>;
  if (totalFen === 0 || totalFen === null) return <span>{t('summary.free')}</span>;
  return <span className={styles['charged']}>{t('summary.charged', { amount: formatFen(totalFen) })}</span>;
}
