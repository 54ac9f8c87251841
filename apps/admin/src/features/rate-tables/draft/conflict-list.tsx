import { Alert, Button } from 'antd';
import { readCell } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { useCellValue } from './use-cell-value';
import type { Draft } from './use-draft';
import styles from './conflict-list.module.css';

interface ConflictListProps {
  readonly draft: Draft;
  /** By cell: who has changed it meanwhile, when, and to what. */
  readonly met: Readonly<Record<string, string>>;
}

/** Says where somebody else's version meets one's own typing, with both figures; the person chooses. */
export function ConflictList({ draft, met }: ConflictListProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const valueOf = useCellValue();
  const { newer, document, saved } = draft;
  if (newer === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={newer.cells.length > 0 ? t('draft.conflict') : t('draft.conflictGone')}
      className={styles['alert'] ?? ''}
      description={
        <ul className={styles['cells']}>
          {newer.cells.map((cell) => (
            <li key={cell}>
              <CellPath cell={cell} document={document} />
              {met[cell] !== undefined && <span>{met[cell]}</span>}
              <Button size="small" onClick={() => draft.settle(cell, 'mine')}>
                {t('draft.keepMine', { value: valueOf(cell, readCell(document, cell)) })}
              </Button>
              <Button size="small" onClick={() => draft.settle(cell, 'theirs')}>
                {t('draft.takeTheirs', { value: valueOf(cell, readCell(saved.document, cell)) })}
              </Button>
            </li>
          ))}
          {newer.cells.length > 0 && newer.gone.length > 0 && <li>{t('draft.conflictGone')}</li>}
          {newer.gone.map((cell) => (
            <li key={cell}>
              <CellPath cell={cell} document={document} />
            </li>
          ))}
        </ul>
      }
      {...(newer.cells.length === 0 && { closable: { onClose: draft.dismiss } })}
    />
  );
}
