import { deedsOf, inOrder } from './deeds/customer-deeds.js';
import type { Deed } from './deeds/stage.js';
import { namedDeeds } from './named-deeds.js';
import { bankDays } from './office/bank.js';
import { monthlyRounds, openDrafts } from './office/closing.js';
import { nextYearsDraft, rateTables } from './office/rate-tables.js';
import { releases } from './office/releases.js';
import { sellersDetails } from './office/sellers-details.js';
import { demoStory, payerOf } from './story/demo-story.js';
import type { Era } from './story/era.js';

/** Customers of the demo beside the nine that are named. */
export const DEMO_CUSTOMERS = 311;

/** All that has happened with the demo’s vendor until now, in the order of time. */
export function demoDeeds(era: Era, many: number): Deed[] {
  const stories = Array.from({ length: many }, (_, index) => demoStory(index, era));
  const payers = new Map(stories.map(({ profile }, index) => [profile.shortCode, payerOf(index)]));
  const deeds = [
    ...rateTables(era.from, era.today),
    sellersDetails(era.from),
    ...releases(era),
    ...stories.flatMap(deedsOf),
    ...namedDeeds(era),
    ...bankDays(era, payers),
    ...monthlyRounds(era),
    openDrafts(era),
    ...nextYearsDraft(era.today),
  ];
  return inOrder(deeds.filter(({ at }) => at <= era.now));
}
