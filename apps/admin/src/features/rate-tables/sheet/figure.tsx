import { clauseOf, readCell } from 'policy';
import { startTransition, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellLabel } from '@/components/cell-path/cell-label';
import { BaseValue } from './base-value';
import { figureInput, figureText, type FigureKind } from './figure-kinds';
import { moveBetweenFigures } from './move-between-figures';
import { useSheet, type SheetEditor } from './sheet-context';
import styles from './figure.module.css';

interface FigureProps {
  /** JSON Pointer of the cell. */
  readonly cell: string;
  readonly kind: FigureKind;
  /** Shown after the figure: 次/年, 元/次. */
  readonly unit?: string;
}

/** One figure of the table: read-only, or typed where it is a draft. */
export function Figure(props: FigureProps): ReactNode {
  const { editor } = useSheet();
  return editor === null ? <ShownFigure {...props} /> : <TypedFigure {...props} editor={editor} />;
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

function TypedFigure({
  cell,
  kind,
  unit,
  editor,
}: FigureProps & { readonly editor: SheetEditor }): ReactNode {
  const { document, changes } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const name = useCellName(cell);
  // While a person types, the text stays as typed: "300." does not become "300".
  const [typing, setTyping] = useState<string | null>(null);
  const problems = editor.problemsAt(cell);
  const severity = problems[0]?.severity;
  const shown = typing ?? editor.unreadable[cell] ?? figureInput(kind, readCell(document, cell));
  const hint = `hint${cell.replaceAll('/', '-')}`;
  const typedUnit = unit !== undefined && kind === 'yuan' ? t('unit.typedYuan', { unit }) : unit;
  const said = problems.filter((problem) => problem.severity !== 'missing');
  return (
    <span className={styles['typed']} data-changed={changes.has(cell)} data-severity={severity}>
      <span className={styles['box']}>
        <input
          data-cell={cell}
          data-figure
          aria-label={typedUnit === undefined ? name : `${name} (${typedUnit})`}
          aria-invalid={severity === 'error'}
          aria-describedby={hint}
          title={name}
          inputMode={kind === 'time' ? 'text' : 'decimal'}
          autoComplete="off"
          placeholder={t('words:notStated')}
          value={shown}
          onChange={({ target }) => {
            setTyping(target.value);
            editor.type(cell, kind, target.value);
          }}
          onBlur={() => startTransition(() => setTyping(null))}
          onFocus={({ target }) => target.select()}
          onKeyDown={moveBetweenFigures}
        />
        {typedUnit !== undefined && <span className={styles['unit']}>{typedUnit}</span>}
      </span>
      <span id={hint} className={styles['under']}>
        <BaseValue cell={cell} kind={kind} compared={severity !== 'error'} />
        {said.map(({ message }) => (
          <span key={message} className={styles['problem']}>
            {message}
          </span>
        ))}
      </span>
    </span>
  );
}
