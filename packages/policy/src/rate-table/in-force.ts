import { type CivilDate, isCivilDate } from '../dates.js';
import { invalidRequest, PolicyError } from '../errors.js';

/** What the choice between published tables goes by. */
interface Dated {
  readonly effectiveFrom: CivilDate;
  readonly revision: number;
}

/** Whether `a` is to be preferred to `b`: the later one, on a tie the higher revision. */
const supersedes = (a: Dated, b: Dated): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.revision > b.revision : a.effectiveFrom > b.effectiveFrom;

/**
 * The published table in force on a date: that with the latest `effectiveFrom` not after it, on a tie the highest
 * revision. Undefined before the first. Pass published tables alone. Throws INVALID_REQUEST for what is no date.
 */
export function inForce<Table extends Dated>(tables: readonly Table[], date: CivilDate): Table | undefined {
  if (!isCivilDate(date)) throw invalidRequest('date');
  return tables
    .filter((table) => table.effectiveFrom <= date)
    .reduce<Table | undefined>(
      (best, table) => (best === undefined || supersedes(table, best) ? table : best),
      undefined,
    );
}

/** As `inForce`, but throws NO_RATE_TABLE before the first table: a date without a table is priced by none. */
export function requireInForce<Table extends Dated>(tables: readonly Table[], date: CivilDate): Table {
  const table = inForce(tables, date);
  if (table === undefined) throw new PolicyError('NO_RATE_TABLE');
  return table;
}
