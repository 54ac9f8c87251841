import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';

interface MonthFieldProps {
  readonly id?: string;
  /** A month, YYYY-MM. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A month that is typed or chosen. */
export const MonthField = ({ id, value, onChange }: MonthFieldProps): ReactNode => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    picker="month"
    allowClear={false}
    style={{ width: '100%' }}
    format={['YYYY-MM', 'YYYY/M', 'YYYY.M', 'YYYYMM', 'YYYY年M月']}
    value={dayjs(`${value}-01`)}
    onChange={(chosen: Dayjs | null) => chosen !== null && onChange(chosen.format('YYYY-MM'))}
  />
);
