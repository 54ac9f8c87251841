import { sortsOf } from '../../graphql/sorts.js';

/** What a list of service orders can be sorted by. */
export const serviceOrderSorts = sortsOf('ServiceOrderSort', 'service orders', {
  SERVED_ON: { by: ['servedOn', 'id'], says: 'the day of the service' },
  NUMBER: { by: ['number', 'id'], says: 'number' },
});
export type ServiceOrderSort = keyof typeof serviceOrderSorts.orders;
