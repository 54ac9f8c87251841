import { enumOf, type Role } from '../../graphql/enums.js';

const STAFF: readonly Role[] = ['SALES', 'FINANCE', 'SERVICE'];
const MONEY_DESKS: readonly Role[] = ['SALES', 'FINANCE'];

interface Kind {
  says: string;
  /** Who reads it beside administrators: who may see the record. */
  readers: readonly Role[];
}

/** The records that have a history. */
const KINDS = {
  Customer: { says: 'A customer.', readers: STAFF },
  Site: { says: 'A place of a customer.', readers: STAFF },
  Licence: { says: 'A licence.', readers: STAFF },
  Contract: { says: 'A contract.', readers: STAFF },
  ServiceOrder: { says: 'A service order.', readers: STAFF },
  PlannedVisit: { says: 'A planned visit.', readers: STAFF },
  TrainingSession: { says: 'A training session.', readers: STAFF },
  Incident: { says: 'An incident.', readers: STAFF },
  Contact: { says: 'An entry of the hotline’s log.', readers: STAFF },
  Release: { says: 'A release of a product.', readers: STAFF },
  Quote: { says: 'A quote, each revision by itself.', readers: MONEY_DESKS },
  Charge: { says: 'A charge.', readers: MONEY_DESKS },
  Invoice: { says: 'An invoice.', readers: MONEY_DESKS },
  CreditNote: { says: 'A credit note.', readers: MONEY_DESKS },
  Payment: { says: 'A payment.', readers: MONEY_DESKS },
  BankImport: { says: 'A bank’s file with payments that was recorded.', readers: ['FINANCE'] },
  BillingRun: { says: 'A billing run.', readers: ['FINANCE'] },
  MonthLock: { says: 'The lock of a month; its key is the month.', readers: ['FINANCE'] },
  Settings: { says: 'The settings; their key is `settings`.', readers: ['FINANCE'] },
  RateTable: { says: 'A rate table, read by administrators alone.', readers: [] },
  User: { says: 'A user, read by administrators alone.', readers: [] },
} as const satisfies Record<string, Kind>;

/** What a record with a history is. */
export const RecordKind = enumOf(
  'RecordKind',
  Object.keys(KINDS) as (keyof typeof KINDS)[],
  'What a record with a history is: its GraphQL type.',
  Object.fromEntries(Object.entries(KINDS).map(([kind, { says }]) => [kind, says])),
);
export type RecordKind = keyof typeof KINDS;

/** Whether someone with these roles may read the history of a kind of record: administrators may read all. */
export const mayReadHistory = (kind: RecordKind, roles: readonly Role[]): boolean =>
  roles.includes('ADMIN') || KINDS[kind].readers.some((role) => roles.includes(role));
