import type { RateTable } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesTable } from '../draft/changes-table';
import type { Review } from '../draft/use-review';
import { ImpactRail } from '../impact/impact-rail';
import type { Impact } from '../impact/use-impact';
import styles from './publish-effects.module.css';

interface PublishEffectsProps {
  readonly rateTableId: string;
  readonly document: RateTable;
  readonly review: Review;
  readonly impact: Impact;
}

/** What whoever publishes sees together: the difference cell by cell, and what it does. */
export function PublishEffects({ rateTableId, document, review, impact }: PublishEffectsProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const title = t('page.changes', { count: review.changes.length });
  return (
    <div className={styles['effects']}>
      <div className={styles['changes']}>
        <h2 className={styles['title']}>{title}</h2>
        <ChangesTable changes={review.changes} document={document} label={title} />
      </div>
      {impact.isCurrent && (
        <ImpactRail rateTableId={rateTableId} impact={impact} label={t('publish.impact')} />
      )}
    </div>
  );
}
