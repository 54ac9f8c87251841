import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit entries' indexes with their columns: a filter's column first, then those of the order. */
const INDEXES = {
  ix_audit_entries_type_at: 'subjectType, recordedAt, id',
  ix_audit_entries_subject_at: 'subjectId, recordedAt, id',
  ix_audit_entries_actor_at: 'actorId, recordedAt, id',
  ix_audit_entries_at: 'recordedAt, id',
};

/** Those that stood before, in the order of the keys. */
const EARLIER = {
  ix_audit_entries_subject_type: 'subjectType, id',
  ix_audit_entries_subject_id: 'subjectId, id',
};

/** Audit entries are listed by their instants, also by who did it and by days. May be killed and run again. */
export class AuditLists1764650000000 implements MigrationInterface {
  readonly name = 'AuditLists1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    await createAll(runner, INDEXES);
    await dropAll(runner, EARLIER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await createAll(runner, EARLIER);
    await dropAll(runner, INDEXES);
  }
}

async function createAll(runner: QueryRunner, indexes: Record<string, string>): Promise<void> {
  for (const [name, columns] of Object.entries(indexes))
    await runner.query(`CREATE INDEX IF NOT EXISTS ${name} ON audit_entries (${columns})`);
}

async function dropAll(runner: QueryRunner, indexes: Record<string, string>): Promise<void> {
  const on = runner.dataSource.options.type === 'mariadb' ? ' ON audit_entries' : '';
  for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX IF EXISTS ${name}${on}`);
}
