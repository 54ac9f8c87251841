import { addDays, type CivilDate, freePeriod } from 'policy';
import table2005 from 'policy/data/2005.json' with { type: 'json' };
import type { RateTable } from 'policy';
import { instantOf, workdayFrom } from './calendar.js';
import { anyWare, serialOf, type Ware, WARES, wareInTurn } from './catalogue.js';
import type { CustomerStory, LicenceStory, SaleStory, TrainingStory } from './customer-story.js';
import type { Era } from './era.js';
import { callsFrom, incidentAt, questionAt } from './incident-story.js';
import { profileOf } from './names.js';
import { anyDistrict, DISTRICTS, type District } from './places.js';
import { planStory } from './plan-story.js';
import { quoteFrom } from './quote-story.js';
import { Random } from './random.js';
import { visitStories } from './visit-story.js';

const guide = table2005 as RateTable;
const ENGINEERS = ['service', 'zheng', 'feng', 'dong'] as const;
/** Hours to arrive by zone, as the guide has them; where it states none, as if it were near. */
const ARRIVE_HOURS = [1, 2, 2, 4, 8] as const;
/** Minutes ago at which the faults came that are open now. */
const OPEN_MINUTES = [8, 14, 27, 36, 49, 75, 130, 260, 420, 700, 1300, 2000, 3300];

/** The story of the demo’s customer with a number, from 0: the first ones see to it that every product, edition and zone comes. */
export function demoStory(index: number, era: Era): CustomerStory {
  const random = new Random(`customer ${index}`);
  const district = districtOf(index, random);
  const zone = DISTRICTS.findIndex((districts) => districts.includes(district));
  const isFaithful = index % 24 === 5;
  const isEstablished = isFaithful || random.chance(0.4);
  const joinsOn = workdayFrom(addDays(era.from, isEstablished ? random.whole(1, 21) : random.whole(22, 750)));
  const wares = Array.from(
    {
      length: random.weighted([
        [1, 5],
        [2, 4],
        [3, 1],
      ] as const),
    },
    (_, place) =>
      place === 0 && index < WARES * DISTRICTS.length ? wareInTurn(index, random) : anyWare(random),
  );
  const sale = isEstablished ? null : saleFrom(joinsOn, random);
  const deliveredOn = isEstablished
    ? addDays(era.from, -random.whole(200, 2600))
    : sale?.acceptedOn && workdayFrom(addDays(sale.acceptedOn, random.whole(4, 25)));
  const licences = wares.map((ware, place) =>
    licenceOf(ware, { index, place, joinsOn, deliveredOn: deliveredOn ?? joinsOn }),
  );
  const story = {
    profile: profileOf(index, district, random),
    seller: 'sales',
    engineer: ENGINEERS[index % ENGINEERS.length] ?? 'service',
    joinsAt: instantOf(joinsOn, '09:05'),
    sites: [siteOf(district, random)],
    licences,
    sale,
  };
  if (!deliveredOn) return { ...story, ...NOTHING };
  const uncoveredOn = isEstablished ? joinsOn : addDays(freeUntil(licences), 1);
  const quotedOn = isEstablished
    ? addDays(joinsOn, random.whole(3, isFaithful ? 20 : 160))
    : addDays(uncoveredOn, -random.whole(12, 40));
  const plan = planStory(licences, { uncoveredOn, quotedOn, isFaithful }, era, random);
  const served = { isFar: zone >= 3, era, random };
  const knownOn = isEstablished ? joinsOn : addDays(deliveredOn, 1);
  const callsOn = addDays(knownOn, 2);
  const faults = callsFrom(callsOn, 1, era, random);
  if (isFaithful)
    faults.push(new Date(era.now.getTime() - (OPEN_MINUTES[Math.floor(index / 24)] ?? 60) * 60_000));
  const first = plan.terms[0]?.outcome;
  return {
    ...story,
    plans: [plan],
    visits: licences.flatMap((licence, place) => visitStories(licence, place, served)),
    trainings: sale?.acceptedOn ? trainingFrom(sale.acceptedOn, index, served) : [],
    incidents: faults.map((at) =>
      incidentAt(at, random.whole(0, licences.length - 1), {
        ...served,
        arriveHours: ARRIVE_HOURS[zone] ?? 8,
      }),
    ),
    contacts: callsFrom(callsOn, 2.2, era, random).map((at) =>
      questionAt(at, random.whole(0, licences.length - 1), random),
    ),
    representedAt:
      first?.kind === 'ACCEPTED' && random.chance(0.7) ? new Date(first.at.getTime() + 86_400_000) : null,
  };
}

