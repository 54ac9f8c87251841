import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ReadFigure } from '@/lib/format/read-number';

/** What a field of a figure takes from the form's item around it. */
export interface FormFigure {
  readonly id?: string;
  /** The figure; NaN for a text that is none; null for a blank. */
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly 'aria-label'?: string;
  readonly autoFocus?: boolean;
}

interface FigureFieldProps extends FormFigure {
  readonly read: (text: string) => ReadFigure;
  /** A figure as it is typed. */
  readonly write: (value: number) => string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly prefix?: string;
}

/** A figure that is typed: the text stays as typed, whatever it is; a form's rule says what is wrong with it. */
export function FigureField({ value, onChange, read, write, ...rest }: FigureFieldProps): ReactNode {
  const [text, setText] = useState(typeof value === 'number' ? write(value) : '');
  const typed = read(text);
  const isFigure = typeof value === 'number' && !Number.isNaN(value);
  const shown = isFigure && !(typed.ok && typed.value === value) ? write(value) : text;
  return (
    <Input
      {...rest}
      autoComplete="off"
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        const next = read(target.value);
        onChange?.(next.ok ? next.value : Number.NaN);
      }}
    />
  );
}
