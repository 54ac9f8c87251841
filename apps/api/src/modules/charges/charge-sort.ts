import { sortsOf } from '../../graphql/sorts.js';

/** What a list of charges can be sorted by. */
export const chargeSorts = sortsOf('ChargeSort', 'charges', {
  DUE_ON: { by: ['dueOn', 'id'], says: 'the day on which they fall due' },
});
export type ChargeSort = keyof typeof chargeSorts.orders;
