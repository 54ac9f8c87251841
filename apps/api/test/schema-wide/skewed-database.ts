import type { GraphQLSchema } from 'graphql';
import { NOTHING_DUE } from '../../src/modules/incidents/nothing-due.js';
import { seedDemo } from '../../src/seed/seed-demo.js';
import { freshDatabase } from '../test-database.js';
import { NOW } from './clock.js';
import { fillTables, type Override } from './filled-tables.js';
import { drawn, keyOf } from './filled-values.js';

const MANY = 20_000;

/** Tables that stay small in life: one row a month, a run, a table of rates, a release. */
const FEW: Record<string, number> = {
  accounting_months: 240,
  billing_runs: 600,
  rate_tables: 120,
};

/** What is none of a list’s own rows: a few, so that filling is quick. */
const CHILDREN =
  /_lines$|_items$|_entries$|_holds$|_changes$|_receipts$|^decisions$|^training_accounts$|^tax_invoices$/;

const rowsOf = (table: string): number =>
  FEW[table] ?? (table !== 'audit_entries' && CHILDREN.test(table) ? 500 : MANY);

/** What makes the rows like those of life where the plans depend on it. */
const OVERRIDES: Record<string, Override> = {
  // What is expired is derived: it is never stored.
  'quotes.status': (index) =>
    ['SENT', 'ACCEPTED', 'ACCEPTED', 'SUPERSEDED', 'LOST', 'SENT'][drawn('quote', index, 6)],
  'incidents.status': (index) => (isOpen(index) ? 'OPEN' : 'CLOSED'),
  'incidents.orderDueAt': (index) =>
    isOpen(index) ? undefined : NOTHING_DUE.replace('T', ' ').replace('Z', ''),
  'invoices.number': (index) =>
    isDraft(index) ? null : `${2023 + Math.floor(index / 7000)}-${String(index).padStart(6, '0')}`,
  'invoices.issuedOn': (index) => (isDraft(index) ? null : undefined),
  'invoices.status': (index) => (isDraft(index) ? 'DRAFT' : 'ISSUED'),
  'entitlements.endsOn': () => '2027-01-01',
  'receivables.totalFen': (index) => 1 + drawn('owed', index, 5000),
  'receivables.paidFen': () => 0,
  'receivables.creditedFen': () => 0,
  'receivables.openDueOn': (index) => (isSettled(index) ? null : undefined),
  'receivables.isOverpaid': (index) => (!isSettled(index) && drawn('overpaid', index, 100) === 0 ? 1 : 0),
  'rate_table_edits.version': (index) => index % 400,
  // Of one invoice, or one licence, there are few.
  'credit_notes.invoiceId': (index) => keyOf('invoices', index),
  'entitlements.licenceId': (index) => keyOf('licences', index),
  'licences.customerId': (index) => keyOf('customers', index),
  'audit_entries.subjectId': (index) => keyOf('customers', drawn('subject key', index, 4000)),
  'audit_entries.subjectType': (index) =>
    ['Invoice', 'ServiceOrder', 'Charge', 'Site'][drawn('subject', index, 50)] ?? 'Invoice',
};

const isOpen = (index: number): boolean => drawn('open', index, 50) === 0;
const isSettled = (index: number): boolean => drawn('settled', index, 10) < 8;
const isDraft = (index: number): boolean => drawn('draft', index, 20) === 0;

/** A database with 20,000 rows in each table that is listed, some customers and states far more frequent than others. */
export async function skewedDatabase(schema: GraphQLSchema): ReturnType<typeof freshDatabase> {
  const fresh = await freshDatabase();
  await seedDemo(fresh.database, NOW, { customers: false });
  await fillTables(fresh.database, schema, { rowsOf, skewed: true, overrides: OVERRIDES });
  // What MariaDB does by itself a while after many rows were added.
  if (fresh.settings.kind === 'mariadb') {
    const tables = fresh.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
    await fresh.database.dataSource.query(`ANALYZE TABLE ${tables.join(', ')}`);
  }
  return fresh;
}
