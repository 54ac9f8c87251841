import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';
import { index } from './table-words.js';

const byAttachment = index('ix_travel_receipts_attachment', ['attachmentId']);

/** Receipts of a journey have their files; a call may come from somebody who is no customer. May be killed and run again. */
export class Desks1764663000000 implements MigrationInterface {
  readonly name = 'Desks1764663000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumnsOnce(runner, 'travel_receipts', ['attachmentId varchar(36) NULL']);
    const receipts = await runner.getTable('travel_receipts');
    if (!receipts?.indices.some(({ name }) => name === byAttachment.name))
      await runner.createIndex('travel_receipts', new TableIndex(byAttachment));
    await runner.query(customerMayBe(runner, 'NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(customerMayBe(runner, 'NOT NULL'));
    await runner.dropIndex('travel_receipts', byAttachment.name ?? '');
    await dropColumnsOnce(runner, 'travel_receipts', ['attachmentId']);
  }
}

/** In place in both databases: a copied table would lose the incidents that refer to it. */
const customerMayBe = (runner: QueryRunner, nullable: 'NULL' | 'NOT NULL'): string =>
  runner.dataSource.options.type === 'mariadb'
    ? `ALTER TABLE contacts MODIFY customerId varchar(36) ${nullable}`
    : `ALTER TABLE contacts ALTER COLUMN "customerId" TO "customerId" varchar(36)${nullable === 'NULL' ? '' : ' NOT NULL'}`;
