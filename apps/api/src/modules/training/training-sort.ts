import { sortsOf } from '../../graphql/sorts.js';

/** What a list of training sessions can be sorted by. */
export const trainingSorts = sortsOf('TrainingSort', 'training sessions', {
  PLANNED_ON: { by: ['plannedOn', 'id'], says: 'the day for which they are planned' },
});
export type TrainingSort = keyof typeof trainingSorts.orders;
