import { enumOf } from './enums.js';

export const TimelineKind = enumOf(
  'TimelineKind',
  [
    'CUSTOMER_ADDED',
    'LICENCE_DELIVERED',
    'QUOTE_MADE',
    'CONTRACT_SIGNED',
    'CONTRACT_CANCELLED',
    'SERVICE_GIVEN',
    'TRAINING_HELD',
    'INCIDENT_REQUESTED',
    'CONTACTED',
    'INVOICE_ISSUED',
    'CREDIT_NOTE_ISSUED',
    'PAYMENT_RECEIVED',
  ],
  'What happened with a customer.',
  {
    CUSTOMER_ADDED: 'The customer was entered.',
    LICENCE_DELIVERED: 'A licence was delivered (clause 1).',
    QUOTE_MADE: 'A quote, or a revision of one, was made.',
    CONTRACT_SIGNED: 'A contract was signed.',
    SERVICE_GIVEN: 'A visit was made or data repaired (clauses 6, 7, 10).',
    TRAINING_HELD: 'A training was held (clause 5).',
    INVOICE_ISSUED: 'An invoice was issued.',
    CREDIT_NOTE_ISSUED: 'A credit note was issued on an invoice.',
    CONTRACT_CANCELLED: 'A contract lost its cover from this day on.',
    INCIDENT_REQUESTED: 'The customer asked for help (clause 10).',
    CONTACTED: 'They called or wrote, or were called (clauses 4, 9).',
    PAYMENT_RECEIVED: 'Money came for an invoice, or went back.',
  },
);
export type TimelineKind = keyof typeof TimelineKind;
