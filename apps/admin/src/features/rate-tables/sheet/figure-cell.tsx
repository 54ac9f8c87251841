import { clauseOf, readCell } from 'policy';
import { memo, type ReactNode } from 'react';
import type { CellComment } from '@/lib/api/use-cell-comments';
import { useChosen, useIsCorner } from '../grid/selection';
import type { Grid } from '../grid/grid';
import { CommentMark } from './comment-mark';
import { FigureField } from './figure-field';
import { figureInput, figureText, type FigureKind } from './figure-kinds';
import { useSheet, type CellProblem, type SheetEditor } from './sheet-context';
import { useBefore } from './use-before';
import { nameOfCell } from './name-of-cell';
import styles from './figure.module.css';

interface FigureProps {
  /** JSON Pointer of the cell. */
  readonly cell: string;
  readonly kind: FigureKind;
  /** Shown after the figure: 次/年, 元/次. */
  readonly unit?: string | undefined;
}

/** The cell of a table with one figure in it: read-only, or a cell of the grid where it is a draft. */
export function FigureCell(props: FigureProps): ReactNode {
  const { editor } = useSheet();
  return editor === null ? (
    <td className={styles['number']}>
      <ShownFigure {...props} />
    </td>
  ) : (
    <DraftFigure {...props} editor={editor} />
  );
}

function ShownFigure({ cell, kind, unit }: FigureProps): ReactNode {
  const { document, t, words, commentsOn } = useSheet();
  const text = figureText(kind, readCell(document, cell));
  const clause = clauseOf(cell, document);
  return (
    <span className={styles['shown']} data-cell={cell} title={nameOfCell(words, document, cell)}>
      {text ?? <Unstated />}
      {text !== null && unit !== undefined && <span className={styles['unit']}>{unit}</span>}
      {clause !== null && <span className="visually-hidden"> {t('words:clause', { clause })}</span>}
      <CommentMark comments={commentsOn(cell)} />
    </span>
  );
}

/** Says that nothing is stated, with a dash alone where there is little room. */
function Unstated(): ReactNode {
  const { t, isOverview } = useSheet();
  if (!isOverview) return <span className={styles['unstated']}>{t('words:notStated')}</span>;
  return (
    <span className={styles['unstated']}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('words:notStated')}</span>
    </span>
  );
}

function DraftFigure({
  cell,
  kind,
  unit,
  editor,
}: FigureProps & { readonly editor: SheetEditor }): ReactNode {
  const { document, changes, commentsOn } = useSheet();
  const problems = editor.problemsAt(cell);
  const severity = problems[0]?.severity;
  const before = useBefore(cell, kind, severity !== 'error');
  return (
    <GridCell
      cell={cell}
      kind={kind}
      unit={unit}
      grid={editor.grid}
      text={editor.unreadable[cell] ?? figureInput(kind, readCell(document, cell))}
      isChanged={changes.has(cell)}
      comments={commentsOn(cell)}
      severity={severity}
      problem={problems
        .filter((each) => each.severity !== 'missing')
        .map(({ message }) => message)
        .join('\n')}
      before={before?.text ?? ''}
      difference={before?.difference ?? ''}
    />
  );
}

interface GridCellProps extends FigureProps {
  readonly grid: Grid;
  /** The figure as it is typed; what was typed and is no figure. */
  readonly text: string;
  readonly isChanged: boolean;
  readonly comments: readonly CellComment[];
  readonly severity: CellProblem['severity'] | undefined;
  /** What is wrong or odd about it, a line each. */
  readonly problem: string;
  readonly before: string;
  readonly difference: string;
}

const saidBy = ({ text, createdBy }: CellComment): string => `${createdBy.name}: ${text}`;

/** Compared by its words: the table changes with every key, most of its cells don't. */
const GridCell = memo(function GridCell(props: GridCellProps): ReactNode {
  const { cell, kind, unit, grid, text, isChanged, severity, comments, difference } = props;
  const { t } = useSheet();
  const chosen = useChosen(grid.selection, cell);
  const isCorner = useIsCorner(grid.selection, cell);
  const hint = `hint${cell.replaceAll('/', '-')}`;
  return (
    <td
      className={styles['cell']}
      data-figure
      data-cell={cell}
      data-chosen={chosen}
      data-changed={isChanged}
      data-severity={severity}
      aria-selected={chosen !== 'no'}
      onMouseEnter={({ currentTarget }) =>
        (currentTarget.title = [grid.nameOf(cell), difference, ...comments.map(saidBy)]
          .filter((line) => line !== '')
          .join('\n'))
      }
    >
      {chosen === 'active' ? (
        <FigureField
          cell={cell}
          kind={kind}
          unit={unit}
          hint={hint}
          text={text}
          isWrong={severity === 'error'}
          grid={grid}
        />
      ) : (
        <span className={styles['value']}>{text === '' ? <Unstated /> : text}</span>
      )}
      <Under {...props} hint={hint} isActive={chosen === 'active'} />
      {comments.length > 0 && (
        <span
          className={styles['comment']}
          role="img"
          aria-label={t('comment.count', { count: comments.length })}
        />
      )}
      {isCorner && <span data-handle className={styles['handle']} />}
    </td>
  );
});

interface UnderProps extends Pick<GridCellProps, 'before' | 'difference' | 'problem'> {
  readonly hint: string;
  readonly isActive: boolean;
}

/** The figure of the year before, the difference, and what is wrong; for the reader of the screen with the year. */
function Under({ hint, before, difference, problem, isActive }: UnderProps): ReactNode {
  const { baseName, t } = useSheet();
  return (
    <span id={hint} className={styles['under']}>
      {before !== '' && (
        <span className={styles['base']}>
          {isActive && <span className="visually-hidden">{t('sheet.before', { name: baseName })}</span>}
          {before}
          {difference !== '' && <span className={styles['difference']}>{difference}</span>}
        </span>
      )}
      {problem !== '' && <span className={styles['problem']}>{problem}</span>}
    </span>
  );
}
