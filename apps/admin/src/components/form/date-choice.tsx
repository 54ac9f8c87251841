import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate, readMonth, type ReadDate } from '@/lib/format/read-date';
import { TypedPicker } from './typed-picker';
import styles from './date-choice.module.css';

interface ChoiceProps {
  readonly id?: string;
  /** As `onChange` gives it. */
  readonly value: string;
  /** Told of what can be read alone. */
  readonly onChange: (value: string) => void;
  readonly 'aria-label'?: string;
}

interface Kind {
  readonly picker: 'date' | 'month';
  readonly format: string;
  readonly read: (text: string) => ReadDate;
  readonly problem: 'form.noDate' | 'form.noMonth';
}

const day: Kind = { picker: 'date', format: 'YYYY-MM-DD', read: readDate, problem: 'form.noDate' };
const month: Kind = { picker: 'month', format: 'YYYY-MM', read: readMonth, problem: 'form.noMonth' };

function Choice({ kind, value, onChange, ...rest }: ChoiceProps & { readonly kind: Kind }): ReactNode {
  const { t } = useTranslation();
  const problemId = useId();
  // What was typed over the value and can't be read, or is blank: it lasts until there is another value.
  const [typed, setTyped] = useState<{ readonly over: string; readonly text: string | null } | null>(null);
  const [settled, setSettled] = useState(true);
  const current = typed !== null && typed.over === value ? typed.text : value;
  const read = kind.read(current ?? '');
  const wrong = settled && (!read.ok || read.value === null);

  function change(next: string | null): void {
    const given = kind.read(next ?? '');
    const isNew = given.ok && given.value !== null;
    setTyped(isNew ? null : { over: value, text: next });
    setSettled(isNew);
    if (isNew) onChange(given.value);
  }

  const { problem, ...picker } = kind;
  return (
    <>
      <TypedPicker
        {...rest}
        {...picker}
        {...(wrong ? { 'aria-describedby': problemId } : {})}
        allowClear={false}
        invalid={wrong}
        value={current}
        onChange={change}
        onSettled={() => setSettled(true)}
      />
      <span role="alert" id={problemId} className={styles['problem']}>
        {wrong && t(problem)}
      </span>
    </>
  );
}

/** A civil date outside of a form, always one: a text that is none stays as typed and says so, while the last date holds. */
export const DateChoice = (props: ChoiceProps): ReactNode => <Choice kind={day} {...props} />;

/** A month outside of a form, likewise. */
export const MonthChoice = (props: ChoiceProps): ReactNode => <Choice kind={month} {...props} />;
