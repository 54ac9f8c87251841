import { type CivilDate, contains, isCivilDate, type Period } from '../dates.js';
import { invalidRequest } from '../errors.js';

/** Why a licence may have a release, or may not (2). */
export const RELEASE_REASONS = [
  'COVERED_ON_RELEASE_DAY',
  'COVERED_ON_DOWNLOAD_DAY',
  'NOT_COVERED',
  'NOT_RELEASED',
  'OTHER_PRODUCT',
] as const;
/** One such reason. */
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** Which release, for which licence, and on which day it would be downloaded. */
export interface ReleaseRequest {
  readonly release: { readonly product: string; readonly releasedOn: CivilDate };
  readonly licence: { readonly product: string };
  readonly date: CivilDate;
}

/** Whether a release may be had, why, and the period that says so. */
export interface ReleaseAnswer<P> {
  readonly available: boolean;
  readonly reason: ReleaseReason;
  readonly period: P | null;
}

/** Of the periods that contain a day that which lasts longest; on a tie the first of the list. */
const longest = <P extends Period>(periods: readonly P[], date: CivilDate): P | null =>
  periods
    .filter((period) => contains(period, date))
    .reduce<P | null>((best, period) => (best === null || period.to > best.to ? period : best), null);

const not = (reason: ReleaseReason): ReleaseAnswer<never> => ({ available: false, reason, period: null });

/**
 * Whether a licence may have an upgrade or a patch of its product on a day (2): where any of its periods, of whatever
 * service, contains the day of the release or that day. Throws INVALID_REQUEST for what is no date.
 */
export function releaseAvailability<P extends Period>(
  periods: readonly P[],
  { release, licence, date }: ReleaseRequest,
): ReleaseAnswer<P> {
  if (!isCivilDate(date)) throw invalidRequest('date');
  if (!isCivilDate(release.releasedOn)) throw invalidRequest('release');
  if (release.product !== licence.product) return not('OTHER_PRODUCT');
  if (date < release.releasedOn) return not('NOT_RELEASED');
  const then = longest(periods, release.releasedOn);
  if (then) return { available: true, reason: 'COVERED_ON_RELEASE_DAY', period: then };
  const now = longest(periods, date);
  return now ? { available: true, reason: 'COVERED_ON_DOWNLOAD_DAY', period: now } : not('NOT_COVERED');
}
