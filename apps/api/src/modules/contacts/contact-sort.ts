import { sortsOf } from '../../graphql/sorts.js';

/** What a list of contacts can be sorted by. */
export const contactSorts = sortsOf('ContactSort', 'contacts', {
  CONTACTED_AT: { by: ['contactedAt', 'id'], says: 'the time of the contact' },
});
export type ContactSort = keyof typeof contactSorts.orders;
