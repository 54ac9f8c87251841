import { addDays, type CivilDate } from 'policy';
import { instantOf, workdayFrom } from './calendar.js';
import type { Outcome, QuoteStory } from './customer-story.js';
import type { Random } from './random.js';
import { DISCOUNT_REASONS, LOST_REASONS } from './words.js';

/** How likely it is that a quote is accepted, and that it is turned down; else nobody answers. */
interface Chances {
  accepted: number;
  lost: number;
}

/** A quote from a day on, and the day of its acceptance where it is accepted. */
export function quoteFrom(
  day: CivilDate,
  { accepted, lost }: Chances,
  random: Random,
): QuoteStory & { acceptedOn: CivilDate | null } {
  const quotedOn = workdayFrom(day);
  const isRevised = random.chance(0.12);
  const revisedOn = workdayFrom(addDays(quotedOn, random.whole(3, 8)));
  const answeredOn = workdayFrom(addDays(isRevised ? revisedOn : quotedOn, random.whole(2, 18)));
  const answeredAt = instantOf(answeredOn, `${random.whole(10, 17)}:30`);
  const fate = random.next();
  const isAccepted = fate < accepted;
  return {
    quotedAt: instantOf(quotedOn, `${random.whole(10, 16)}:${random.whole(10, 59)}`),
    note: random.chance(0.2) ? '价格含税，签约后 30 天内付款' : null,
    revision: isRevised
      ? {
          at: instantOf(revisedOn, '11:20'),
          percent: random.whole(2, 10),
          reason: random.pick(DISCOUNT_REASONS),
        }
      : null,
    outcome: outcomeOf(isAccepted, fate < accepted + lost, answeredAt, random),
    acceptedOn: isAccepted ? answeredOn : null,
  };
}

function outcomeOf(isAccepted: boolean, isAnswered: boolean, at: Date, random: Random): Outcome {
  if (isAccepted) return { kind: 'ACCEPTED', at };
  return isAnswered ? { kind: 'LOST', at, reason: random.pick(LOST_REASONS) } : { kind: 'LEFT' };
}
