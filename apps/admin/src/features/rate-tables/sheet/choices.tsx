import { Checkbox, Select } from 'antd';
import { readCell } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellProblems } from './products-cell';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

interface ChoicesProps<Code> {
  /** JSON Pointer of a list whose order says nothing. */
  readonly cell: string;
  readonly label: string;
  readonly options: readonly Code[];
  readonly wordOf: (code: Code) => string;
}

/** A list of codes: words where it is read, checkboxes where it is a draft. */
export function Choices<Code extends string | number>({
  cell,
  label,
  options,
  wordOf,
}: ChoicesProps<Code>): ReactNode {
  const { document, editor, changes } = useSheet();
  const { t } = useTranslation('words');
  const chosen = readCell(document, cell) as readonly Code[];
  if (editor === null) {
    return (
      <span data-cell={cell} title={label}>
        {chosen.length === 0
          ? t('none')
          : options
              .filter((code) => chosen.includes(code))
              .map(wordOf)
              .join(t('comma'))}
      </span>
    );
  }
  return (
    <span data-cell={cell} tabIndex={-1} className={styles['choices']} data-changed={changes.has(cell)}>
      <Checkbox.Group
        aria-label={label}
        value={[...chosen]}
        options={options.map((code) => ({ value: code, label: wordOf(code) }))}
        onChange={(next) =>
          editor.set(
            cell,
            options.filter((code) => next.includes(code)),
          )
        }
      />
      <CellProblems editor={editor} cell={cell} />
    </span>
  );
}

/** A list of names: words where it is read, tags to type where it is a draft. */
export function Names({ cell, label }: { readonly cell: string; readonly label: string }): ReactNode {
  const { document, editor, changes } = useSheet();
  const { t } = useTranslation('words');
  const names = (readCell(document, cell) as readonly string[] | undefined) ?? [];
  if (editor === null)
    return <span data-cell={cell}>{names.length === 0 ? t('none') : names.join(t('comma'))}</span>;
  return (
    <span data-cell={cell} tabIndex={-1} className={styles['choices']} data-changed={changes.has(cell)}>
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        aria-label={label}
        value={[...names]}
        tokenSeparators={[',', '，', '、', ' ']}
        style={{ width: '100%', minWidth: 220 }}
        onChange={(next: string[]) =>
          editor.set(
            cell,
            next.map((name) => name.trim()).filter((name) => name !== ''),
          )
        }
      />
      <CellProblems editor={editor} cell={cell} />
    </span>
  );
}
