import { enumOf } from './enums.js';

export const UserSort = enumOf(
  'UserSort',
  ['LOGIN', 'NAME', 'LATEST_ADDED'],
  'The order of a list of users.',
  {
    LOGIN: 'By login.',
    NAME: 'By name.',
    LATEST_ADDED: 'By the instant at which they were added, the latest first.',
  },
);
export type UserSort = keyof typeof UserSort;
