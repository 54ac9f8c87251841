import type { MigrationInterface, QueryRunner } from 'typeorm';

const RENEWAL = 'ix_quotes_renewal';

/** The quotes of a contract’s renewal are found along an index. */
export class RenewalQuotes1764610000001 implements MigrationInterface {
  readonly name = 'RenewalQuotes1764610000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX IF NOT EXISTS ${RENEWAL} ON quotes (renewalOfId, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = runner.dataSource.options.type === 'mariadb' ? ' ON quotes' : '';
    await runner.query(`DROP INDEX IF EXISTS ${RENEWAL}${on}`);
  }
}
