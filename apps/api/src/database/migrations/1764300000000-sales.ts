import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce, replaceIndex } from './column-words.js';
import {
  day,
  fen,
  index,
  instant,
  key,
  nullable,
  references,
  table,
  text,
  unique,
  whole,
} from './table-words.js';

const COLUMNS: Record<string, string[]> = {
  quotes: [
    'revision integer NOT NULL DEFAULT 1',
    'revisionOfId varchar(36) NULL',
    'renewalOfId varchar(36) NULL',
    'subtotalFen bigint NULL',
    'discountFen bigint NULL',
    'discountPercent integer NULL',
    'discountReason varchar(300) NULL',
    'lostReason varchar(300) NULL',
  ],
  contracts: [
    'renewalOfId varchar(36) NULL',
    'renewedById varchar(36) NULL',
    'cancelledFrom date NULL',
    'cancelReason varchar(300) NULL',
  ],
  licences: ['awaitsDelivery integer NOT NULL DEFAULT 0'],
  service_orders: ['cancelledAt datetime(3) NULL', 'cancelReason varchar(300) NULL'],
};

/** Sales: revisions, discounts and items of quotes; sales, renewals and cancellations; orders planned and cancelled; training. */
export class Sales1764300000000 implements MigrationInterface {
  readonly name = 'Sales1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(COLUMNS)) await addColumnsOnce(runner, name, columns);
    await replaceIndex(
      runner,
      'quotes',
      'uq_quotes_number',
      unique('uq_quotes_number_revision', ['number', 'revision']),
    );
    await replaceIndex(
      runner,
      'contracts',
      'uq_contracts_quote',
      unique('uq_contracts_quote_kind', ['quoteId', 'kind']),
    );
    for (const each of tables) await runner.createTable(each, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
    await replaceIndex(
      runner,
      'contracts',
      'uq_contracts_quote_kind',
      unique('uq_contracts_quote', ['quoteId']),
    );
    await replaceIndex(runner, 'quotes', 'uq_quotes_number_revision', unique('uq_quotes_number', ['number']));
    for (const [name, columns] of Object.entries(COLUMNS))
      await dropColumnsOnce(
        runner,
        name,
        columns.map((column) => column.split(' ')[0] ?? ''),
      );
  }
}

const tables = [
  table('quote_items', {
    columns: [
      key('id', 36),
      text('quoteId', 36),
      whole('position'),
      text('kind', 16),
      text('product', 40),
      text('productName', 80),
      text('edition', 16),
      whole('operators', nullable),
      text('siteId', 36),
      day('deliverOn', nullable),
      text('licenceId', 36, nullable),
      whole('licenceItem', nullable),
      whole('days', nullable),
      text('work', 32, nullable),
      text('description', 500, nullable),
      text('agreementReference', 80, nullable),
      text('attachment', 300, nullable),
      fen('amountFen'),
      text('decisionId', 36),
    ],
    indices: [unique('uq_quote_items_position', ['quoteId', 'position'])],
    foreignKeys: [
      references('fk_quote_items_quote', 'quoteId', 'quotes'),
      references('fk_quote_items_site', 'siteId', 'sites'),
      references('fk_quote_items_licence', 'licenceId', 'licences'),
      references('fk_quote_items_decision', 'decisionId', 'decisions'),
    ],
  }),
  table('contract_items', {
    columns: [
      key('id', 36),
      text('contractId', 36),
      whole('position'),
      text('kind', 16),
      text('licenceId', 36),
      whole('days', nullable),
      text('work', 32, nullable),
      text('description', 500, nullable),
      text('agreementReference', 80, nullable),
      text('attachment', 300, nullable),
      fen('amountFen'),
      fen('discountFen'),
    ],
    indices: [
      index('ix_contract_items_licence', ['licenceId', 'kind']),
      unique('uq_contract_items_position', ['contractId', 'position']),
    ],
    foreignKeys: [
      references('fk_contract_items_contract', 'contractId', 'contracts'),
      references('fk_contract_items_licence', 'licenceId', 'licences'),
    ],
  }),
  table('charge_entries', {
    columns: [
      key('id', 36),
      text('chargeId', 36),
      text('kind', 16),
      fen('amountFen'),
      text('reason', 300),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [index('ix_charge_entries_charge', ['chargeId', 'id'])],
    foreignKeys: [
      references('fk_charge_entries_charge', 'chargeId', 'charges'),
      references('fk_charge_entries_created_by', 'createdById', 'users'),
    ],
  }),
  table('travel_receipts', {
    columns: [
      key('id', 36),
      text('serviceOrderId', 36),
      whole('position'),
      fen('amountFen'),
      text('note', 200),
    ],
    indices: [unique('uq_travel_receipts_position', ['serviceOrderId', 'position'])],
    foreignKeys: [references('fk_travel_receipts_order', 'serviceOrderId', 'service_orders')],
  }),
  table('planned_visits', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('status', 16),
      text('kind', 24),
      day('plannedOn'),
      text('engineer', 60, nullable),
      text('note', 500, nullable),
      text('cancelReason', 300, nullable),
      whole('version'),
      text('customerId', 36),
      text('licenceId', 36),
      text('siteId', 36),
      text('serviceOrderId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_planned_visits_licence', ['licenceId', 'plannedOn', 'id']),
      index('ix_planned_visits_customer', ['customerId', 'plannedOn', 'id']),
      index('ix_planned_visits_status', ['status', 'plannedOn', 'id']),
      index('ix_planned_visits_planned_on', ['plannedOn', 'id']),
      unique('uq_planned_visits_number', ['number']),
    ],
    foreignKeys: [
      references('fk_planned_visits_customer', 'customerId', 'customers'),
      references('fk_planned_visits_licence', 'licenceId', 'licences'),
      references('fk_planned_visits_site', 'siteId', 'sites'),
      references('fk_planned_visits_order', 'serviceOrderId', 'service_orders'),
      references('fk_planned_visits_created_by', 'createdById', 'users'),
    ],
  }),
  table('training_sessions', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('status', 16),
      text('mode', 16),
      day('plannedOn'),
      day('heldOn', nullable),
      whole('days'),
      whole('trainees'),
      whole('includedDays', nullable),
      whole('prepaidDays', nullable),
      fen('travelFen'),
      fen('totalFen', nullable),
      text('note', 500, nullable),
      text('cancelReason', 300, nullable),
      whole('version'),
      text('customerId', 36),
      text('licenceId', 36),
      text('contractId', 36),
      text('decisionId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_training_sessions_licence', ['licenceId', 'plannedOn', 'id']),
      index('ix_training_sessions_customer', ['customerId', 'plannedOn', 'id']),
      index('ix_training_sessions_status', ['status', 'plannedOn', 'id']),
      index('ix_training_sessions_planned_on', ['plannedOn', 'id']),
      unique('uq_training_sessions_number', ['number']),
    ],
    foreignKeys: [
      references('fk_training_sessions_customer', 'customerId', 'customers'),
      references('fk_training_sessions_licence', 'licenceId', 'licences'),
      references('fk_training_sessions_contract', 'contractId', 'contracts'),
      references('fk_training_sessions_decision', 'decisionId', 'decisions'),
      references('fk_training_sessions_created_by', 'createdById', 'users'),
    ],
  }),
  table('training_accounts', {
    columns: [key('licenceId', 36), whole('daysUsed'), whole('prepaidUsed')],
    foreignKeys: [references('fk_training_accounts_licence', 'licenceId', 'licences')],
  }),
];
