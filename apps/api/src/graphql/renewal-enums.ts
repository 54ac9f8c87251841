import { enumOf } from './enums.js';

export const RenewalProblem = enumOf(
  'RenewalProblem',
  ['RATE_NOT_SET', 'NO_RATE_TABLE', 'PLAN_NOT_IN_TABLE', 'TABLES_DIFFER'],
  'Why a renewal has no price yet.',
  {
    RATE_NOT_SET: 'The table does not state a fee that is needed.',
    NO_RATE_TABLE: 'No table is published for its first day.',
    PLAN_NOT_IN_TABLE: 'The table does not know one of its plans or products.',
    TABLES_DIFFER: 'Its plans begin under different tables: it is quoted in parts.',
  },
);
export type RenewalProblem = keyof typeof RenewalProblem;
