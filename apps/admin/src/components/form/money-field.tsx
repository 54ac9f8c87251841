import type { ReactNode } from 'react';
import { yuanInput } from '@/lib/format/money';
import { readYuan } from '@/lib/format/read-number';
import { FigureField, type FormFigure } from './figure-field';

/** An amount typed in yuan, exactly, as fen; full-width digits and grouping are understood. Its rule: `moneyRule`. */
export const MoneyField = (props: FormFigure): ReactNode => (
  <FigureField {...props} read={readYuan} write={yuanInput} inputMode="decimal" prefix="¥" />
);

/** The rule of a form's item around a MoneyField: refuses what is no amount, with this sentence. */
export const moneyRule = (message: string) => ({
  validator: (_: unknown, value: unknown) =>
    Number.isNaN(value) ? Promise.reject(new Error(message)) : Promise.resolve(),
});

/** The rule of an amount that must be stated: refuses a blank and what is no amount, with this sentence. */
export const amountRule = (message: string) => ({
  validator: (_: unknown, value: number | null | undefined) =>
    typeof value === 'number' && !Number.isNaN(value)
      ? Promise.resolve()
      : Promise.reject(new Error(message)),
});
