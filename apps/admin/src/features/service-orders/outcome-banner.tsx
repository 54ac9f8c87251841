import { useRouterState } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionParts } from '@/lib/api/fragments';
import { outcomesDiffer, outcomeWords } from './outcome';
import './previewed-state';
import styles from './service-order-page.module.css';

/** What the service came to; where that isn't what was shown before saving, it says so plainly. */
export function OutcomeBanner({ decision }: { readonly decision: DecisionParts }): ReactNode {
  const { t } = useTranslation('service-orders');
  const previewed = useRouterState({ select: ({ location }) => location.state.previewed });
  const after = outcomeWords(t, decision);
  return (
    <div className={styles['outcome']}>
      <p className={styles['words']} data-free={decision.totalFen === 0}>
        {after}
      </p>
      {previewed !== undefined && outcomesDiffer(previewed, decision) && (
        <Alert
          type="warning"
          showIcon
          title={t('order.differs')}
          description={t('order.differsText', { before: outcomeWords(t, previewed), after })}
        />
      )}
    </div>
  );
}
