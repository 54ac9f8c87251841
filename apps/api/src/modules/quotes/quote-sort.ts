import { sortsOf } from '../../graphql/sorts.js';

/** What a list of quotes can be sorted by. */
export const quoteSorts = sortsOf('QuoteSort', 'quotes', {
  CREATED: { by: ['id'], says: 'the time when they were made' },
  NUMBER: { by: ['number', 'revision'], says: 'number, and revision' },
  VALID_UNTIL: { by: ['validUntil', 'id'], says: 'the last day on which they may be accepted' },
  TOTAL: { by: ['totalFen', 'id'], says: 'total' },
});
export type QuoteSort = keyof typeof quoteSorts.orders;
