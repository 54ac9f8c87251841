import { divideHalfUp } from '../money.js';

/** What an adjustment starts from: the figure that stands, or the one of the table that the draft was copied from. */
export type AdjustmentOf = 'CURRENT' | 'BASE';

/** A change asked for of many figures at once: `of` × `numerator` / `denominator`, then `plus` hundredths of the figure's unit. */
export interface Adjustment {
  readonly of: AdjustmentOf;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Added after the multiplication, in hundredths of what is typed: 1050 is 10.5 yuan. */
  readonly plus: bigint;
}

/** The figures that an adjustment reads; null where nothing is stated. */
export interface AdjustedFigures {
  readonly current: number | null;
  readonly base: number | null;
}

/** Steps that an adjusted fee may be rounded to, in fen: the fen itself, 1, 5, 10 and 50 yuan. */
export const ROUNDING_STEPS_FEN = [1, 100, 500, 1000, 5000] as const;

/** Digits of a decimal that are read; more are no fee's. */
const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,6})?)`;
const PERCENT = new RegExp(`^=?([+-])${NUMBER}%$`);
const OF = '(上年|本年|last|this)';
const FORMULA = new RegExp(`^=${OF}(?:([*/])${NUMBER})?(?:([+-])${NUMBER}(%?))?$`);
const FACTOR = new RegExp(`^=?([*/])${NUMBER}$`);

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function fraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

const one: Fraction = { top: 1n, bottom: 1n };
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });

/** `+5%` is 105 / 100; `-5%` is 95 / 100. */
function raised(sign: string, percent: string): Fraction {
  const { top, bottom } = fraction(percent);
  const hundred = 100n * bottom;
  return { top: sign === '-' ? hundred - top : hundred + top, bottom: hundred };
}

function factor(operator: string | undefined, text: string | undefined): Fraction {
  if (operator === undefined || text === undefined) return one;
  const { top, bottom } = fraction(text);
  return operator === '*' ? { top, bottom } : { top: bottom, bottom: top };
}

function adjustment(of: AdjustmentOf, { top, bottom }: Fraction, plus = 0n): Adjustment | null {
  return bottom === 0n || top < 0n ? null : { of, numerator: top, denominator: bottom, plus };
}

function hundredths(sign: string, text: string): bigint | null {
  const { top, bottom } = fraction(text);
  if ((top * 100n) % bottom !== 0n) return null;
  const value = (top * 100n) / bottom;
  return sign === '-' ? -value : value;
}

/**
 * Reads an adjustment as a person types it: `+5%`, `-3.5%`, `*1.05`, `=上年*1.05`, `=上年+5%`, `=上年+20`, `=上年`, with `last`
 * for 上年 and `this` or 本年 for the figure that stands; full-width forms too. Null where it is none.
 */
export function readAdjustment(text: string): Adjustment | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,¥元]/g, '')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .toLowerCase();
  const percent = PERCENT.exec(plain);
  if (percent?.[1] && percent[2]) return adjustment('CURRENT', raised(percent[1], percent[2]));
  const bare = FACTOR.exec(plain);
  if (bare) return adjustment('CURRENT', factor(bare[1], bare[2]));
  const formula = FORMULA.exec(plain);
  if (!formula) return null;
  const [, name, operator, by, sign, added, isPercent] = formula;
  const of = name === '上年' || name === 'last' ? 'BASE' : 'CURRENT';
  const multiplied = factor(operator, by);
  if (sign === undefined || added === undefined) return adjustment(of, multiplied);
  if (isPercent) return adjustment(of, times(multiplied, raised(sign, added)));
  const plus = hundredths(sign, added);
  return plus === null ? null : adjustment(of, multiplied, plus);
}

/**
 * A figure adjusted, exactly and rounded once, half up, to a multiple of `step`; `unit` is what 1 as typed is in the figure's
 * own whole numbers: 100 for a fee in fen, 1 for a count. Null where the figure that it starts from isn't stated or the
 * result would be below 0.
 */
export function adjusted(
  { of, numerator, denominator, plus }: Adjustment,
  figures: AdjustedFigures,
  { step, unit }: { readonly step: number; readonly unit: number },
): number | null {
  const from = of === 'BASE' ? figures.base : figures.current;
  if (from === null || !Number.isSafeInteger(from)) return null;
  // In hundredths, so that what is added is a whole number too.
  const top = BigInt(from) * numerator * 100n + plus * BigInt(unit) * denominator;
  const rounded = divideHalfUp(top, denominator * 100n * BigInt(step)) * BigInt(step);
  const result = Number(rounded);
  return result < 0 || !Number.isSafeInteger(result) ? null : result;
}
