import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, fen, index, instant, json, key, nullable, references, table, text, unique, whole } from './table-words.js';

/** The first working day: users, rate tables, customers, licences, quotes, contracts, entitlements, services, invoices. */
export class FirstWorkingDay1764000000000 implements MigrationInterface {
  readonly name = 'FirstWorkingDay1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await useBinaryCollation(runner);
    for (const each of tables) await runner.createTable(each, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

/** MariaDB compares text without case by default, the embedded database with it: both shall compare alike. */
async function useBinaryCollation(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'mariadb') return;
  await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}

const tables = [
  table('users', {
    columns: [
      key('id', 36),
      text('login', 64),
      text('name', 80),
      text('roles', 200),
      text('passwordHash', 200),
      instant('createdAt'),
    ],
    indices: [
      unique('uq_users_login', ['login']),
    ],
  }),
  table('sessions', {
    columns: [
      key('id', 64),
      text('userId', 36),
      instant('createdAt'),
      instant('expiresAt'),
    ],
    indices: [
      index('ix_sessions_expires_at', ['expiresAt']),
    ],
    foreignKeys: [
      references('fk_sessions_user', 'userId', 'users'),
    ],
  }),
  table('idempotency_keys', {
    columns: [
      key('id', 36),
      text('actorId', 36),
      text('idempotencyKey', 64),
      text('operation', 64),
      text('bodyHash', 64),
      json('answer', nullable),
      instant('createdAt'),
    ],
    indices: [
      unique('uq_idempotency_keys_actor_key', ['actorId', 'idempotencyKey']),
    ],
    foreignKeys: [
      references('fk_idempotency_keys_actor', 'actorId', 'users'),
    ],
  }),
  table('audit_entries', {
    columns: [
      key('id', 36),
      instant('recordedAt'),
      text('actorId', 36),
      text('operation', 64),
      text('subjectType', 40),
      text('subjectId', 64),
      json('stateBefore', nullable),
      json('stateAfter', nullable),
    ],
    indices: [
      index('ix_audit_entries_subject', ['subjectType', 'subjectId', 'id']),
    ],
    foreignKeys: [
      references('fk_audit_entries_actor', 'actorId', 'users'),
    ],
  }),
  table('number_sequences', {
    columns: [
      key('id', 40),
      whole('lastNumber'),
    ],
  }),
  table('rate_tables', {
    columns: [
      key('id', 36),
      whole('year'),
      whole('revision'),
      day('effectiveFrom'),
      text('status', 16),
      text('note', 500, nullable),
      whole('version'),
      json('document'),
      text('basedOnId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
      instant('publishedAt', nullable),
      text('publishedById', 36, nullable),
    ],
    indices: [
      index('ix_rate_tables_in_force', ['status', 'effectiveFrom', 'revision']),
      unique('uq_rate_tables_year_revision', ['year', 'revision']),
    ],
    foreignKeys: [
      references('fk_rate_tables_based_on', 'basedOnId', 'rate_tables'),
      references('fk_rate_tables_created_by', 'createdById', 'users'),
      references('fk_rate_tables_published_by', 'publishedById', 'users'),
    ],
  }),
  table('decisions', {
    columns: [
      key('id', 36),
      text('kind', 32),
      text('rateTableId', 36),
      json('request'),
      json('outcome'),
      instant('createdAt'),
    ],
    foreignKeys: [
      references('fk_decisions_rate_table', 'rateTableId', 'rate_tables'),
    ],
  }),
  table('customers', {
    columns: [
      key('id', 36),
      text('name', 120),
      text('shortCode', 24),
      text('creditCode', 18, nullable),
      text('contactName', 60, nullable),
      text('contactPhone', 40, nullable),
      text('searchText', 160),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_customers_name', ['name', 'id']),
      unique('uq_customers_credit_code', ['creditCode']),
      unique('uq_customers_short_code', ['shortCode']),
    ],
    foreignKeys: [
      references('fk_customers_created_by', 'createdById', 'users'),
    ],
  }),
  table('sites', {
    columns: [
      key('id', 36),
      text('customerId', 36),
      text('name', 80),
      text('city', 40),
      text('district', 40),
      text('address', 200),
    ],
    indices: [
      index('ix_sites_customer', ['customerId', 'id']),
    ],
    foreignKeys: [
      references('fk_sites_customer', 'customerId', 'customers'),
    ],
  }),
  table('licences', {
    columns: [
      key('id', 36),
      text('customerId', 36),
      text('siteId', 36),
      text('product', 40),
      text('productName', 80),
      text('edition', 16),
      text('serial', 40),
      day('deliveredOn'),
      whole('operators'),
      instant('createdAt'),
    ],
    indices: [
      index('ix_licences_customer', ['customerId', 'id']),
      unique('uq_licences_serial', ['serial']),
    ],
    foreignKeys: [
      references('fk_licences_customer', 'customerId', 'customers'),
      references('fk_licences_site', 'siteId', 'sites'),
    ],
  }),
  table('quotes', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('status', 16),
      day('validUntil'),
      fen('totalFen'),
      text('note', 500, nullable),
      whole('version'),
      text('customerId', 36),
      text('rateTableId', 36),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_quotes_status', ['status', 'id']),
      index('ix_quotes_customer', ['customerId', 'id']),
      unique('uq_quotes_number', ['number']),
    ],
    foreignKeys: [
      references('fk_quotes_customer', 'customerId', 'customers'),
      references('fk_quotes_rate_table', 'rateTableId', 'rate_tables'),
      references('fk_quotes_created_by', 'createdById', 'users'),
    ],
  }),
  table('quote_lines', {
    columns: [
      key('id', 36),
      text('quoteId', 36),
      whole('position'),
      text('licenceId', 36),
      text('plan', 40),
      whole('years'),
      day('startsOn'),
      day('endsOn'),
      fen('amountFen'),
      text('decisionId', 36),
    ],
    indices: [
      unique('uq_quote_lines_position', ['quoteId', 'position']),
    ],
    foreignKeys: [
      references('fk_quote_lines_quote', 'quoteId', 'quotes'),
      references('fk_quote_lines_licence', 'licenceId', 'licences'),
      references('fk_quote_lines_decision', 'decisionId', 'decisions'),
    ],
  }),
  table('contracts', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('kind', 16),
      text('status', 16),
      day('signedOn'),
      day('startsOn'),
      day('endsOn'),
      fen('totalFen'),
      text('customerId', 36),
      text('quoteId', 36, nullable),
      text('rateTableId', 36),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      unique('uq_contracts_quote', ['quoteId']),
      index('ix_contracts_customer', ['customerId', 'id']),
      unique('uq_contracts_number', ['number']),
    ],
    foreignKeys: [
      references('fk_contracts_customer', 'customerId', 'customers'),
      references('fk_contracts_quote', 'quoteId', 'quotes'),
      references('fk_contracts_rate_table', 'rateTableId', 'rate_tables'),
      references('fk_contracts_created_by', 'createdById', 'users'),
    ],
  }),
  table('contract_lines', {
    columns: [
      key('id', 36),
      text('contractId', 36),
      whole('position'),
      text('licenceId', 36),
      text('plan', 40),
      whole('years'),
      day('startsOn'),
      day('endsOn'),
      fen('annualFeeFen'),
    ],
    indices: [
      unique('uq_contract_lines_position', ['contractId', 'position']),
    ],
    foreignKeys: [
      references('fk_contract_lines_contract', 'contractId', 'contracts'),
      references('fk_contract_lines_licence', 'licenceId', 'licences'),
    ],
  }),
  table('entitlements', {
    columns: [
      key('id', 36),
      text('licenceId', 36),
      text('service', 24),
      text('source', 16),
      day('startsOn'),
      day('endsOn'),
      whole('allowance', nullable),
      whole('drawn'),
      day('agreedOn'),
      text('rateTableId', 36),
      text('contractId', 36, nullable),
      instant('createdAt'),
    ],
    indices: [
      index('ix_entitlements_contract', ['contractId', 'startsOn']),
      index('ix_entitlements_licence', ['licenceId', 'service', 'startsOn']),
    ],
    foreignKeys: [
      references('fk_entitlements_licence', 'licenceId', 'licences'),
      references('fk_entitlements_rate_table', 'rateTableId', 'rate_tables'),
      references('fk_entitlements_contract', 'contractId', 'contracts'),
    ],
  }),
  table('service_orders', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('kind', 24),
      day('servedOn'),
      text('cause', 24),
      fen('travelFen'),
      whole('level', nullable),
      text('description', 1000, nullable),
      whole('drawn'),
      fen('totalFen'),
      text('customerId', 36),
      text('licenceId', 36),
      text('siteId', 36, nullable),
      text('entitlementId', 36, nullable),
      text('decisionId', 36),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_service_orders_kind', ['kind', 'servedOn', 'id']),
      index('ix_service_orders_served_on', ['servedOn', 'id']),
      index('ix_service_orders_licence', ['licenceId', 'servedOn', 'id']),
      index('ix_service_orders_customer', ['customerId', 'servedOn', 'id']),
      unique('uq_service_orders_number', ['number']),
    ],
    foreignKeys: [
      references('fk_service_orders_customer', 'customerId', 'customers'),
      references('fk_service_orders_licence', 'licenceId', 'licences'),
      references('fk_service_orders_site', 'siteId', 'sites'),
      references('fk_service_orders_entitlement', 'entitlementId', 'entitlements'),
      references('fk_service_orders_decision', 'decisionId', 'decisions'),
      references('fk_service_orders_created_by', 'createdById', 'users'),
    ],
  }),
  table('entitlement_entries', {
    columns: [
      key('id', 36),
      text('entitlementId', 36),
      text('kind', 16),
      whole('quantity'),
      text('reason', 300, nullable),
      day('occurredOn'),
      text('serviceOrderId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_entitlement_entries_order', ['serviceOrderId']),
      index('ix_entitlement_entries_entitlement', ['entitlementId', 'id']),
    ],
    foreignKeys: [
      references('fk_entitlement_entries_entitlement', 'entitlementId', 'entitlements'),
      references('fk_entitlement_entries_order', 'serviceOrderId', 'service_orders'),
      references('fk_entitlement_entries_created_by', 'createdById', 'users'),
    ],
  }),
  table('invoices', {
    columns: [
      key('id', 36),
      text('number', 24, nullable),
      text('status', 16),
      day('issuedOn', nullable),
      instant('issuedAt', nullable),
      fen('totalFen'),
      fen('netFen', nullable),
      fen('taxFen', nullable),
      whole('version'),
      text('customerId', 36),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_invoices_status', ['status', 'id']),
      index('ix_invoices_customer', ['customerId', 'id']),
      unique('uq_invoices_number', ['number']),
    ],
    foreignKeys: [
      references('fk_invoices_customer', 'customerId', 'customers'),
      references('fk_invoices_created_by', 'createdById', 'users'),
    ],
  }),
  table('charges', {
    columns: [
      key('id', 36),
      text('billingKey', 80),
      text('kind', 32),
      text('status', 16),
      whole('quantity'),
      fen('unitFen'),
      fen('amountFen'),
      text('clause', 4),
      day('dueOn'),
      day('servedOn', nullable),
      text('product', 40),
      text('region', 16, nullable),
      text('customerId', 36),
      text('licenceId', 36),
      text('contractId', 36, nullable),
      text('serviceOrderId', 36, nullable),
      text('invoiceId', 36, nullable),
      text('decisionId', 36),
      instant('createdAt'),
    ],
    indices: [
      index('ix_charges_contract', ['contractId', 'dueOn']),
      index('ix_charges_status', ['status', 'dueOn', 'id']),
      index('ix_charges_due_on', ['dueOn', 'id']),
      index('ix_charges_customer', ['customerId', 'status', 'dueOn', 'id']),
      unique('uq_charges_billing_key', ['billingKey']),
    ],
    foreignKeys: [
      references('fk_charges_customer', 'customerId', 'customers'),
      references('fk_charges_licence', 'licenceId', 'licences'),
      references('fk_charges_contract', 'contractId', 'contracts'),
      references('fk_charges_service_order', 'serviceOrderId', 'service_orders'),
      references('fk_charges_invoice', 'invoiceId', 'invoices'),
      references('fk_charges_decision', 'decisionId', 'decisions'),
    ],
  }),
  table('invoice_lines', {
    columns: [
      key('id', 36),
      text('invoiceId', 36),
      whole('position'),
      text('kind', 32),
      whole('quantity'),
      fen('unitFen'),
      fen('amountFen'),
      text('taxPercent', 12, nullable),
      fen('netFen', nullable),
      fen('taxFen', nullable),
      text('clause', 4),
      text('product', 40),
      text('region', 16, nullable),
      text('issuedMonth', 7, nullable),
      text('chargeId', 36),
      text('decisionId', 36),
    ],
    indices: [
      index('ix_invoice_lines_month', ['issuedMonth', 'kind']),
      unique('uq_invoice_lines_charge', ['chargeId']),
      unique('uq_invoice_lines_position', ['invoiceId', 'position']),
    ],
    foreignKeys: [
      references('fk_invoice_lines_invoice', 'invoiceId', 'invoices'),
      references('fk_invoice_lines_charge', 'chargeId', 'charges'),
      references('fk_invoice_lines_decision', 'decisionId', 'decisions'),
    ],
  }),
];
