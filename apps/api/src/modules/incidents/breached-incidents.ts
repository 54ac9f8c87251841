import type { Condition } from '../../graphql/connection.js';

/**
 * What the policy derives of a target (10), in SQL, for lists and counts: `?` stands for the instant of the question. The
 * arrival of a fault that was solved remotely is judged by the instant when it was solved.
 */
export const TARGET_SQL = [
  { milestone: 'RESPONSE', dueAt: 'respondBy', reachedAt: 'respondedAt', judgedAt: 'respondedAt' },
  {
    milestone: 'ARRIVAL',
    dueAt: 'arriveBy',
    reachedAt: 'arrivedAt',
    judgedAt: 'COALESCE(arrivedAt, resolvedAt)',
  },
  { milestone: 'RESOLUTION', dueAt: 'resolveBy', reachedAt: 'resolvedAt', judgedAt: 'resolvedAt' },
] as const;

/** Which target in SQL. */
export type TargetSql = (typeof TARGET_SQL)[number];

/** Where the target was reached in time. */
export const metSql = ({ dueAt, reachedAt }: TargetSql): string => `${reachedAt} <= ${dueAt}`;

/** Where the target is breached; one parameter. */
export const breachedSql = ({ dueAt, judgedAt }: TargetSql): string => `COALESCE(${judgedAt}, ?) > ${dueAt}`;

/** Where the target is still to come; one parameter. */
export const pendingSql = ({ dueAt, judgedAt }: TargetSql): string => `${judgedAt} IS NULL AND ? <= ${dueAt}`;

/** Incidents with a target that is breached at an instant (as it is stored), or with none. */
export function breachedAt(now: string, breached: boolean): Condition {
  const any = TARGET_SQL.map(breachedSql).join(' OR ');
  return [`CASE WHEN ${any} THEN 1 ELSE 0 END = ?`, ...TARGET_SQL.map(() => now), breached ? 1 : 0];
}
