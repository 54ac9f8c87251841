import { type Coverage, isOneOf, type Service, SERVICES } from '../codes.js';
import { type CivilDate, contains, isCivilDate } from '../dates.js';
import { invalidRequest } from '../errors.js';

/** What a licence may draw on for one service in one period: its free period, or one contract year. */
export interface Entitlement {
  readonly service: Service;
  readonly source: Exclude<Coverage, 'NONE'>;
  /** The first and the last day, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Services included in the period; null where the table does not state it. */
  readonly allowance: number | null;
  /** Services drawn so far. */
  readonly drawn: number;
  /** The date or the instant when it was agreed, in the same form for all; on a tie the order of the list decides. */
  readonly agreedOn: string;
}

/** Which service, on which civil date. */
export interface ServiceDay {
  readonly service: Service;
  readonly date: CivilDate;
}

const isService = isOneOf(SERVICES);

/** What is left of an allowance decides first; whether anything is left of an unstated one cannot be known. */
type Left = 'SOME' | 'UNKNOWN' | 'NONE';

function leftOf({ allowance, drawn }: Entitlement): Left {
  if (allowance === null) return 'UNKNOWN';
  return drawn < allowance ? 'SOME' : 'NONE';
}

/** The best of a list by an order of dates; on a tie the one agreed first. */
function first<E extends Entitlement>(
  entitlements: readonly E[],
  isBefore: (a: CivilDate, b: CivilDate) => boolean,
): E | undefined {
  const precedes = (a: E, b: E): boolean => (a.to === b.to ? a.agreedOn < b.agreedOn : isBefore(a.to, b.to));
  return entitlements.reduce<E | undefined>(
    (best, one) => (best === undefined || precedes(one, best) ? one : best),
    undefined,
  );
}

/**
 * Of a licence's entitlements the one that a service on a date is drawn from: of the live ones, that which ends first and
 * has any left; where none has, that which ends last, and it is overage. On a tie the one agreed first. One whose
 * allowance is not stated comes after those with any left and before those used up. Undefined where none is live.
 * Throws INVALID_REQUEST for what is no service or no date.
 */
export function chooseEntitlement<E extends Entitlement>(
  entitlements: readonly E[],
  { service, date }: ServiceDay,
): E | undefined {
  if (!isService(service)) throw invalidRequest('service');
  if (!isCivilDate(date)) throw invalidRequest('date');
  const live = entitlements.filter((one) => one.service === service && contains(one, date));
  const having = (left: Left): readonly E[] => live.filter((one) => leftOf(one) === left);
  return (
    first(having('SOME'), (a, b) => a < b) ??
    first(having('UNKNOWN'), (a, b) => a < b) ??
    first(having('NONE'), (a, b) => a > b)
  );
}

/** What a licence enjoys for a service on a date: that of the entitlement drawn from, NONE on a date in no period. */
export const coverageOn = (entitlements: readonly Entitlement[], day: ServiceDay): Coverage =>
  chooseEntitlement(entitlements, day)?.source ?? 'NONE';

/**
 * What covers a licence in an emergency on a date (4, 10): that goes by the licence, so any live entitlement does. The one
 * for on-site support first, whose table prices a visit; else that of another service. Undefined where none is live.
 * Throws INVALID_REQUEST for what is no date.
 */
export function chooseEmergencyEntitlement<E extends Entitlement>(
  entitlements: readonly E[],
  date: CivilDate,
): E | undefined {
  return (
    chooseEntitlement(entitlements, { service: 'ON_SITE_SUPPORT', date }) ??
    chooseEntitlement(entitlements, { service: 'DATA_REPAIR', date })
  );
}
