import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactFactsFragment } from '@/gql/graphql';
import styles from './impact-rail.module.css';

/** How far an impact under way is; its sums are told when they are whole. */
export function ImpactProgress({
  run: { done, total },
}: {
  readonly run: Pick<ImpactFactsFragment, 'done' | 'total'>;
}): ReactNode {
  const { t } = useTranslation('impact');
  // The total is counted roughly beforehand, and whole it is only once all is stored.
  const percent = Math.min(99, Math.floor((100 * done) / Math.max(total, 1)));
  return (
    <div>
      <Progress size="small" percent={percent} aria-label={t('progress')} />
      <p className={styles['quiet']}>{t('underWay', { done, total: Math.max(done, total) })}</p>
    </div>
  );
}
