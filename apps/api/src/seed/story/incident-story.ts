import { addDays, type CivilDate, daysBetween } from 'policy';
import { instantOf } from './calendar.js';
import type { ContactStory, IncidentStory } from './customer-story.js';
import type { Era } from './era.js';
import type { Random } from './random.js';
import { FAULTS, QUESTIONS } from './words.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Faults and calls are told of for somewhat more than a year. */
const DAYS = 395;

const CHANNELS = [
  ['TELEPHONE', 60],
  ['QQ', 22],
  ['EMAIL', 12],
  ['FAX', 4],
  ['MSN', 2],
] as const;
const RESOLVE_HOURS = { 1: 24, 2: 48, 3: 96 } as const;
const HOLDS = ['CUSTOMER_UNAVAILABLE', 'SITE_CLOSED', 'WAITING_FOR_INFORMATION', 'THIRD_PARTY'] as const;

/** A fault that is reported at an instant, most of the time answered, reached and solved in time. */
export function incidentAt(
  requestedAt: Date,
  licence: number,
  { arriveHours, isFar, random }: { arriveHours: number; isFar: boolean; random: Random },
): IncidentStory {
  const level = random.weighted([
    [1, 15],
    [2, 35],
    [3, 50],
  ] as const);
  const after = (ms: number): Date => new Date(requestedAt.getTime() + Math.round(ms / 1000) * 1000);
  /** Within a part of so many hours, or late by up to as much again. */
  const within = (hours: number, punctual: number, part = 0.8): number =>
    hours * HOUR_MS * (random.chance(punctual) ? part * (0.2 + random.next() * 0.8) : 1.05 + random.next());
  /** The gravest fault that it turns out to be. */
  const changedTo = level === 2 && random.chance(0.4) ? random.pick([1, 3] as const) : null;
  const gravest = changedTo === 1 ? 1 : level;
  const responded = within(1, gravest === 1 ? 0.96 : 0.92, 0.5);
  // Who is not on site in time has solved it from afar by then, most of the time.
  const isVisited = random.chance(0.7);
  const arrived = Math.max(responded + 15 * MINUTE_MS, within(arriveHours, 0.94));
  const solved = isVisited
    ? Math.max(arrived + HOUR_MS, within(RESOLVE_HOURS[gravest], 0.88))
    : Math.max(responded + 8 * MINUTE_MS, within(arriveHours, 0.94));
  const isHeld = random.chance(0.2) && solved > responded + HOUR_MS / 2;
  return {
    licence,
    level,
    requestedAt,
    channel: random.weighted(CHANNELS),
    isContact: random.chance(0.6),
    description: random.pick(FAULTS[level]),
    respondedAt: after(responded),
    arrivedAt: isVisited ? after(arrived) : null,
    resolvedAt: after(solved),
    closedAt: after(solved + random.whole(1, 30) * HOUR_MS),
    cause: random.weighted([
      ['SOFTWARE_DEFECT', 5],
      ['SOFTWARE_USE', 3],
      ['CUSTOMER_HARDWARE', 1],
      ['VIRUS', 1],
    ] as const),
    travelFen: isFar ? random.whole(60, 600) * 100 : 0,
    hold: isHeld
      ? {
          at: after(responded + 5 * MINUTE_MS),
          releasedAt: after(solved - 10 * MINUTE_MS),
          reason: random.pick(HOLDS),
        }
      : null,
    levelChange: changedTo && { at: after(responded + 3 * MINUTE_MS), level: changedTo },
  };
}

/** Instants at which a customer calls, so many a year, from a day on: mostly in the hotline’s hours. */
export function callsFrom(day: CivilDate, aYear: number, { today, now }: Era, random: Random): Date[] {
  const from = [day, addDays(today, -DAYS)].toSorted().at(-1) ?? day;
  const days = Math.max(0, daysBetween(from, today));
  const many = Math.floor((days * aYear) / 365 + random.next());
  return Array.from({ length: many }, () => {
    const hour = random.chance(0.8) ? random.whole(9, 17) : random.whole(0, 23);
    const time = `${String(hour).padStart(2, '0')}:${random.whole(10, 59)}`;
    return instantOf(addDays(from, random.whole(0, days)), time);
  }).filter((at) => at < now);
}

/** A question that is answered at once. */
export const questionAt = (at: Date, licence: number, random: Random): ContactStory => ({
  at,
  licence,
  channel: random.weighted(CHANNELS),
  description: random.pick(QUESTIONS),
});
