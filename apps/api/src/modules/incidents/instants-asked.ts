import { civilTimeText } from '../../database/instants.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';

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
