import type { CellChange, RateTable } from 'policy';
import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { ClauseTag } from '@/components/figures/clause-tag';
import { SectionTitle } from '@/components/page/section';
import { differenceOf } from './difference';
import { useCellValue } from './use-cell-value';
import styles from './changes-table.module.css';

interface ChangesTableProps {
  readonly changes: readonly CellChange[];
  readonly document: RateTable;
  /** Name of the list where the page shows it twice. */
  readonly label?: string;
}

const isMoney = (cell: string): boolean => /Fen(\/|$)/.test(cell);
/** What a table changes against the one before, cell by cell. */
export function ChangesTable({ changes, document, label }: ChangesTableProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const valueOf = useCellValue();
  const section = use(SectionTitle);
  const name = label ?? t('changes.title');
  const nameOf = (code: string): string =>
    document.products.find((product) => product.code === code)?.name ?? code;
  if (changes.length === 0) return <p className={styles['none']}>{t('changes.none')}</p>;
  return (
    <div
      className={styles['scroll']}
      role={name === section ? 'group' : 'region'}
      aria-label={name}
      tabIndex={0}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('changes.clause')}</th>
            <th scope="col">{t('changes.cell')}</th>
            <th scope="col" className={styles['number']}>
              {t('changes.before')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('changes.after')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('changes.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={index}>
              <td>
                <ClauseTag clause={change.clause} />
              </td>
              <th scope="row">
                <CellPath cell={change.cell} document={document} />
                {change.products !== null && (
                  <span className={styles['products']}>
                    {change.products.map(nameOf).join(t('words:comma'))}
                  </span>
                )}
              </th>
              <td className={styles['number']}>{valueOf(change.cell, change.before)}</td>
              <td className={styles['number']}>
                <b>{valueOf(change.cell, change.after)}</b>
              </td>
              <td className={`${styles['number'] ?? ''} ${styles['difference'] ?? ''}`}>
                {differenceOf(isMoney(change.cell), change.before, change.after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
