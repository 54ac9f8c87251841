import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';

interface DateFieldProps {
  readonly id?: string;
  /** A civil date, YYYY-MM-DD. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** The first day that may be chosen, included. */
  readonly from?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}

const formats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

/** A civil date that is typed or chosen; a field of a form by its `value` and `onChange`. */
export const DateField = ({ value, onChange, from, ...rest }: DateFieldProps): ReactNode => (
  <DatePicker
    {...rest}
    style={{ width: '100%' }}
    format={formats}
    value={value === null || value === undefined ? null : dayjs(value)}
    onChange={(chosen: Dayjs | null) => onChange?.(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
    // Enter takes the day; it does not send the form as well.
    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    {...(from === undefined ? {} : { minDate: dayjs(from) })}
  />
);
