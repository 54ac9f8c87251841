import type { ReactNode } from 'react';
import { readCount } from '@/lib/format/read-number';
import { FigureField, type FormFigure } from './figure-field';

/** A whole number as typed: never changed, nor cut to what is allowed. Its rule: `wholeNumberRule`. */
export const WholeNumberField = (props: FormFigure): ReactNode => (
  <FigureField {...props} read={readCount} write={String} inputMode="numeric" />
);

/** What a whole number may be. */
export interface Limits {
  /** The least and the greatest that is allowed, both included. */
  readonly min: number;
  readonly max: number;
  /** Whether it may be left blank. */
  readonly optional?: boolean;
}

/** Whether it is a whole number within the limits. */
export const isWithin = (value: number | null | undefined, { min, max }: Limits): value is number =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

/** The rule of a form's item around a WholeNumberField: refuses all but a whole number within the limits, with this sentence. */
export const wholeNumberRule = (message: string, limits: Limits) => ({
  validator(_: unknown, value: number | null | undefined) {
    const isBlank = value === null || value === undefined;
    const isRight = isBlank ? limits.optional === true : isWithin(value, limits);
    return isRight ? Promise.resolve() : Promise.reject(new Error(message));
  },
});
