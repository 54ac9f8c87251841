import { sortsOf } from '../../graphql/sorts.js';

/** What a list of planned visits can be sorted by. */
export const plannedVisitSorts = sortsOf('PlannedVisitSort', 'planned visits', {
  PLANNED_ON: { by: ['plannedOn', 'id'], says: 'the day for which they are planned' },
});
export type PlannedVisitSort = keyof typeof plannedVisitSorts.orders;
