import type { LineCode } from '../codes.js';
import type { Decision, DecisionError, DecisionLine } from '../pricing/decision.js';

/** What one table charges under a code: how many, and how much in fen. */
export interface Charged {
  readonly quantity: number;
  readonly amountFen: number;
}

/** A charge by two tables: nothing where one charges nothing under the code. */
export interface ComparedCharge {
  readonly code: LineCode;
  readonly before: Charged;
  readonly after: Charged;
}

/** Two answers to the same thing: what each charges, or why one of them gives no price. */
export type ComparedDecisions =
  | { readonly priced: true; readonly charges: readonly ComparedCharge[] }
  | { readonly priced: false; readonly side: 'BEFORE' | 'AFTER'; readonly error: DecisionError };

const NOTHING: Charged = Object.freeze({ quantity: 0, amountFen: 0 });

const FREE: ComparedDecisions = Object.freeze({ priced: true, charges: Object.freeze([]) });

/**
 * Compares what two tables charge for the same thing, code by code, those of the table before first. Without a price on
 * either side nothing is compared: the table after is named where it gives none, else the one before.
 */
export function compareCharges(before: Decision, after: Decision): ComparedDecisions {
  if (!after.ok) return { priced: false, side: 'AFTER', error: after.error };
  if (!before.ok) return { priced: false, side: 'BEFORE', error: before.error };
  if (before.lines.length === 0 && after.lines.length === 0) return FREE;
  const charges: ComparedCharge[] = before.lines.map((line) => ({
    code: line.code,
    before: line,
    after: lineOf(after.lines, line.code) ?? NOTHING,
  }));
  for (const line of after.lines) {
    if (!lineOf(before.lines, line.code)) charges.push({ code: line.code, before: NOTHING, after: line });
  }
  return { priced: true, charges };
}

/** A decision has one line of a code at most. */
const lineOf = (lines: readonly DecisionLine[], code: LineCode): DecisionLine | undefined =>
  lines.find((line) => line.code === code);
