import { enumOf } from '../../graphql/enums.js';
import { sortsOf } from '../../graphql/sorts.js';

export const ImpactStatus = enumOf(
  'ImpactStatus',
  ['RUNNING', 'DONE', 'STOPPED'],
  'Where an impact stands.',
  {
    RUNNING: 'It is being worked out; what is listed of it is not whole yet.',
    DONE: 'It is whole.',
    STOPPED: 'The process that worked on it has ended, or something failed: start it again.',
  },
);
export type ImpactStatus = keyof typeof ImpactStatus;

/** What the lists of an impact can be sorted by. */
export const impactSorts = sortsOf('ImpactSort', 'what an impact changes', {
  DIFFERENCE: { by: ['differenceFen', 'id'], says: 'what would be paid more' },
});
export type ImpactSort = keyof typeof impactSorts.orders;

export const ImpactSide = enumOf('ImpactSide', ['OLD', 'NEW'], 'One of the two tables of an impact.', {
  OLD: 'The table that it is compared with.',
  NEW: 'The table whose impact it is.',
});
export type ImpactSide = keyof typeof ImpactSide;
