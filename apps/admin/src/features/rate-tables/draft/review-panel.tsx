import { Button } from 'antd';
import type { RateTable } from 'policy';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { productPlaces, schedulesOf } from './product-places';
import type { CellProblem } from '../sheet/sheet-context';
import styles from './review-panel.module.css';

const severities = ['error', 'warning', 'missing'] as const;

interface ReviewPanelProps {
  readonly problems: readonly CellProblem[];
  readonly document: RateTable;
  readonly onGoTo: (cell: string) => void;
}

/** Every problem of the table at once, each with its clause and cell, and the way to it. */
export const ReviewPanel = memo(function ReviewPanel({
  problems,
  document,
  onGoTo,
}: ReviewPanelProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const found = severities.map((severity) => ({
    severity,
    list: problems.filter((one) => one.severity === severity),
  }));
  return (
    <section className={styles['panel']} aria-label={t('review.title')}>
      <p
        role="status"
        className={styles['verdict']}
        data-severity={found[0]?.list.length === 0 ? 'none' : 'error'}
      >
        {found[0]?.list.length === 0
          ? t('review.clean')
          : t('review.refused', { count: found[0]?.list.length ?? 0 })}
      </p>
      <Placed document={document} onGoTo={onGoTo} />
      {found.map(({ severity, list }) =>
        list.length === 0 ? null : (
          <details key={severity} open={severity !== 'missing'} className={styles['group']}>
            <summary>{t(`review.${severity}`, { count: list.length })}</summary>
            <ul>
              {list.map(({ cell, clause, message }, index) => (
                <li key={index} data-severity={severity}>
                  <Button
                    type="link"
                    size="small"
                    className={styles['jump'] ?? ''}
                    onClick={() => onGoTo(cell)}
                  >
                    <CellPath cell={cell} document={document} />
                  </Button>
                  <ClauseTag clause={clause} />
                  {severity !== 'missing' && <span className={styles['message']}>{message}</span>}
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  );
});

/** Whether every product stands once in every schedule: always in sight, for regrouping is easily half done. */
function Placed({ document, onGoTo }: Pick<ReviewPanelProps, 'document' | 'onGoTo'>): ReactNode {
  const { t } = useTranslation('rate-tables');
  const schedules = schedulesOf(document);
  const wrong = schedules
    .map((rows) => productPlaces(document, rows))
    .filter(({ missing, repeated }) => missing.length + repeated.length > 0);
  if (wrong.length === 0)
    return (
      <p className={styles['placed']}>
        {t('review.eachOnce', { products: document.products.length, schedules: schedules.length })}
      </p>
    );
  return (
    <ul className={styles['placed']} data-wrong>
      {wrong.map(({ rows, missing, repeated }) => (
        <li key={rows}>
          <Button type="link" size="small" className={styles['jump'] ?? ''} onClick={() => onGoTo(rows)}>
            <CellPath cell={rows} document={document} />
          </Button>{' '}
          {t('review.notOnce', { missing: missing.length, repeated: repeated.length })}
        </li>
      ))}
    </ul>
  );
}
