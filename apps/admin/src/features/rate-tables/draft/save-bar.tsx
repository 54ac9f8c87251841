import { Alert, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import styles from './save-bar.module.css';

interface SaveBarProps {
  readonly unsaved: number;
  readonly errors: number;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly conflict: readonly string[] | null;
  readonly document: unknown;
  readonly onSave: () => void;
  readonly onReset: () => void;
}

/** Stands at the foot of a draft: what is not saved yet, saving, taking back. */
export function SaveBar(props: SaveBarProps): ReactNode {
  const { unsaved, errors, busy, failure, conflict, document, onSave, onReset } = props;
  const { t } = useTranslation('rate-tables');
  return (
    <div className={styles['bar']}>
      <div role="alert" className={styles['alerts']}>
        {failure !== null && <Alert type="error" showIcon title={failure} />}
        {conflict !== null && (
          <Alert
            type="warning"
            showIcon
            title={t('draft.conflict')}
            description={
              conflict.length > 0 && (
                <>
                  {t('draft.conflictCells')}
                  <ul className={styles['cells']}>
                    {conflict.map((cell) => (
                      <li key={cell}>
                        <CellPath cell={cell} document={document} />
                      </li>
                    ))}
                  </ul>
                </>
              )
            }
          />
        )}
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
