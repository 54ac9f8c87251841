import { Alert, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import type { Newer } from './draft-edits';
import styles from './save-bar.module.css';

interface SaveBarProps {
  readonly unsaved: number;
  readonly errors: number;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly newer: Newer | null;
  readonly document: unknown;
  readonly onSave: () => void;
  readonly onReset: () => void;
}

/** Stands at the foot of a draft: what is not saved yet, saving, taking back. */
export function SaveBar(props: SaveBarProps): ReactNode {
  const { unsaved, errors, busy, failure, newer, document, onSave, onReset } = props;
  const { t } = useTranslation('rate-tables');
  return (
    <div className={styles['bar']}>
      <div role="alert" className={styles['alerts']}>
        {failure !== null && <Alert type="error" showIcon title={failure} />}
        {newer !== null && <NewerVersion newer={newer} document={document} />}
      </div>
      <div className={styles['line']}>
        <span role="status" className={styles['words']}>
          {unsaved === 0 ? t('draft.saved') : t('draft.unsaved', { count: unsaved })}
          {errors > 0 && <b>{t('draft.errors', { count: errors })}</b>}
        </span>
        <Popconfirm
          title={t('draft.resetConfirm')}
          okText={t('draft.reset')}
          cancelText={t('draft.keep')}
          onConfirm={onReset}
          disabled={unsaved === 0}
        >
          <Button disabled={unsaved === 0 || busy}>{t('draft.reset')}</Button>
        </Popconfirm>
        <Button type="primary" loading={busy} disabled={unsaved === 0} onClick={onSave}>
          {t('draft.save')}
        </Button>
      </div>
    </div>
  );
}

/** Says that somebody else's version lies beneath the typing, and where the two meet. */
function NewerVersion({ newer, document }: { readonly newer: Newer; readonly document: unknown }): ReactNode {
  const { t } = useTranslation('rate-tables');
  const lists = [
    { text: t('draft.conflictCells'), cells: newer.cells },
    { text: t('draft.conflictGone'), cells: newer.gone },
  ].filter(({ cells }) => cells.length > 0);
  return (
    <Alert
      type="warning"
      showIcon
      title={t('draft.conflict')}
      description={
        lists.length > 0 &&
        lists.map(({ text, cells }) => (
          <div key={text}>
            {text}
            <ul className={styles['cells']}>
              {cells.map((cell) => (
                <li key={cell}>
                  <CellPath cell={cell} document={document} />
                </li>
              ))}
            </ul>
          </div>
        ))
      }
    />
  );
}
