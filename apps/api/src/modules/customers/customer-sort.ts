import { sortsOf } from '../../graphql/sorts.js';

/** What a list of customers can be sorted by. */
export const customerSorts = sortsOf('CustomerSort', 'customers', {
  NAME: { by: ['name', 'id'], says: 'name' },
  CODE: { by: ['shortCode', 'id'], says: 'short code' },
  ADDED: { by: ['id'], says: 'the time when they were added' },
});
export type CustomerSort = keyof typeof customerSorts.orders;
