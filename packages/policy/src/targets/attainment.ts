import { type Instant, isAfter } from '../instants.js';
import type { Targets } from './targets.js';

/** What help must do in time (10): respond, arrive on site, solve. */
export const MILESTONES = ['RESPONSE', 'ARRIVAL', 'RESOLUTION'] as const;
/** One milestone. */
export type Milestone = (typeof MILESTONES)[number];

/** Where a target stands: none is stated, still to come, kept, not kept, or nobody was needed on site. */
export const TARGET_STATUSES = ['NONE', 'PENDING', 'MET', 'BREACHED', 'NOT_NEEDED'] as const;
/** Where one target stands. */
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** When help did what it must; null is not yet. */
export interface Reached {
  readonly respondedAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly resolvedAt: Instant | null;
}

/** A target with where it stands. */
export interface Attainment {
  readonly milestone: Milestone;
  readonly dueAt: Instant | null;
  readonly reachedAt: Instant | null;
  readonly status: TargetStatus;
}

/** Met at exactly its instant, breached after it. */
const kept = (dueAt: Instant, reachedAt: Instant): 'MET' | 'BREACHED' =>
  isAfter(reachedAt, dueAt) ? 'BREACHED' : 'MET';

/** A hold moves no target and is not asked about: the guide knows none. */
function statusOf(
  { milestone, dueAt, reachedAt }: Omit<Attainment, 'status'>,
  resolvedAt: Instant | null,
  now: Instant,
): TargetStatus {
  if (dueAt === null) return 'NONE';
  if (reachedAt !== null) return kept(dueAt, reachedAt);
  if (milestone === 'ARRIVAL' && resolvedAt !== null)
    return kept(dueAt, resolvedAt) === 'MET' ? 'NOT_NEEDED' : 'BREACHED';
  return isAfter(now, dueAt) ? 'BREACHED' : 'PENDING';
}

/**
 * Where the targets of a fault stand at an instant (10), the response first: met at exactly its instant, breached after
 * it; one not reached is breached once its instant has passed. Throws INVALID_REQUEST for what is no instant.
 */
export function attainment(targets: Targets, reached: Reached, now: Instant): Attainment[] {
  const each = [
    { milestone: 'RESPONSE', dueAt: targets.respondBy, reachedAt: reached.respondedAt },
    { milestone: 'ARRIVAL', dueAt: targets.arriveBy, reachedAt: reached.arrivedAt },
    { milestone: 'RESOLUTION', dueAt: targets.resolveBy, reachedAt: reached.resolvedAt },
  ] as const;
  return each.map((target) => ({ ...target, status: statusOf(target, reached.resolvedAt, now) }));
}

/** The earliest instant by which something is still to be done, past or to come; null where nothing is (10). */
export function nextDue(targets: Targets, reached: Reached): Instant | null {
  if (reached.resolvedAt !== null) return null;
  const waiting = [
    reached.respondedAt === null ? targets.respondBy : null,
    reached.arrivedAt === null ? targets.arriveBy : null,
    targets.resolveBy,
  ].filter((instant) => instant !== null);
  return waiting.reduce<Instant | null>(
    (first, instant) => (first === null || isAfter(first, instant) ? instant : first),
    null,
  );
}
