import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { AUDIT_CHAIN } from '../audit-hash.js';
import { unique } from './table-words.js';

const CHAINS = 16;
const SEQUENCE = 'uq_audit_entries_sequence';
const PLACE = 'uq_audit_entries_place';

/** Several audit chains instead of one: what stands is the first and stays as it is, the others begin empty. May be killed and run again. */
export class AuditChains1764570000000 implements MigrationInterface {
  readonly name = 'AuditChains1764570000000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('audit_entries', 'chain')))
      await runner.query('ALTER TABLE audit_entries ADD COLUMN chain integer NOT NULL DEFAULT 1');
    await runner.query(`CREATE UNIQUE INDEX IF NOT EXISTS ${PLACE} ON audit_entries (chain, sequence)`);
    await dropIndex(runner, SEQUENCE);
    const heads = (await runner.query('SELECT id FROM audit_chain')) as { id: string }[];
    for (let chain = 2; chain <= CHAINS; chain += 1) {
      const id = `${AUDIT_CHAIN}-${chain}`;
      if (!heads.some((head) => head.id === id))
        await runner.query('INSERT INTO audit_chain (id, sequence) VALUES (?, 0)', [id]);
    }
  }

  /** Only as long as the others are empty: nothing makes one chain out of several. */
  async down(runner: QueryRunner): Promise<void> {
    const [other] = (await runner.query('SELECT id FROM audit_entries WHERE chain > 1 LIMIT 1')) as object[];
    if (other)
      throw new Error('Audit entries stand in other chains than the first: restore a backup instead');
    await runner.query('DELETE FROM audit_chain WHERE id <> ?', [AUDIT_CHAIN]);
    await dropIndex(runner, PLACE);
    await runner.createIndex('audit_entries', new TableIndex(unique(SEQUENCE, ['sequence'])));
    await runner.dropColumn('audit_entries', 'chain');
  }
}

async function dropIndex(runner: QueryRunner, name: string): Promise<void> {
  const on = runner.dataSource.options.type === 'mariadb' ? ' ON audit_entries' : '';
  await runner.query(`DROP INDEX IF EXISTS ${name}${on}`);
}
