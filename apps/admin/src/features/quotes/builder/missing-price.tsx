import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import type { DecisionParts } from '@/lib/api/fragments';
import styles from '../quotes.module.css';

interface MissingPriceProps {
  readonly decision: DecisionParts;
  readonly document: unknown;
}

/** Why a line has no price: the cell in words, its clause, and what to do about it. */
export function MissingPrice({ decision: { error, rateTable }, document }: MissingPriceProps): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  if (error === null) return null;
  if (error.code !== 'RATE_NOT_SET' || error.cell === null)
    return <p className={styles['problem']}>{error.message}</p>;
  const table = t('words:rateTable', { year: rateTable.year, revision: rateTable.revision });
  return (
    <div className={styles['missing']}>
      <p className={styles['problem']}>{t('price.missing')}</p>
      <p className={styles['cell']}>
        <CellPath cell={error.cell} document={document} /> <ClauseTag clause={error.clause} />
      </p>
      <p className={styles['faint']}>{t('price.missingDo')}</p>
      <Link to="/rate-tables/$rateTableId" params={{ rateTableId: rateTable.id }}>
        {t('price.openTable', { table })}
      </Link>
    </div>
  );
}
