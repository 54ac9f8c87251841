import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import type { RenewalRow } from './renewal-documents';
import styles from './renewals.module.css';

/** Why a renewal has no price yet: the cell that is not stated, in words, with its clause. */
export function NoNewPrice({
  renewal: { problem, missingCell, missingClause, rateTable },
}: {
  readonly renewal: RenewalRow['renewal'];
}): ReactNode {
  const { t } = useTranslation('renewals');
  const document = useRateTableDocument(missingCell === null ? undefined : rateTable?.id);
  if (problem === null) return null;
  return (
    <div className={styles['stacked']}>
      <span className={styles['problem']}>{t(`problem.${problem}`)}</span>
      {missingCell !== null && (
        <span className={styles['faint']}>
          <CellPath cell={missingCell} document={document} /> <ClauseTag clause={missingClause} />
        </span>
      )}
    </div>
  );
}
