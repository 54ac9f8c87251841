import { addDays, addMonths, addYears, type CivilDate } from 'policy';
import { anyWare, serialOf } from './catalogue.js';
import { instantOf } from './calendar.js';
import type { CustomerStory, LicenceStory, PlanStory, VisitStory } from './customer-story.js';
import { profileOf } from './names.js';
import { anyDistrict } from './places.js';
import { Random } from './random.js';

/** Contracts of one customer, each renewing the one before; each has two licences with two plans, so four lines. */
export const CONTRACTS_EACH = 4;

/** The numbers of these customers begin where the demo’s never come. */
const FIRST_NUMBER = 100_000;

const PLANS = ['ON_SITE_SUPPORT', 'DATA_REPAIR'];

/** The customer of a number among very many: contracts that follow each other from about four years ago to today, a visit in each. */
export function volumeStory(index: number, today: CivilDate): CustomerStory {
  const random = new Random(`volume ${index}`);
  const number = FIRST_NUMBER + index;
  const district = anyDistrict(random);
  const startsOn = addDays(addYears(today, 1 - CONTRACTS_EACH), -random.whole(20, 340));
  const deliveredOn = addMonths(startsOn, -8);
  const joinsAt = instantOf(addDays(startsOn, -30), '09:00');
  const licences = [0, 1].map((place): LicenceStory => {
    const ware = anyWare(random);
    return { ...ware, serial: serialOf(ware, number, place), site: 0, deliveredOn, deliveredAt: joinsAt };
  });
  const plan = plansFrom(startsOn, random);
  return {
    profile: profileOf(number, district, random),
    seller: 'sales',
    engineer: 'service',
    joinsAt,
    sites: [
      {
        name: '总部',
        city: district.city,
        district: district.district,
        address: `${random.pick(district.streets)} ${random.whole(1, 399)} 号`,
      },
    ],
    licences,
    sale: null,
    plans: [plan],
    visits: plan.terms.flatMap((term) => visitIn(term.startsOn, today, random)),
    trainings: [],
    incidents: [],
    contacts: [],
    representedAt: null,
  };
}

function plansFrom(startsOn: CivilDate, random: Random): PlanStory {
  const terms = Array.from({ length: CONTRACTS_EACH }, (_, n) => {
    const from = addYears(startsOn, n);
    const signedOn = addDays(from, -random.whole(2, 18));
    return {
      quotedAt: instantOf(addDays(signedOn, -7), '10:00'),
      note: null,
      revision: null,
      outcome: { kind: 'ACCEPTED' as const, at: instantOf(signedOn, '15:00') },
      years: 1,
      startsOn: from,
    };
  });
  return { licences: [0, 1], plans: PLANS, terms, upgrade: null, cancellation: null };
}

function visitIn(startsOn: CivilDate, today: CivilDate, random: Random): VisitStory[] {
  const day = addDays(startsOn, random.whole(5, 350));
  if (day > today) return [];
  const [kind, cause, description] = random.weighted([
    [['ON_SITE_SUPPORT', 'SOFTWARE_USE', '指导日常操作'] as const, 5],
    [['ON_SITE_SUPPORT', 'VIRUS', '清除病毒后恢复运行'] as const, 1],
    [['DATA_REPAIR', 'UNKNOWN', '修复损坏的单据'] as const, 2],
  ]);
  return [
    {
      at: instantOf(day, '14:00'),
      licence: random.whole(0, 1),
      kind,
      cause,
      description,
      travel: [],
      plannedAt: null,
      isGivenUp: false,
      correction: null,
    },
  ];
}
