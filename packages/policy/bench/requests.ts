import {
  CAUSES,
  COVERAGES,
  DECISION_KINDS,
  EDITIONS,
  LEVELS,
  type RateTable,
  TRAINING_MODES,
} from '../src/index.js';

/** A repeatable source of numbers: the same requests in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Requests as a desk makes them: all kinds, products, editions, zones and coverages, each with just its own fields. */
export function requestsFor(table: RateTable, howMany: number, seed = 7): unknown[] {
  const below = numbersFrom(seed);
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const products = table.products.map(({ code }) => code);
  const zones = table.zones.map(({ code }) => code);
  const plans = table.annualPlans.map(({ code }) => code);
  const visit = () => ({ coverage: one(COVERAGES), cause: one(CAUSES), used: below(20) });
  const place = () => ({ zone: one(zones), travelFen: below(2) * below(200_000) });
  const people = () => ({ trainees: 1 + below(6), operators: below(10), salesContractPaid: below(10) > 0 });
  const fields = {
    ON_SITE_SUPPORT: () => ({ ...place(), ...visit() }),
    DATA_REPAIR: visit,
    TRAINING: () => ({
      ...place(),
      ...people(),
      mode: one(TRAINING_MODES),
      days: 1 + below(7),
      daysUsed: below(4),
    }),
    EMERGENCY: () => ({ ...place(), level: one(LEVELS), coverage: one(COVERAGES), cause: one(CAUSES) }),
    ANNUAL_PLAN: () => ({ plan: one(plans), years: 1 + below(3) }),
  };
  return Array.from({ length: howMany }, () => {
    const kind = one(DECISION_KINDS);
    return { kind, product: one(products), edition: one(EDITIONS), ...fields[kind]() };
  });
}
