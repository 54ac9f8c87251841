import { EDITIONS, type Edition, isOneOf } from '../codes.js';
import {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  contains,
  isCivilDate,
  type Period,
} from '../dates.js';
import { invalidRequest, rateNotSet } from '../errors.js';
import { isCount } from '../money.js';
import { clauseOf } from '../rate-table/clause-of-cell.js';
import { readCell } from '../rate-table/document.js';
import type { RateTable } from '../rate-table/types.js';

const isEdition = isOneOf(EDITIONS);

/**
 * The free period of a licence (1): from its day of delivery to the corresponding day of the last month, both included,
 * or that month's last day where there is none. Throws RATE_NOT_SET where the table states no months for the edition,
 * INVALID_REQUEST for what is no edition or no date.
 */
export function freePeriod(
  table: RateTable,
  { edition, deliveredOn }: { readonly edition: Edition; readonly deliveredOn: CivilDate },
): Period {
  if (!isEdition(edition)) throw invalidRequest('edition');
  if (!isCivilDate(deliveredOn)) throw invalidRequest('deliveredOn');
  const cell = `/freePeriodMonths/${edition}`;
  const months = readCell(table, cell);
  if (!isCount(months)) throw rateNotSet(cell, clauseOf(cell));
  return { from: deliveredOn, to: addMonths(deliveredOn, months) };
}

/**
 * The free period of a licence whose edition changes on a day of it: it extends to the new edition's months, and is never
 * shortened. One that is over by then stays as it is. Throws as `freePeriod` does.
 */
export function upgradedFreePeriod(
  table: RateTable,
  { period, edition, on }: { readonly period: Period; readonly edition: Edition; readonly on: CivilDate },
): Period {
  if (!isCivilDate(on)) throw invalidRequest('on');
  const { to } = freePeriod(table, { edition, deliveredOn: period.from });
  return contains(period, on) && to > period.to ? { from: period.from, to } : period;
}

/**
 * Contract year `n`, from 0 (6, 7 notes): from `startsOn` + n years to the day before `startsOn` + (n + 1) years, both
 * included, always counted from the original start. Throws INVALID_REQUEST for what is no date or no count.
 */
export function contractYear({ startsOn, n }: { readonly startsOn: CivilDate; readonly n: number }): Period {
  if (!isCivilDate(startsOn)) throw invalidRequest('startsOn');
  if (!isCount(n)) throw invalidRequest('n');
  return { from: addYears(startsOn, n), to: addDays(addYears(startsOn, n + 1), -1) };
}

/** The contract years of a term, the first first. Throws INVALID_REQUEST for less than one year, or past year 9999. */
export function contractYears({
  startsOn,
  years,
}: {
  readonly startsOn: CivilDate;
  readonly years: number;
}): Period[] {
  if (!isCount(years) || years < 1) throw invalidRequest('years');
  contractYear({ startsOn, n: years - 1 });
  return Array.from({ length: years }, (_, n) => contractYear({ startsOn, n }));
}
