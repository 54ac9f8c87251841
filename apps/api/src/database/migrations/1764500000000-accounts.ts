import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';

const COLUMNS: Record<string, string[]> = {
  users: [
    'version integer NOT NULL DEFAULT 1',
    'customerId varchar(36) NULL',
    'deactivatedAt datetime(3) NULL',
  ],
  licences: ['registeredAt datetime(3) NULL', 'registeredById varchar(36) NULL'],
};

const INDEXES: Record<string, string> = {
  ix_users_name: 'name, id',
  ix_users_created_at: 'createdAt, id',
  ix_users_customer: 'customerId, login, id',
};

/** Accounts: users are administered, some of them are customers’ own, and these register licences. */
export class Accounts1764500000000 implements MigrationInterface {
  readonly name = 'Accounts1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) await addColumnsOnce(runner, table, columns);
    for (const [name, columns] of Object.entries(INDEXES))
      await runner.query(`CREATE INDEX IF NOT EXISTS ${name} ON users (${columns})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = runner.dataSource.options.type === 'mariadb' ? ' ON users' : '';
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX IF EXISTS ${name}${on}`);
    for (const [table, columns] of Object.entries(COLUMNS))
      await dropColumnsOnce(
        runner,
        table,
        columns.map((column) => column.split(' ')[0] ?? ''),
      );
  }
}
