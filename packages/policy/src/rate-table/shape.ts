import { isCivilDate } from '../dates.js';
import { isTaxPercent } from '../money.js';
import { isRecord, step } from './document.js';
import { minutesOfHours, minuteOfTime } from './hours.js';
import type { Findings, ProblemCode, ProblemValues } from './problems.js';

/** Looks at the value of one cell and reports what is wrong with it. The form of a table is built of these. */
export type Shape = (value: unknown, cell: string, findings: Findings) => void;

/** What was found, where a sentence can show it: a scalar, else null. */
const found = (value: unknown): ProblemValues => ({
  found: ['string', 'number', 'boolean'].includes(typeof value) ? (value as string | number | boolean) : null,
});

/** An object with just these keys; an optional one may be left out. */
export function object(
  keys: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const known: ReadonlyMap<string, Shape> = new Map([...Object.entries(keys), ...Object.entries(optional)]);
  return (value, cell, findings) => {
    if (!isRecord(value)) return findings.error('NOT_AN_OBJECT', cell, found(value));
    for (const key of Object.keys(keys)) {
      if (!Object.hasOwn(value, key)) findings.error('KEY_MISSING', cell + step(key), { key });
    }
    for (const [key, inner] of Object.entries(value)) {
      const shape = known.get(key);
      if (shape === undefined) findings.error('KEY_UNKNOWN', cell + step(key), { key });
      else shape(inner, cell + step(key), findings);
    }
  };
}

/** A list of one shape, with at least so many entries. */
export const list =
  (shape: Shape, { atLeast = 0 }: { readonly atLeast?: 0 | 1 } = {}): Shape =>
  (value, cell, findings) => {
    if (!Array.isArray(value)) return findings.error('NOT_A_LIST', cell, found(value));
    if (value.length < atLeast) findings.error('EMPTY_LIST', cell);
    value.forEach((entry: unknown, index) => shape(entry, `${cell}/${index}`, findings));
  };

/** A list of scalars of which none is listed twice. */
export const distinct = (shape: Shape, size?: { readonly atLeast?: 0 | 1 }): Shape => {
  const each = list(shape, size);
  return (value, cell, findings) => {
    each(value, cell, findings);
    if (!Array.isArray(value)) return;
    value.forEach((entry: unknown, index) => {
      if (value.indexOf(entry) < index) findings.error('TWICE', `${cell}/${index}`, found(entry));
    });
  };
};

/** A cell that the guide may leave unstated: null is listed apart. */
export const stated =
  (shape: Shape): Shape =>
  (value, cell, findings) =>
    value === null ? findings.notStated(cell) : shape(value, cell, findings);

/** A number; what else is asked of it is a rule that names the code of its breach. */
const number =
  (breach: (value: number) => ProblemCode | undefined): Shape =>
  (value, cell, findings) => {
    const code = typeof value === 'number' && Number.isFinite(value) ? breach(value) : 'NOT_A_NUMBER';
    if (code !== undefined) findings.error(code, cell, found(value));
  };

/** A value that a guard accepts, or else the code of its breach. */
const accepted =
  (code: ProblemCode, accepts: (value: unknown) => boolean): Shape =>
  (value, cell, findings) => {
    if (!accepts(value)) findings.error(code, cell, found(value));
  };

/**
 * A count or an amount in fen: a whole number, never negative, at most `max`. What is published cannot be changed: a slip
 * of the hand shall not reach what is counted or added up with it.
 */
export const countUpTo = (max: number): Shape =>
  number((value) => {
    if (value < 0) return 'NEGATIVE';
    if (!Number.isInteger(value)) return 'FRACTIONAL';
    return value <= max ? undefined : 'TOO_LARGE';
  });

/** A whole number between two bounds, both included. */
export const wholeBetween = (from: number, to: number): Shape =>
  number((value) => {
    if (!Number.isInteger(value)) return 'FRACTIONAL';
    return value < from || value > to ? 'OUT_OF_RANGE' : undefined;
  });

/** The hours of a leap year: no target is further away. */
const HOURS_AT_MOST = 8784;

/** Elapsed hours: never negative, whole minutes, a year at most. */
export const hours: Shape = number((value) => {
  if (value < 0) return 'NEGATIVE';
  if (value > HOURS_AT_MOST) return 'TOO_LARGE';
  return minutesOfHours(value) === null ? 'NOT_WHOLE_MINUTES' : undefined;
});

/** Text that is not empty. */
export const text: Shape = (value, cell, findings) => {
  if (typeof value !== 'string') findings.error('NOT_TEXT', cell, found(value));
  else if (value.trim() === '') findings.error('EMPTY_TEXT', cell);
};

/** One of some codes. */
export const oneOf = (codes: readonly unknown[]): Shape =>
  accepted('CODE_UNKNOWN', (value) => codes.includes(value));

/** A civil date that exists. */
export const date: Shape = accepted('NOT_A_DATE', isCivilDate);

/** A time "HH:MM", up to "24:00". */
export const time: Shape = accepted('NOT_A_TIME', (value) => minuteOfTime(value) !== null);

/** A decimal string from "0" to "100". */
export const percent: Shape = accepted('NOT_A_PERCENT', isTaxPercent);

/** The word true alone. */
export const yes: Shape = accepted('NOT_TRUE', (value) => value === true);
