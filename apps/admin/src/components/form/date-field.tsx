import type { ReactNode } from 'react';
import { readDate } from '@/lib/format/read-date';
import { TypedPicker, type PickedField } from './typed-picker';

interface DateFieldProps extends PickedField {
  /** A civil date, YYYY-MM-DD; or a text that is none, as it was typed. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** The first day that the calendar offers, included. */
  readonly from?: string;
  readonly invalid?: boolean;
}

/** A civil date that is typed or chosen. In a form use `DateItem`, elsewhere `DateChoice`: they say what is wrong with it. */
export const DateField = ({ value, onChange, ...rest }: DateFieldProps): ReactNode => (
  <TypedPicker
    {...rest}
    picker="date"
    format="YYYY-MM-DD"
    read={readDate}
    value={value}
    onChange={onChange}
  />
);
