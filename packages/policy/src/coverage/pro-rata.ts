import { type CivilDate, contains, daysIn, isCivilDate, type Period } from '../dates.js';
import { invalidRequest } from '../errors.js';
import { divideHalfUp, isCount } from '../money.js';

/** A contract year, and the day of it from which something changes. */
interface Change {
  readonly year: Period;
  /** The first day of what is left, within the year. */
  readonly from: CivilDate;
}

/** The part of a year's amount that falls to the days left, `from` included: amount × days left ÷ days of the year, half up. */
function partLeft(amountFen: bigint, { year, from }: Change): number {
  if (!isCivilDate(year.from) || !isCivilDate(year.to)) throw invalidRequest('year');
  if (!isCivilDate(from) || !contains(year, from)) throw invalidRequest('from');
  const daysLeft = daysIn({ from, to: year.to });
  return Number(divideHalfUp(amountFen * BigInt(daysLeft), BigInt(daysIn(year))));
}

/**
 * What an upgrade of the edition costs for the rest of a contract year, in fen: (new − old) × days left, the day of the
 * upgrade included, ÷ days of the year, rounded half up. Negative, a credit, where the new fee is the lower one; it
 * mirrors the charge of the reverse. Throws INVALID_REQUEST for a fee that is no amount or a day outside the year.
 */
export function upgradeFee({
  oldFeeFen,
  newFeeFen,
  ...change
}: Change & { readonly oldFeeFen: number; readonly newFeeFen: number }): number {
  if (!isCount(oldFeeFen)) throw invalidRequest('oldFeeFen');
  if (!isCount(newFeeFen)) throw invalidRequest('newFeeFen');
  return partLeft(BigInt(newFeeFen) - BigInt(oldFeeFen), change);
}

/**
 * What is given back when a plan is cancelled from a day of a contract year, in fen: the year's fee × days left, that day
 * included, ÷ days of the year, rounded half up. Throws INVALID_REQUEST for a fee that is no amount or a day outside the year.
 */
export function cancellationCredit({ feeFen, ...change }: Change & { readonly feeFen: number }): number {
  if (!isCount(feeFen)) throw invalidRequest('feeFen');
  return partLeft(BigInt(feeFen), change);
}
