import fc from 'fast-check';
import { CAUSES, LEVELS, type RateTable, type Stated } from '../../src/index.js';

/** Products and zones that no real table has: nothing may depend on the guide's own names. */
const PRODUCTS = ['ALPHA', 'BETA', 'GAMMA', 'DELTA', 'EPSILON', '__proto__', 'constructor'] as const;
const ZONES = ['CITY', 'SUBURB', 'COUNTY', 'OUTSIDE', 'toString'] as const;

const nullable = (figure: fc.Arbitrary<number>): fc.Arbitrary<Stated> =>
  fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(null) });

const fee = nullable(
  fc.oneof(
    fc.constant(0),
    fc.nat({ max: 1_000_000 }),
    fc.maxSafeNat().map((figure) => figure % 100_000_000_001),
  ),
);
const few = nullable(fc.nat({ max: 12 }));
const byEdition = (figure: fc.Arbitrary<Stated>) => fc.record({ STANDALONE: figure, NETWORK: figure });
const byRegion = (figure: fc.Arbitrary<Stated>) => fc.record({ SHENZHEN: figure, OUTSIDE: figure });
const causes = fc.subarray([...CAUSES]);

/** The products dealt into rows at random, each in exactly one. */
function rows<Columns extends object>(
  products: readonly string[],
  columns: fc.Arbitrary<Columns>,
): fc.Arbitrary<({ products: string[] } & Columns)[]> {
  const deal = fc.array(fc.nat({ max: 3 }), { minLength: products.length, maxLength: products.length });
  return fc
    .tuple(deal, fc.array(columns, { minLength: 4, maxLength: 4 }))
    .map(([places, figures]) =>
      figures
        .map((row, index) => ({ products: products.filter((_, at) => places[at] === index), ...row }))
        .filter((row) => row.products.length > 0),
    );
}

const hours = nullable(fc.nat({ max: 400 }).map((quarters) => quarters / 4));
const time = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map(
      (minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    );
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2031-03-${String(number).padStart(2, '0')}`);

const exceptions = fc.uniqueArray(
  fc.oneof(
    fc.record({ date: day, closed: fc.constant(true as const) }),
    fc.record({ date: day, from: time(0, 719), to: time(720, 1_440) }),
  ),
  { maxLength: 4, selector: ({ date }) => date },
);

function tableOf(products: readonly string[], zones: readonly string[]): fc.Arbitrary<RateTable> {
  const plan = (code: string) =>
    fc.record({
      code: fc.constant(code),
      services: fc.subarray(['ON_SITE_SUPPORT', 'DATA_REPAIR'] as const, { minLength: 1 }),
      fees: rows(products, fc.record({ feeFen: byEdition(fee) })),
    });
  const zone = (code: string) =>
    fc.record({
      code: fc.constant(code),
      region: fc.constantFrom('SHENZHEN', 'OUTSIDE'),
      districts: fc.constant([`${code}区`]),
    });
  const target = (of: string, level: (typeof LEVELS)[number]) =>
    fc.record({
      zone: fc.constant(of),
      level: fc.constant(level),
      responseHours: hours,
      arrivalHours: hours,
      resolutionHours: hours,
    });
  return fc.record({
    year: fc.constant(2031),
    revision: fc.integer({ min: 1, max: 9 }),
    effectiveFrom: fc.constant('2031-01-01'),
    taxPercent: fc.constantFrom(null, '6', '13', '6.5'),
    products: fc.constant(products.map((code) => ({ code, name: code }))),
    zones: fc.tuple(...zones.map(zone)),
    freePeriodMonths: byEdition(few),
    onSiteSupport: fc.record({
      rows: rows(products, fc.record({ allowance: byEdition(few), overageFen: byRegion(fee) })),
      perVisitFen: byRegion(fee),
      excludedCauses: causes,
    }),
    dataRepair: fc.record({
      rows: rows(products, fc.record({ allowance: few, overageFen: fee })),
      perVisitFen: fee,
      excludedCauses: causes,
    }),
    training: fc.record({
      rows: rows(products, fc.record({ trainees: few, days: few })),
      includedDayFen: fc.record({ ON_SITE: byRegion(fee), AT_VENDOR: byRegion(fee) }),
      extraDayFen: byRegion(fee),
    }),
    emergency: fc.record({
      targets: fc.tuple(...zones.flatMap((code) => LEVELS.map((level) => target(code, level)))),
      excludedCauses: causes,
    }),
    annualPlans: fc.tuple(plan('GOLD'), plan('SILVER')),
    hotline: fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      from: time(0, 719),
      to: time(720, 1_440),
      exceptions,
    }),
    remoteChannels: fc.constant(['TELEPHONE', 'PIGEON']),
  });
}

/** Valid tables of any figures, each schedule grouping the products its own way, any figure perhaps not stated. */
export const anyTable: fc.Arbitrary<RateTable> = fc
  .tuple(fc.subarray([...PRODUCTS], { minLength: 1 }), fc.subarray([...ZONES], { minLength: 1 }))
  .chain(([products, zones]) => tableOf(products, zones));
