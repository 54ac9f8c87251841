import type { CustomerStory } from '../story/customer-story.js';
import { joining, type Made } from './joining.js';
import { planning } from './planning.js';
import { serving, training } from './serving.js';
import type { Deed, Stage } from './stage.js';

/** All deeds of a customer’s story, in no order. */
export function deedsOf(story: CustomerStory): Deed[] {
  const made: Made = { customerId: '', siteIds: [], licenceIds: [] };
  return [
    ...joining(story, made),
    ...story.plans.flatMap((plan) => planning(story, plan, made)),
    ...story.visits.flatMap((visit) => serving(story, visit, made)),
    ...story.trainings.flatMap((each) => training(story, each, made)),
  ];
}

/** Deeds by their instants; those of one instant stay as they stand. */
export const inOrder = (deeds: readonly Deed[]): Deed[] =>
  deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** Does them one after the other. */
export async function perform(stage: Stage, deeds: readonly Deed[]): Promise<void> {
  for (const each of deeds) await each.perform(stage);
}
