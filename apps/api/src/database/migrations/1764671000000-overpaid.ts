import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';
import { index } from './table-words.js';

const overpaid = index('ix_receivables_overpaid', ['isOverpaid', 'openDueOn', 'invoiceId']);

/** What was paid too much is found without reading all that is open. May be killed and run again. */
export class Overpaid1764671000000 implements MigrationInterface {
  readonly name = 'Overpaid1764671000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumnsOnce(runner, 'receivables', ['isOverpaid integer NOT NULL DEFAULT 0']);
    await runner.query('UPDATE receivables SET isOverpaid = 1 WHERE paidFen + creditedFen > totalFen');
    const receivables = await runner.getTable('receivables');
    if (!receivables?.indices.some(({ name }) => name === overpaid.name))
      await runner.createIndex('receivables', new TableIndex(overpaid));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('receivables', overpaid.name ?? '');
    await dropColumnsOnce(runner, 'receivables', ['isOverpaid']);
  }
}
