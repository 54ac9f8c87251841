import { sortsOf } from '../../graphql/sorts.js';

/** What a list of releases can be sorted by. */
export const releaseSorts = sortsOf('ReleaseSort', 'releases', {
  RELEASED_ON: { by: ['releasedOn', 'id'], says: 'the day of the release' },
});
export type ReleaseSort = keyof typeof releaseSorts.orders;
