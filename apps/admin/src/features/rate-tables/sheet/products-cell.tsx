import { Button, Select } from 'antd';
import { readCell } from 'policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addRow, chooseProducts, type ScheduleRow } from '../draft/move-product';
import { laidDown, takenUp } from './drag-product';
import { useSheet, type SheetEditor } from './sheet-context';
import styles from './sheet.module.css';

interface RowPlace {
  /** JSON Pointer of the schedule's rows. */
  readonly rows: string;
  readonly index: number;
}

/** The names of a row's products; in a draft also the way to regroup them. */
export function ProductsCell({ rows, index }: RowPlace): ReactNode {
  const { document, editor, t } = useSheet();
  const [open, setOpen] = useState(false);
  const list = readCell(document, rows) as readonly ScheduleRow[];
  const products = list[index]?.products ?? [];
  const nameOf = (code: string): string =>
    document.products.find((product) => product.code === code)?.name ?? code;
  const cell = `${rows}/${index}/products`;
  return (
    <div
      data-cell={cell}
      className={styles['productsCell']}
      tabIndex={-1}
      {...(editor !== null &&
        laidDown(rows, (code) => editor.write(chooseProducts(rows, list, index, [...products, code]))))}
    >
      {!(open && editor !== null) && (
        <ul className={styles['names']}>
          {products.map((code) => (
            <li key={code} {...(editor !== null && takenUp(rows, code))}>
              {nameOf(code)}
            </li>
          ))}
          {products.length === 0 && <li className={styles['unstated']}>{t('sheet.noProducts')}</li>}
        </ul>
      )}
      {editor !== null && (
        <>
          {open && <RowProducts rows={rows} index={index} editor={editor} />}
          <RowTools rows={rows} index={index} editor={editor} open={open} onToggle={() => setOpen(!open)} />
          <CellProblems editor={editor} cell={cell} />
        </>
      )}
    </div>
  );
}

function RowProducts({ rows, index, editor }: RowPlace & { readonly editor: SheetEditor }): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('rate-tables');
  const list = readCell(document, rows) as readonly ScheduleRow[];
  return (
    <Select
      mode="multiple"
      autoFocus
      aria-label={t('sheet.rowProducts', { number: index + 1 })}
      value={[...(list[index]?.products ?? [])]}
      options={document.products.map(({ code, name }) => ({ value: code, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      onChange={(chosen: string[]) => editor.write(chooseProducts(rows, list, index, chosen))}
    />
  );
}

interface RowToolsProps extends RowPlace {
  readonly editor: SheetEditor;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function RowTools({ rows, index, editor, open, onToggle }: RowToolsProps): ReactNode {
  const { document, t } = useSheet();
  const list = readCell(document, rows) as readonly ScheduleRow[];
  const number = index + 1;
  // Plain buttons: a long table has hundreds of them.
  return (
    <div className={styles['rowTools']}>
      <button
        type="button"
        aria-expanded={open}
        aria-label={t(open ? 'sheet.regroupDoneOf' : 'sheet.regroupOf', { number })}
        onClick={onToggle}
      >
        {t(open ? 'sheet.regroupDone' : 'sheet.regroup')}
      </button>
      {list.length > 1 && (list[index]?.products.length ?? 0) === 0 && (
        <button
          type="button"
          data-danger
          aria-label={t('sheet.removeRowOf', { number })}
          onClick={() =>
            editor.set(
              rows,
              list.filter((_, at) => at !== index),
            )
          }
        >
          {t('sheet.removeRow')}
        </button>
      )}
    </div>
  );
}

/** Adds an empty row to a schedule. */
export function AddRow({ rows }: { readonly rows: string }): ReactNode {
  const { document, editor } = useSheet();
  const { t } = useTranslation('rate-tables');
  if (editor === null) return null;
  const list = readCell(document, rows) as readonly ScheduleRow[];
  return (
    <div
      className={styles['addRow']}
      {...laidDown(rows, (code) => {
        const longer = addRow(list).map((row, at) => ({
          ...row,
          products: at === list.length ? [code] : row.products.filter((each) => each !== code),
        }));
        editor.set(rows, longer);
      })}
    >
      <Button size="small" type="link" onClick={() => editor.set(rows, addRow(list))}>
        {t('sheet.addRow')}
      </Button>
      <CellProblems editor={editor} cell={rows} />
    </div>
  );
}

/** What is wrong at a cell that is no single figure. */
export function CellProblems({
  editor,
  cell,
}: {
  readonly editor: SheetEditor;
  readonly cell: string;
}): ReactNode {
  const problems = editor.problemsAt(cell).filter(({ severity }) => severity !== 'missing');
  return problems.map(({ message, severity }) => (
    <p key={message} className={styles['problem']} data-severity={severity}>
      {message}
    </p>
  ));
}
