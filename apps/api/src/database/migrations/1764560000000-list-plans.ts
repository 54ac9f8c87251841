import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For each table its new indexes with their columns: a filter’s column first, then those of a sort. */
const INDEXES: Record<string, Record<string, string>> = {
  audit_entries: {
    ix_audit_entries_subject_type: 'subjectType, id',
    ix_audit_entries_subject_id: 'subjectId, id',
  },
  contracts: {
    ix_contracts_starts_on: 'startsOn, id',
    ix_contracts_ends_on: 'endsOn, id',
    ix_contracts_customer_number: 'customerId, number',
    ix_contracts_customer_starts_on: 'customerId, startsOn, id',
    ix_contracts_customer_ends_on: 'customerId, endsOn, id',
  },
  quotes: {
    ix_quotes_valid_until: 'validUntil, id',
    ix_quotes_total: 'totalFen, id',
    ix_quotes_customer_number: 'customerId, number, revision, id',
    ix_quotes_customer_valid_until: 'customerId, validUntil, id',
    ix_quotes_customer_total: 'customerId, totalFen, id',
    ix_quotes_status_number: 'status, number, revision, id',
    ix_quotes_status_valid_until: 'status, validUntil, id',
    ix_quotes_status_total: 'status, totalFen, id',
  },
  invoices: {
    ix_invoices_total: 'totalFen, id',
    ix_invoices_customer_number: 'customerId, number',
    ix_invoices_customer_issued_on: 'customerId, issuedOn, id',
    ix_invoices_customer_total: 'customerId, totalFen, id',
    ix_invoices_status_total: 'status, totalFen, id',
  },
  credit_notes: {
    ix_credit_notes_customer_issued_on: 'customerId, issuedOn, id',
    ix_credit_notes_invoice_issued_on: 'invoiceId, issuedOn, id',
  },
  charges: {
    ix_charges_customer_due_on: 'customerId, dueOn, id',
  },
  service_orders: {
    ix_service_orders_customer_number: 'customerId, number',
    ix_service_orders_licence_number: 'licenceId, number',
    ix_service_orders_kind_number: 'kind, number',
  },
  incidents: {
    ix_incidents_customer_due: 'customerId, orderDueAt, id',
    ix_incidents_licence_due: 'licenceId, orderDueAt, id',
    ix_incidents_level_due: 'level, orderDueAt, id',
    ix_incidents_level_requested_at: 'level, requestedAt, id',
  },
  contacts: {
    ix_contacts_within_hours: 'withinHours, contactedAt, id',
  },
  rate_tables: {
    ix_rate_tables_status_year: 'status, year, revision, id',
  },
};

/** Every list is read along an index, under each filter and each sort. */
export class ListPlans1764560000000 implements MigrationInterface {
  readonly name = 'ListPlans1764560000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const [name, columns] of Object.entries(indexes))
        await runner.query(`CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${columns})`);
    }
    await dropIndex(runner, 'audit_entries', 'ix_audit_entries_subject');
  }

  async down(runner: QueryRunner): Promise<void> {
    const earlier = 'ix_audit_entries_subject ON audit_entries (subjectType, subjectId, id)';
    await runner.query(`CREATE INDEX IF NOT EXISTS ${earlier}`);
    for (const [table, indexes] of Object.entries(INDEXES))
      for (const name of Object.keys(indexes)) await dropIndex(runner, table, name);
  }
}

async function dropIndex(runner: QueryRunner, table: string, name: string): Promise<void> {
  const on = runner.dataSource.options.type === 'mariadb' ? ` ON ${table}` : '';
  await runner.query(`DROP INDEX IF EXISTS ${name}${on}`);
}
