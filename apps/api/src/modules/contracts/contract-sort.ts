import { sortsOf } from '../../graphql/sorts.js';

/** What a list of contracts can be sorted by. */
export const contractSorts = sortsOf('ContractSort', 'contracts', {
  MADE: { by: ['id'], says: 'the time when they were made' },
  NUMBER: { by: ['number', 'id'], says: 'number' },
  STARTS_ON: { by: ['startsOn', 'id'], says: 'first day' },
  ENDS_ON: { by: ['endsOn', 'id'], says: 'last day' },
});
export type ContractSort = keyof typeof contractSorts.orders;
