import { addDays, type CivilDate, civilDateAt } from 'policy';
import { instantOf, workdayFrom } from './calendar.js';
import type { LicenceStory, VisitStory } from './customer-story.js';
import type { Era } from './era.js';
import type { Random } from './random.js';
import { DIAGNOSES, JOURNEYS, REPAIRS, VISITS } from './words.js';

/** Visits are planned so far ahead. */
const AHEAD_DAYS = 30;
/** Nobody is visited in the first weeks. */
const SETTLED_DAYS = 30;
/** A diagnosis comes in a few days; charges are invoiced on the 25th. */
const LAST_DAY_TO_CORRECT = 22;

/** The visits and repairs of a licence, as many a year as its people are unsure of themselves. */
export function visitStories(
  { deliveredAt }: LicenceStory,
  licence: number,
  { isFar, era, random }: { isFar: boolean; era: Era; random: Random },
): VisitStory[] {
  const aYear = random.weighted([
    [0.8, 55],
    [2.2, 35],
    [16, 10],
  ] as const);
  const visits: VisitStory[] = [];
  let day = addDays(civilDateAt(deliveredAt.toISOString()), SETTLED_DAYS);
  for (;;) {
    day = addDays(day, Math.ceil((-Math.log(1 - random.next()) * 365) / aYear));
    if (day > addDays(era.today, AHEAD_DAYS)) return visits;
    visits.push(visitOn(workdayFrom(day), licence, isFar, random));
  }
}

function visitOn(day: CivilDate, licence: number, isFar: boolean, random: Random): VisitStory {
  const at = instantOf(day, `${random.whole(10, 17)}:${random.whole(10, 59)}`);
  if (random.chance(0.2)) {
    const [cause, description] = random.pick(REPAIRS);
    return { ...NOTHING, at, licence, kind: 'DATA_REPAIR', cause, description };
  }
  const [cause, description] = random.weighted(VISITS);
  const isPlanned = random.chance(0.5);
  const plannedOn = workdayFrom(addDays(day, -random.whole(5, 25)));
  const isCorrected = cause === 'UNKNOWN' && Number(day.slice('YYYY-MM-'.length)) <= LAST_DAY_TO_CORRECT;
  const [found, reason] = random.pick(DIAGNOSES);
  return {
    at,
    licence,
    kind: 'ON_SITE_SUPPORT',
    cause,
    description,
    travel: isFar ? journey(random) : [],
    plannedAt: isPlanned ? instantOf(plannedOn, '09:20') : null,
    isGivenUp: isPlanned && random.chance(0.07),
    correction: isCorrected ? { at: instantOf(addDays(day, 1), '09:40'), cause: found, reason } : null,
  };
}

const NOTHING = { travel: [], plannedAt: null, isGivenUp: false, correction: null };

const journey = (random: Random): VisitStory['travel'] =>
  JOURNEYS.slice(0, random.whole(1, 3)).map((note) => ({ note, amountFen: random.whole(40, 420) * 100 }));
