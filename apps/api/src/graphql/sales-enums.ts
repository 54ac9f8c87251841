import { enumOf } from './enums.js';

export const QuoteItemKind = enumOf(
  'QuoteItemKind',
  ['LICENCE', 'TRAINING', 'CASE_BY_CASE'],
  'What is sold beside annual plans.',
  {
    LICENCE: 'A new licence at an agreed price.',
    TRAINING: 'Training days past the included ones, at the table’s price (clause 5).',
    CASE_BY_CASE: 'Work at an agreed price (clauses 11, 12).',
  },
);
export type QuoteItemKind = keyof typeof QuoteItemKind;

export const AgreedWork = enumOf(
  'AgreedWork',
  [
    'SECONDARY_DEVELOPMENT',
    'DATA_IMPORT',
    'PROCESS_TUTORING',
    'SYSTEM_INTEGRATION',
    'MANAGEMENT_CONSULTING',
    'OTHER',
  ],
  'Work whose price is agreed case by case: secondary development (clause 11), or a custom service (clause 12).',
);
export type AgreedWork = keyof typeof AgreedWork;

export const PlannedVisitStatus = enumOf(
  'PlannedVisitStatus',
  ['PLANNED', 'COMPLETED', 'CANCELLED'],
  'Where a planned visit stands.',
);
export type PlannedVisitStatus = keyof typeof PlannedVisitStatus;

export const TrainingMode = enumOf(
  'TrainingMode',
  ['ON_SITE', 'AT_VENDOR'],
  'Where a training is given: at the customer’s, or at the vendor’s (clause 5).',
);
export type TrainingMode = keyof typeof TrainingMode;

export const TrainingStatus = enumOf(
  'TrainingStatus',
  ['BOOKED', 'HELD', 'CANCELLED'],
  'Where a training session stands.',
);
export type TrainingStatus = keyof typeof TrainingStatus;

export const ChargeEntryKind = enumOf(
  'ChargeEntryKind',
  ['CANCELLATION', 'WAIVER', 'CREDIT_NOTE'],
  'Why a charge was taken back before it was invoiced.',
  {
    CANCELLATION: 'What it was for is cancelled.',
    WAIVER: 'Out of goodwill.',
    CREDIT_NOTE: 'It is a credit, and a credit note gives it on what was invoiced before.',
  },
);
export type ChargeEntryKind = keyof typeof ChargeEntryKind;
