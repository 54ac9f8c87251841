import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';

const SHANGHAI_MS = 8 * 3_600_000;

/** An instant as people read it: date and time to the second in Asia/Shanghai. */
export const civilTimeText = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_MS)
    .toISOString()
    .slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
    .replace('T', ' ');

/** The instant that was asked for, now where left out. Refuses with INSTANT_IN_FUTURE what has not happened yet. */
export function requirePast(
  { now }: Pick<Unit, 'now'>,
  asked: string | null | undefined,
  field: string,
): string {
  const latest = now.toISOString();
  const instant = asked ?? latest;
  if (instant > latest) refuse('INSTANT_IN_FUTURE', { field, values: { now: civilTimeText(latest) } });
  return instant;
}
