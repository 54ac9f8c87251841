import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { day, index, instant, key, nullable, references, table, text, unique, whole } from './table-words.js';

const visitsIndex = index('ix_service_orders_incident', ['incidentId', 'servedOn', 'id']);
const visitsKey = references('fk_service_orders_incident', 'incidentId', 'incidents');

/** Contacts, incidents with their holds and level changes, representatives, releases; a visit may name its incident. */
export class Incidents1764200000000 implements MigrationInterface {
  readonly name = 'Incidents1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each, true);
    // One step after the other, each passed over where it was done before: MariaDB keeps what a killed migration did.
    if (!(await runner.hasColumn('service_orders', 'incidentId'))) {
      await runner.addColumn('service_orders', new TableColumn(text('incidentId', 36, nullable)));
    }
    const orders = await runner.getTable('service_orders');
    if (!orders?.indices.some(({ name }) => name === visitsIndex.name)) {
      await runner.createIndex('service_orders', new TableIndex(visitsIndex));
    }
    if (!orders?.foreignKeys.some(({ name }) => name === visitsKey.name)) {
      await runner.createForeignKey('service_orders', new TableForeignKey(visitsKey));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('service_orders', 'fk_service_orders_incident');
    await runner.dropIndex('service_orders', 'ix_service_orders_incident');
    await runner.dropColumn('service_orders', 'incidentId');
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

const tables = [
  table('contacts', {
    columns: [
      key('id', 36),
      text('channel', 24),
      instant('contactedAt'),
      whole('withinHours', nullable),
      text('contactName', 60, nullable),
      text('description', 1000),
      text('customerId', 36),
      text('licenceId', 36, nullable),
      text('rateTableId', 36),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_contacts_customer', ['customerId', 'contactedAt', 'id']),
      index('ix_contacts_channel', ['channel', 'contactedAt', 'id']),
      index('ix_contacts_contacted_at', ['contactedAt', 'id']),
    ],
    foreignKeys: [
      references('fk_contacts_customer', 'customerId', 'customers'),
      references('fk_contacts_licence', 'licenceId', 'licences'),
      references('fk_contacts_rate_table', 'rateTableId', 'rate_tables'),
      references('fk_contacts_created_by', 'createdById', 'users'),
    ],
  }),
  table('incidents', {
    columns: [
      key('id', 36),
      text('number', 24),
      text('status', 16),
      whole('level'),
      text('channel', 24),
      text('zone', 40),
      text('cause', 24),
      text('description', 1000),
      text('coverage', 16),
      instant('requestedAt'),
      text('targetRow', 60, nullable),
      instant('respondBy', nullable),
      instant('arriveBy', nullable),
      instant('resolveBy', nullable),
      instant('respondedAt', nullable),
      instant('arrivedAt', nullable),
      instant('resolvedAt', nullable),
      instant('orderDueAt'),
      instant('closedAt', nullable),
      whole('version'),
      text('customerId', 36),
      text('licenceId', 36),
      text('siteId', 36),
      text('entitlementId', 36, nullable),
      text('rateTableId', 36),
      text('contactId', 36, nullable),
      text('holdId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_incidents_licence', ['licenceId', 'requestedAt', 'id']),
      index('ix_incidents_customer', ['customerId', 'requestedAt', 'id']),
      index('ix_incidents_status_requested_at', ['status', 'requestedAt', 'id']),
      index('ix_incidents_requested_at', ['requestedAt', 'id']),
      index('ix_incidents_status_due', ['status', 'orderDueAt', 'id']),
      index('ix_incidents_due', ['orderDueAt', 'id']),
      unique('uq_incidents_contact', ['contactId']),
      unique('uq_incidents_number', ['number']),
    ],
    foreignKeys: [
      references('fk_incidents_customer', 'customerId', 'customers'),
      references('fk_incidents_licence', 'licenceId', 'licences'),
      references('fk_incidents_site', 'siteId', 'sites'),
      references('fk_incidents_entitlement', 'entitlementId', 'entitlements'),
      references('fk_incidents_rate_table', 'rateTableId', 'rate_tables'),
      references('fk_incidents_contact', 'contactId', 'contacts'),
      references('fk_incidents_created_by', 'createdById', 'users'),
    ],
  }),
  table('incident_holds', {
    columns: [
      key('id', 36),
      text('incidentId', 36),
      text('reason', 24),
      text('note', 300, nullable),
      instant('heldAt'),
      text('heldById', 36),
      instant('releasedAt', nullable),
      text('releaseReason', 300, nullable),
      text('releasedById', 36, nullable),
    ],
    indices: [index('ix_incident_holds_incident', ['incidentId', 'id'])],
    foreignKeys: [
      references('fk_incident_holds_incident', 'incidentId', 'incidents'),
      references('fk_incident_holds_held_by', 'heldById', 'users'),
      references('fk_incident_holds_released_by', 'releasedById', 'users'),
    ],
  }),
  table('incident_level_changes', {
    columns: [
      key('id', 36),
      text('incidentId', 36),
      whole('levelBefore'),
      whole('levelAfter'),
      instant('respondByBefore', nullable),
      instant('arriveByBefore', nullable),
      instant('resolveByBefore', nullable),
      text('reason', 300),
      instant('changedAt'),
      text('changedById', 36),
    ],
    indices: [index('ix_incident_level_changes_incident', ['incidentId', 'id'])],
    foreignKeys: [
      references('fk_incident_level_changes_incident', 'incidentId', 'incidents'),
      references('fk_incident_level_changes_changed_by', 'changedById', 'users'),
    ],
  }),
  table('representative_assignments', {
    columns: [
      key('id', 36),
      text('customerId', 36),
      text('userId', 36),
      day('fromOn'),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [index('ix_representative_assignments_customer', ['customerId', 'fromOn', 'id'])],
    foreignKeys: [
      references('fk_representative_assignments_customer', 'customerId', 'customers'),
      references('fk_representative_assignments_user', 'userId', 'users'),
      references('fk_representative_assignments_created_by', 'createdById', 'users'),
    ],
  }),
  table('releases', {
    columns: [
      key('id', 36),
      text('product', 40),
      text('productName', 80),
      text('version', 40),
      text('kind', 16),
      day('releasedOn'),
      text('notes', 2000, nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_releases_kind', ['kind', 'releasedOn', 'id']),
      index('ix_releases_product', ['product', 'releasedOn', 'id']),
      index('ix_releases_released_on', ['releasedOn', 'id']),
      unique('uq_releases_version', ['product', 'version']),
    ],
    foreignKeys: [references('fk_releases_created_by', 'createdById', 'users')],
  }),
];
