import type { MigrationInterface, QueryRunner } from 'typeorm';
import { index, instant, key, nullable, references, table, text } from './table-words.js';

/** An incident's resolution may be undone; what was undone is kept. */
export class IncidentReopenings1764550000002 implements MigrationInterface {
  readonly name = 'IncidentReopenings1764550000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(reopenings, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(reopenings, true);
  }
}

const reopenings = table('incident_reopenings', {
  columns: [
    key('id', 36),
    text('incidentId', 36),
    instant('resolvedAtBefore'),
    instant('closedAtBefore', nullable),
    text('reason', 300),
    instant('reopenedAt'),
    text('reopenedById', 36),
  ],
  indices: [index('ix_incident_reopenings_incident', ['incidentId', 'id'])],
  foreignKeys: [
    references('fk_incident_reopenings_incident', 'incidentId', 'incidents'),
    references('fk_incident_reopenings_reopened_by', 'reopenedById', 'users'),
  ],
});
