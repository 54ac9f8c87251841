import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import {
  AUDIT_CHAIN,
  type AuditContent,
  type AuditLink,
  chained,
  FIRST_PREVIOUS_HASH,
} from '../audit-hash.js';
import { key, nullable, table, text, unique, whole } from './table-words.js';

const COLUMNS = [whole('sequence', nullable), text('previousHash', 64, nullable), text('hash', 64, nullable)];
const UNIQUE_SEQUENCE = 'uq_audit_entries_sequence';
const ROWS_A_STATEMENT = 200;

/** Audit entries form a hash chain; those that are there are chained in the order in which they were made. May be killed and run again. */
export class AuditChain1764100000000 implements MigrationInterface {
  readonly name = 'AuditChain1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('audit_entries', 'hash'))) await addColumns(runner);
    const last = await chainAll(runner);
    if (!(await runner.getTable('audit_entries'))?.indices.some(({ name }) => name === UNIQUE_SEQUENCE)) {
      await runner.createIndex('audit_entries', new TableIndex(unique(UNIQUE_SEQUENCE, ['sequence'])));
    }
    await runner.createTable(table('audit_chain', { columns: [key('id', 16), whole('sequence')] }), true);
    await runner.query('DELETE FROM audit_chain');
    await runner.query('INSERT INTO audit_chain (id, sequence) VALUES (?, ?)', [AUDIT_CHAIN, last]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_chain', true);
    await runner.dropIndex('audit_entries', UNIQUE_SEQUENCE);
    await runner.dropColumns('audit_entries', ['sequence', 'previousHash', 'hash']);
  }
}

async function addColumns(runner: QueryRunner): Promise<void> {
  const standing = (await runner.getTable('audit_entries'))?.columns.map(({ name }) => name) ?? [];
  const missing = COLUMNS.filter(({ name }) => !standing.includes(name));
  await runner.addColumns(
    'audit_entries',
    missing.map((column) => new TableColumn(column)),
  );
}

/** Gives the last sequence number. Keys are made in the order of time, so they say which entry comes first. */
async function chainAll(runner: QueryRunner): Promise<number> {
  let last = await lastLink(runner);
  for (;;) {
    const entries = (await runner.query(
      `SELECT id, recordedAt, actorId, operation, subjectType, subjectId, stateBefore, stateAfter FROM audit_entries
       WHERE sequence IS NULL ORDER BY id LIMIT ${ROWS_A_STATEMENT}`,
    )) as AuditContent[];
    if (entries.length === 0) return last.sequence;
    const links = chained(entries, last);
    await store(runner, links);
    last = links.at(-1) ?? last;
  }
}

async function lastLink(runner: QueryRunner): Promise<Pick<AuditLink, 'sequence' | 'hash'>> {
  const [last] = (await runner.query(
    'SELECT sequence, hash FROM audit_entries WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1',
  )) as Pick<AuditLink, 'sequence' | 'hash'>[];
  return last ?? { sequence: 0, hash: FIRST_PREVIOUS_HASH };
}

async function store(runner: QueryRunner, links: readonly (AuditContent & AuditLink)[]): Promise<void> {
  const each = links.map(() => 'WHEN ? THEN ?').join(' ');
  const column = (name: keyof AuditLink): string => `${name} = CASE id ${each} END`;
  const values = (name: keyof AuditLink): unknown[] => links.flatMap((link) => [link.id, link[name]]);
  await runner.query(
    `UPDATE audit_entries SET ${column('sequence')}, ${column('previousHash')}, ${column('hash')}
     WHERE id IN (${links.map(() => '?').join(',')})`,
    [...values('sequence'), ...values('previousHash'), ...values('hash'), ...links.map(({ id }) => id)],
  );
}