const NOTHING = { plans: [], visits: [], trainings: [], incidents: [], contacts: [], representedAt: null };

function districtOf(index: number, random: Random): District {
  const zone = DISTRICTS[Math.floor(index / WARES)];
  return zone?.[index % zone.length] ?? anyDistrict(random);
}

const siteOf = ({ city, district, streets }: District, random: Random) => ({
  name: random.pick(['总部', '办公楼', '工厂', '门市', '仓库']),
  city,
  district,
  address: `${random.pick(streets)} ${random.whole(1, 399)} 号`,
});

function licenceOf(
  ware: Ware,
  at: { index: number; place: number; joinsOn: CivilDate; deliveredOn: CivilDate },
): LicenceStory {
  const { index, place, joinsOn, deliveredOn } = at;
  const enteredOn = deliveredOn > joinsOn ? deliveredOn : joinsOn;
  return {
    ...ware,
    serial: serialOf(ware, index, place),
    site: 0,
    deliveredOn,
    deliveredAt: instantOf(enteredOn, '16:10'),
  };
}

const freeUntil = (licences: readonly LicenceStory[]): CivilDate =>
  licences
    .map((licence) => freePeriod(guide, licence).to)
    .toSorted()
    .at(-1) ?? '';

function saleFrom(joinsOn: CivilDate, random: Random): SaleStory & { acceptedOn: CivilDate | null } {
  const quote = quoteFrom(addDays(joinsOn, random.whole(1, 9)), { accepted: 0.86, lost: 0.07 }, random);
  const { acceptedOn } = quote;
  return {
    ...quote,
    trainingDays: random.chance(0.15) ? random.whole(1, 3) : null,
    work: random.chance(0.16)
      ? random.pick([
          {
            work: 'DATA_IMPORT',
            description: '导入期初商品与往来资料',
            priceFen: 300_000,
            reference: '导入协议',
          },
          {
            work: 'SECONDARY_DEVELOPMENT',
            description: '按客户格式开发送货单',
            priceFen: 1_200_000,
            reference: '开发协议',
          },
          {
            work: 'SYSTEM_INTEGRATION',
            description: '与电子秤接口联调',
            priceFen: 680_000,
            reference: '集成协议',
          },
        ] as const)
      : null,
    invoicedAt: instantOf(acceptedOn ?? joinsOn, '17:50'),
  };
}

/** Who pays in time is trained, some weeks after the signing; see `payerOf`. */
function trainingFrom(
  acceptedOn: CivilDate,
  index: number,
  { isFar, random }: { isFar: boolean; random: Random },
): TrainingStory[] {
  if (payerOf(index) !== 'PROMPT' || random.chance(0.1)) return [];
  const sessions: TrainingStory[] = [];
  let day = addDays(acceptedOn, random.whole(36, 60));
  do {
    const bookedOn = workdayFrom(day);
    const plannedOn = workdayFrom(addDays(bookedOn, random.whole(8, 45)));
    const mode = random.chance(0.7) ? 'ON_SITE' : 'AT_VENDOR';
    sessions.push({
      licence: 0,
      mode,
      bookedAt: instantOf(bookedOn, '11:05'),
      plannedOn,
      days: random.whole(1, 3),
      trainees: random.whole(1, 3),
      travelFen: isFar && mode === 'ON_SITE' ? random.whole(80, 500) * 100 : 0,
      endsAt: instantOf(plannedOn, '17:30'),
      isCancelled: random.chance(0.12),
    });
    // New people come, and are trained again.
    day = addDays(plannedOn, random.whole(50, 200));
  } while (random.chance(0.7));
  return sessions;
}

/** How a customer pays: at once, weeks late, months late, or half first. */
export type Payer = 'PROMPT' | 'LATE' | 'SLOW' | 'HALVES';

/** How the demo’s customer with a number pays. */
export const payerOf = (index: number): Payer =>
  index % 24 === 5
    ? 'PROMPT'
    : new Random(`payer ${index}`).weighted([
        ['PROMPT', 72],
        ['LATE', 13],
        ['SLOW', 10],
        ['HALVES', 5],
      ]);
