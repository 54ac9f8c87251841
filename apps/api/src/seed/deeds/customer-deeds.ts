import type { CustomerStory } from '../story/customer-story.js';
import { calling, failing } from './calling.js';
import { joining, type Made } from './joining.js';
import { planning } from './planning.js';
import { selling } from './selling.js';
import { serving, training } from './serving.js';
import type { Deed, Stage } from './stage.js';

/** All deeds of a customer’s story, in no order. */
export function deedsOf(story: CustomerStory): Deed[] {
  const made: Made = { customerId: '', siteIds: [], licenceIds: [] };
  return [
    ...joining(story, made),
    ...(story.sale ? selling(story, story.sale, made) : []),
    ...story.plans.flatMap((plan) => planning(story, plan, made)),
    ...story.visits.flatMap((visit) => serving(story, visit, made)),
    ...story.trainings.flatMap((each) => training(story, each, made)),
    ...story.incidents.flatMap((incident) => failing(story, incident, made)),
    ...story.contacts.map((contact) => calling(story, contact, made)),
  ];
}

/** Deeds by their instants; those of one instant stay as they stand. */
export const inOrder = (deeds: readonly Deed[]): Deed[] =>
  deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** Does them one after the other, and tells each time how many are done. */
export async function perform(
  stage: Stage,
  deeds: readonly Deed[],
  told: (done: number) => void = () => {},
): Promise<void> {
  for (const [index, each] of deeds.entries()) {
    await each.perform(stage);
    told(index + 1);
  }
}
