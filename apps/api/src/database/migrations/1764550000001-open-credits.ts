import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';
import { index } from './table-words.js';

const BY_CHARGE = index('ix_credit_notes_charge', ['chargeId', 'id']);

/** A credit note may give a cancellation's open credit: it names the charge. */
export class OpenCredits1764550000001 implements MigrationInterface {
  readonly name = 'OpenCredits1764550000001';

  async up(runner: QueryRunner): Promise<void> {
    await addColumnsOnce(runner, 'credit_notes', ['chargeId varchar(36) NULL']);
    const known = await runner.getTable('credit_notes');
    if (!known?.indices.some(({ name }) => name === BY_CHARGE.name))
      await runner.createIndex('credit_notes', new TableIndex(BY_CHARGE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('credit_notes', 'ix_credit_notes_charge');
    await dropColumnsOnce(runner, 'credit_notes', ['chargeId']);
  }
}
