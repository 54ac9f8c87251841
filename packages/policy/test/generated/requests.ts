import fc from 'fast-check';
import {
  CAUSES,
  COVERAGES,
  type DecisionRequest,
  EDITIONS,
  LEVELS,
  type RateTable,
  TRAINING_MODES,
} from '../../src/index.js';

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

/** Requests that a table can be asked: products and zones of its own, counts near its allowances. */
export function requestsOf(table: RateTable): fc.Arbitrary<DecisionRequest> {
  const asked = {
    product: fc.constantFrom(...table.products.map(({ code }) => code)),
    edition: fc.constantFrom(...EDITIONS),
  };
  const zone = fc.constantFrom(...table.zones.map(({ code }) => code));
  const travelFen = optional(fc.nat({ max: 1_000_000 }));
  const used = optional(fc.nat({ max: 15 }));
  const cause = optional(fc.constantFrom(...CAUSES));
  const coverage = fc.constantFrom(...COVERAGES);
  const counted = { ...asked, coverage, used, cause };
  return fc.oneof(
    fc.record({ kind: fc.constant('ON_SITE_SUPPORT' as const), ...counted, zone, travelFen }),
    fc.record({ kind: fc.constant('DATA_REPAIR' as const), ...counted }),
    fc.record({
      kind: fc.constant('TRAINING' as const),
      ...asked,
      zone,
      travelFen,
      mode: fc.constantFrom(...TRAINING_MODES),
      days: fc.integer({ min: 1, max: 15 }),
      trainees: fc.integer({ min: 1, max: 15 }),
      operators: optional(fc.nat({ max: 15 })),
      daysUsed: optional(fc.nat({ max: 15 })),
      salesContractPaid: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
    fc.record({
      kind: fc.constant('EMERGENCY' as const),
      ...asked,
      zone,
      travelFen,
      coverage,
      cause,
      level: fc.constantFrom(...LEVELS),
    }),
    fc.record({
      kind: fc.constant('ANNUAL_PLAN' as const),
      ...asked,
      plan: fc.constantFrom(...table.annualPlans.map(({ code }) => code)),
      years: fc.integer({ min: 1, max: 5 }),
    }),
  );
}
