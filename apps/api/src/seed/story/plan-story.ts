import { addDays, addYears, type CivilDate, daysBetween } from 'policy';
import { instantOf, laterOf, workdayFrom } from './calendar.js';
import type { LicenceStory, PlanStory } from './customer-story.js';
import type { Era } from './era.js';
import { quoteFrom } from './quote-story.js';
import type { Random } from './random.js';

const FIRST = { accepted: 0.78, lost: 0.1 };
const RENEWED = { accepted: 0.76, lost: 0.12 };
const SURE = { accepted: 1, lost: 0 };

/** How a customer’s annual plans begin. */
interface Beginning {
  /** First day that is not covered otherwise. */
  uncoveredOn: CivilDate;
  /** Day of the first quote. */
  quotedOn: CivilDate;
  /** A faithful customer takes the whole service for three years. */
  isFaithful: boolean;
}

/** The annual plans of a customer’s licences, with their renewals as far as the era goes. */
export function planStory(
  licences: readonly LicenceStory[],
  { uncoveredOn, quotedOn, isFaithful }: Beginning,
  { today }: Era,
  random: Random,
): PlanStory {
  const plan = isFaithful
    ? 'FULL'
    : random.weighted([
        ['FULL', 7],
        ['ON_SITE_SUPPORT', 2],
        ['DATA_REPAIR', 1],
      ] as const);
  const terms: PlanStory['terms'] = [];
  let signedOn: CivilDate | null = null;
  let day = quotedOn;
  let startsOn = uncoveredOn;
  do {
    const chances = isFaithful ? SURE : terms.length === 0 ? FIRST : RENEWED;
    const { acceptedOn, ...quote } = quoteFrom(day, chances, random);
    const years = isFaithful
      ? 3
      : random.weighted([
          [1, 7],
          [2, 2],
          [3, 1],
        ] as const);
    if (terms.length === 0) startsOn = laterOf(startsOn, addDays(day, 30));
    terms.push({ ...quote, years, startsOn });
    signedOn = acceptedOn;
    startsOn = addYears(startsOn, years);
    day = addDays(startsOn, -random.whole(16, 50));
  } while (signedOn !== null && day < today);
  const story = { licences: licences.map((_, index) => index), plans: [plan], terms };
  return signedOn === null
    ? { ...story, upgrade: null, cancellation: null }
    : changed(story, licences, random);
}

/** What happens within the last term: now and then an upgrade of the edition, or the end of it all. */
function changed(
  story: Omit<PlanStory, 'upgrade' | 'cancellation'>,
  licences: readonly LicenceStory[],
  random: Random,
): PlanStory {
  const term = story.terms.at(-1);
  if (!term) throw new Error('A plan has a term');
  const on = workdayFrom(addDays(term.startsOn, random.whole(40, 300)));
  const standalone = licences.findIndex(({ edition }) => edition === 'STANDALONE');
  const fate = random.next();
  const upgrade = standalone >= 0 && fate < 0.14 ? { at: instantOf(on, '09:15'), licence: standalone } : null;
  const cancellation =
    fate > 0.955 && daysBetween(term.startsOn, on) < 360
      ? { at: instantOf(on, '17:40'), from: addDays(on, 1), reason: '客户停产，提前终止服务' }
      : null;
  return { ...story, upgrade, cancellation };
}
