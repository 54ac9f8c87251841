import { clauseOf, readCell } from 'policy';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellLabel } from '@/components/cell-path/cell-label';
import { useChosen, useIsCorner } from '../grid/selection';
import type { Grid } from '../grid/grid';
import { FigureField } from './figure-field';
import { figureInput, figureText, type FigureKind } from './figure-kinds';
import { useSheet, type CellProblem, type SheetEditor } from './sheet-context';
import { useBefore } from './use-before';
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

/** The cell's name with its clause, for hints and the reader of the screen. */
function useCellName(cell: string): string {
  const { document } = useSheet();
  const { t } = useTranslation('words');
  const clause = clauseOf(cell, document);
  const name = cellLabel(t, cell, document);
  return clause === null ? name : `${t('clause', { clause })} ${name}`;
}

function ShownFigure({ cell, kind, unit }: FigureProps): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('words');
  const text = figureText(kind, readCell(document, cell));
  const clause = clauseOf(cell, document);
  return (
    <span className={styles['shown']} data-cell={cell} title={useCellName(cell)}>
      {text === null ? <span className={styles['unstated']}>{t('notStated')}</span> : text}
      {text !== null && unit !== undefined && <span className={styles['unit']}>{unit}</span>}
      {clause !== null && <span className="visually-hidden"> {t('clause', { clause })}</span>}
    </span>
  );
}

function DraftFigure({
  cell,
  kind,
  unit,
  editor,
}: FigureProps & { readonly editor: SheetEditor }): ReactNode {
  const { document, changes } = useSheet();
  const problems = editor.problemsAt(cell);
  const severity = problems[0]?.severity;
  const before = useBefore(cell, kind, severity !== 'error');
  return (
    <GridCell
      cell={cell}
      kind={kind}
      unit={unit}
      name={useCellName(cell)}
      grid={editor.grid}
      text={editor.unreadable[cell] ?? figureInput(kind, readCell(document, cell))}
      isChanged={changes.has(cell)}
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
  readonly name: string;
  readonly grid: Grid;
  /** The figure as it is typed; what was typed and is no figure. */
  readonly text: string;
  readonly isChanged: boolean;
  readonly severity: CellProblem['severity'] | undefined;
  /** What is wrong or odd about it, a line each. */
  readonly problem: string;
  readonly before: string;
  readonly difference: string;
}

/** Compared by its words: the table changes with every key, most of its cells don't. */
const GridCell = memo(function GridCell(props: GridCellProps): ReactNode {
  const { cell, kind, unit, name, grid, text, isChanged, severity } = props;
  const { t } = useTranslation(['rate-tables', 'words']);
  const chosen = useChosen(grid.selection, cell);
  const isCorner = useIsCorner(grid.selection, cell);
  const hint = `hint${cell.replaceAll('/', '-')}`;
  const typedUnit = unit !== undefined && kind === 'yuan' ? t('unit.typedYuan', { unit }) : unit;
  return (
    <td
      className={styles['cell']}
      data-figure
      data-cell={cell}
      data-chosen={chosen}
      data-changed={isChanged}
      data-severity={severity}
      aria-selected={chosen !== 'no'}
      title={name}
    >
      {chosen === 'active' ? (
        <FigureField
          cell={cell}
          kind={kind}
          label={typedUnit === undefined ? name : `${name} (${typedUnit})`}
          hint={hint}
          text={text}
          isWrong={severity === 'error'}
          grid={grid}
        />
      ) : (
        <span className={styles['value']}>
          {text === '' ? <span className={styles['unstated']}>{t('words:notStated')}</span> : text}
        </span>
      )}
      <Under {...props} hint={hint} />
      {isCorner && <span data-handle className={styles['handle']} />}
    </td>
  );
});

function Under({ hint, before, difference, problem }: GridCellProps & { readonly hint: string }): ReactNode {
  const { baseName } = useSheet();
  const { t } = useTranslation('rate-tables');
  return (
    <span id={hint} className={styles['under']}>
      {before !== '' && (
        <span className={styles['base']}>
          <span className="visually-hidden">{t('sheet.before', { name: baseName })}</span>
          {before}
          {difference !== '' && <span className={styles['difference']}>{difference}</span>}
        </span>
      )}
      {problem !== '' && <span className={styles['problem']}>{problem}</span>}
    </span>
  );
}
