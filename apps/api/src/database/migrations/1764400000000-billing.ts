import type { MigrationInterface, QueryRunner } from 'typeorm';
import { billingTables } from './1764400000000-billing-tables.js';

const DAYS_TO_PAY = 30;

/** Payments, credit notes, tax invoices, billing runs and month locks; a charge may be billed again once its invoice is voided. */
export class Billing1764400000000 implements MigrationInterface {
  readonly name = 'Billing1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const mariaDb = runner.dataSource.options.type === 'mariadb';
    const addColumn = (table: string, column: string, type: string) =>
      add(runner, mariaDb, table, column, type);
    // Altered in place: to build a table anew would take its triggers away.
    await addColumn('charges', 'reopenedById', "varchar(36) NOT NULL DEFAULT ''");
    await addColumn('invoice_lines', 'reopenedById', "varchar(36) NOT NULL DEFAULT ''");
    await addColumn('invoices', 'billingRunId', 'varchar(36) NULL');
    await runner.query(
      'CREATE UNIQUE INDEX IF NOT EXISTS uq_invoice_lines_billing ON invoice_lines (chargeId, reopenedById)',
    );
    await runner.query(`DROP INDEX IF EXISTS uq_invoice_lines_charge${mariaDb ? ' ON invoice_lines' : ''}`);
    await runner.query(
      'CREATE INDEX IF NOT EXISTS ix_charges_billing ON charges (status, customerId, dueOn, id)',
    );
    await runner.query('CREATE INDEX IF NOT EXISTS ix_invoices_issued_on ON invoices (issuedOn, id)');
    await runner.query('CREATE INDEX IF NOT EXISTS ix_invoices_billing_run ON invoices (billingRunId, id)');
    for (const each of billingTables) await runner.createTable(each, true);
    await fillReceivables(runner, mariaDb);
  }

  async down(runner: QueryRunner): Promise<void> {
    const mariaDb = runner.dataSource.options.type === 'mariadb';
    const dropIndex = (table: string, name: string) =>
      runner.query(`DROP INDEX ${name}${mariaDb ? ` ON ${table}` : ''}`);
    for (const each of billingTables.toReversed()) await runner.dropTable(each, true);
    await dropIndex('invoices', 'ix_invoices_billing_run');
    await dropIndex('invoices', 'ix_invoices_issued_on');
    await dropIndex('charges', 'ix_charges_billing');
    await runner.query('CREATE UNIQUE INDEX uq_invoice_lines_charge ON invoice_lines (chargeId)');
    await dropIndex('invoice_lines', 'uq_invoice_lines_billing');
    await runner.query('ALTER TABLE invoices DROP COLUMN billingRunId');
    await runner.query('ALTER TABLE invoice_lines DROP COLUMN reopenedById');
    await runner.query('ALTER TABLE charges DROP COLUMN reopenedById');
  }
}

async function add(
  runner: QueryRunner,
  mariaDb: boolean,
  table: string,
  column: string,
  type: string,
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ADD COLUMN ${mariaDb ? 'IF NOT EXISTS ' : ''}${column} ${type}`);
}

/** Invoices that were issued before are owed in whole, and due the usual time after their day. */
async function fillReceivables(runner: QueryRunner, mariaDb: boolean): Promise<void> {
  const dueOn = mariaDb
    ? `DATE_ADD(issuedOn, INTERVAL ${DAYS_TO_PAY} DAY)`
    : `date(issuedOn, '+${DAYS_TO_PAY} days')`;
  await runner.query(
    `INSERT INTO receivables (invoiceId, customerId, issuedOn, dueOn, totalFen, paidFen, creditedFen, openDueOn)
     SELECT id, customerId, issuedOn, ${dueOn}, totalFen, 0, 0, CASE WHEN totalFen = 0 THEN NULL ELSE ${dueOn} END
     FROM invoices WHERE status = 'ISSUED' AND id NOT IN (SELECT invoiceId FROM receivables)`,
  );
}
