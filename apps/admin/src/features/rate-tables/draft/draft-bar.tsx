import { CommentOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tooltip } from 'antd';
import { ROUNDING_STEPS_FEN } from 'policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeInShanghai } from '@/lib/format/dates';
import { useChosenCells } from '../grid/selection';
import type { Grid } from '../grid/grid';
import type { Others } from './use-others-changes';
import type { Draft } from './use-draft';
import type { SaveState } from './use-autosave';
import styles from './draft-bar.module.css';

interface DraftBarProps {
  readonly draft: Draft;
  readonly grid: Grid;
  readonly state: SaveState;
  readonly errors: number;
  readonly stepFen: number;
  readonly onStep: (stepFen: number) => void;
  readonly onSave: () => void;
  /** What somebody else did meanwhile. */
  readonly others: Others;
  readonly onComment: () => void;
}

/** Stands over the sheet of a draft: undo and redo, many figures at once, and whether all is saved. */
export function DraftBar(props: DraftBarProps): ReactNode {
  const { draft, grid, state, errors, stepFen, onStep, onSave, others, onComment } = props;
  const { t } = useTranslation(['rate-tables', 'rate-desk', 'words']);
  return (
    <div className={styles['bar']}>
      <span className={styles['group']}>
        <Tooltip title={`${t('rate-desk:bar.undo')} (Ctrl+Z)`}>
          <Button
            type="text"
            aria-label={t('rate-desk:bar.undo')}
            icon={<UndoOutlined />}
            disabled={draft.past.length === 0}
            onClick={draft.undo}
          />
        </Tooltip>
        <Tooltip title={`${t('rate-desk:bar.redo')} (Ctrl+Y)`}>
          <Button
            type="text"
            aria-label={t('rate-desk:bar.redo')}
            icon={<RedoOutlined />}
            disabled={draft.future.length === 0}
            onClick={draft.redo}
          />
        </Tooltip>
        <CommentButton grid={grid} onComment={onComment} />
      </span>
      <Adjust grid={grid} stepFen={stepFen} onStep={onStep} />
      <span role="status" aria-label={t('rate-desk:bar.company')} className={styles['others']}>
        {others.present.length > 0 && (
          <span className={styles['present']}>
            {t('rate-desk:bar.present', { names: others.present.join(t('words:comma')) })}
          </span>
        )}
        {others.change !== null && (
          <span>
            {t('rate-desk:bar.others', {
              name: others.change.name,
              count: others.change.cells.length,
              time: timeInShanghai(others.change.at),
            })}
          </span>
        )}
      </span>
      <span role="status" className={styles['state']} data-state={state}>
        {t(`rate-desk:bar.${state}`, { count: draft.unsaved })}
        {state === 'refused' && errors > 0 && <b>{t('draft.errors', { count: errors })}</b>}
      </span>
      {(state === 'unreachable' || state === 'waiting') && (
        <Button size="small" onClick={onSave}>
          {t('rate-desk:bar.saveNow')}
        </Button>
      )}
    </div>
  );
}

/** Notes why a cell states what it states; there has to be one chosen. */
function CommentButton({ grid, onComment }: Pick<DraftBarProps, 'grid' | 'onComment'>): ReactNode {
  const { t } = useTranslation('rate-tables');
  const chosen = useChosenCells(grid.selection);
  return (
    <Tooltip title={`${t('comment.title')} (Shift+F2)`}>
      <Button
        type="text"
        aria-label={t('comment.title')}
        icon={<CommentOutlined />}
        disabled={chosen.size === 0}
        onClick={onComment}
      />
    </Tooltip>
  );
}

function Adjust({ grid, stepFen, onStep }: Pick<DraftBarProps, 'grid' | 'stepFen' | 'onStep'>): ReactNode {
  const { t } = useTranslation(['rate-tables', 'rate-desk']);
  const chosen = useChosenCells(grid.selection);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  function adjust(): void {
    const isDone = grid.adjust(text);
    setWrong(!isDone);
    if (isDone) setText('');
  }
  return (
    <span className={styles['group']}>
      <Input
        className={styles['formula'] ?? ''}
        aria-label={t('rate-desk:bar.adjust', { count: chosen.size })}
        aria-describedby={isWrong ? 'adjust-wrong' : undefined}
        aria-invalid={isWrong}
        status={isWrong ? 'error' : ''}
        placeholder={t('rate-desk:bar.example')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(false);
        }}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) adjust();
        }}
      />
      <Select
        aria-label={t('rate-desk:bar.round')}
        value={stepFen}
        onChange={onStep}
        popupMatchSelectWidth={false}
        options={ROUNDING_STEPS_FEN.map((step) => ({
          value: step,
          label:
            step === 1 ? t('rate-desk:bar.noRounding') : t('rate-desk:bar.roundTo', { yuan: step / 100 }),
        }))}
      />
      <Button disabled={text.trim() === '' || chosen.size === 0} onClick={adjust}>
        {t('rate-desk:bar.apply', { count: chosen.size })}
      </Button>
      {isWrong && (
        <span id="adjust-wrong" role="alert" className={styles['wrong']}>
          {t('rate-desk:bar.notUnderstood')}
        </span>
      )}
    </span>
  );
}
