import { isAllowed, type Permission } from '../auth/permissions.js';
import type { Role } from '../graphql/enums.js';

/** That a record was changed: its GraphQL type, as in its audit entry, and its key; null for many of that type. */
export interface Change {
  type: string;
  id: string | null;
}

const DESKS: Permission = ['SALES', 'FINANCE', 'SERVICE'];
const MONEY: Permission = ['SALES', 'FINANCE'];

/** Who is told that a record of a type was changed. Of a type that is not stated here nobody is told. */
export const changeReaders: Readonly<Record<string, Permission>> = {
  Incident: DESKS,
  ServiceOrder: DESKS,
  PlannedVisit: DESKS,
  TrainingSession: DESKS,
  Contact: DESKS,
  Release: DESKS,
  Customer: DESKS,
  Site: DESKS,
  Licence: DESKS,
  Contract: DESKS,
  RateTable: DESKS,
  Settings: DESKS,
  Quote: MONEY,
  Charge: MONEY,
  Invoice: MONEY,
  CreditNote: MONEY,
  Payment: MONEY,
  TaxInvoice: MONEY,
  BillingRun: ['FINANCE'],
  BankImport: ['FINANCE'],
  MonthLock: ['FINANCE'],
  ImpactRun: ['ADMIN'],
  User: ['ADMIN'],
};

/** What it means that more was changed than anybody reads one by one: many of every type. */
export const EVERYTHING: readonly Change[] = Object.keys(changeReaders).map((type) => ({ type, id: null }));

/** The changes that someone with these roles is told. */
export const changesFor = (roles: readonly Role[], changes: readonly Change[]): Change[] =>
  changes.filter(({ type }) => isAllowed(changeReaders[type], roles));

const IDS_OF_A_TYPE = 20;

/** Changes without repetition; those of a type that are many become one without a key. */
export function joined(changes: readonly Change[]): Change[] {
  const ids = new Map<string, Set<string | null>>();
  for (const { type, id } of changes) {
    const known = ids.get(type) ?? new Set();
    ids.set(type, known.add(id));
  }
  return [...ids].flatMap(([type, known]) =>
    known.has(null) || known.size > IDS_OF_A_TYPE
      ? [{ type, id: null }]
      : [...known].map((id) => ({ type, id })),
  );
}
