import { enumOf } from './enums.js';

export const IncomeAxis = enumOf(
  'IncomeAxis',
  ['MONTH', 'KIND', 'SOURCE', 'PRODUCT', 'EDITION', 'REGION'],
  'By what income is laid out, down or across.',
  {
    MONTH: 'By month of issue.',
    KIND: 'By what it was charged for.',
    SOURCE: 'By where it comes from: contract against overage.',
    PRODUCT: 'By the product of the licence.',
    EDITION: 'By the edition of the licence.',
    REGION: 'By the region of the place of service.',
  },
);
export type IncomeAxis = keyof typeof IncomeAxis;

export const IncomeDocument = enumOf(
  'IncomeDocument',
  ['INVOICE', 'CREDIT_NOTE'],
  'The document that a line of income stands on.',
  { INVOICE: 'An issued invoice.', CREDIT_NOTE: 'A credit note, which takes off.' },
);
export type IncomeDocument = keyof typeof IncomeDocument;

export const IncomeLineSort = enumOf(
  'IncomeLineSort',
  ['ISSUED_DESC', 'ISSUED_ASC', 'AMOUNT_DESC', 'AMOUNT_ASC'],
  'The order of the lines of an income report.',
  {
    ISSUED_DESC: 'By the day of issue, the latest first.',
    ISSUED_ASC: 'By the day of issue, the earliest first.',
    AMOUNT_DESC: 'By amount, the largest first.',
    AMOUNT_ASC: 'By amount, the smallest first; what was taken off comes before all else.',
  },
);
export type IncomeLineSort = keyof typeof IncomeLineSort;

export const AttainmentOutcome = enumOf(
  'AttainmentOutcome',
  ['MET', 'BREACHED', 'PENDING'],
  'What became of a target, as the attainment report counts it.',
  {
    MET: 'Reached at the latest at its instant.',
    BREACHED: 'Reached after its instant, or not yet and its instant has passed.',
    PENDING: 'Not reached, and its instant is still to come.',
  },
);
export type AttainmentOutcome = keyof typeof AttainmentOutcome;
