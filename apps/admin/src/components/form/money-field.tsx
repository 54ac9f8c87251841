import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { yuanInput } from '@/lib/format/money';
import { readYuan } from '@/lib/format/read-number';

interface MoneyFieldProps {
  readonly id?: string;
  /** Fen; NaN for a text that is no amount; null for a blank. */
  readonly value?: number | null;
  readonly onChange?: (value: number | null | undefined) => void;
  readonly 'aria-label'?: string;
}

/** An amount typed in yuan, exactly; full-width digits and grouping are understood. Its rule: `moneyRule`. */
export function MoneyField({ value, onChange, ...rest }: MoneyFieldProps): ReactNode {
  const [text, setText] = useState(typeof value === 'number' ? yuanInput(value) : '');
  const read = readYuan(text);
  const isAmount = typeof value === 'number' && !Number.isNaN(value);
  const shown = isAmount && !(read.ok && read.value === value) ? yuanInput(value) : text;
  return (
    <Input
      {...rest}
      prefix="¥"
      inputMode="decimal"
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        const typed = readYuan(target.value);
        onChange?.(typed.ok ? typed.value : Number.NaN);
      }}
    />
  );
}

/** The rule of a form's item around a MoneyField: refuses what is no amount, with this sentence. */
export const moneyRule = (message: string) => ({
  validator: (_: unknown, value: unknown) =>
    Number.isNaN(value) ? Promise.reject(new Error(message)) : Promise.resolve(),
});
