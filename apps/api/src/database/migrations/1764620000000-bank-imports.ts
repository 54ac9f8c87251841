import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { fen, index, instant, key, references, table, text, unique, whole } from './table-words.js';

const BY_DAY = index('ix_payments_received_on', ['receivedOn', 'id']);

/** Payments are recorded from a bank's file, each line once, and listed by their day. */
export class BankImports1764620000000 implements MigrationInterface {
  readonly name = 'BankImports1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each, true);
    const payments = await runner.getTable('payments');
    if (!payments?.indices.some(({ name }) => name === BY_DAY.name))
      await runner.createIndex('payments', new TableIndex(BY_DAY));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('payments', BY_DAY.name ?? '');
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

const tables = [
  table('bank_imports', {
    columns: [
      key('id', 36),
      text('fileName', 120),
      whole('paymentCount'),
      fen('totalFen'),
      instant('createdAt'),
      text('createdById', 36),
    ],
    foreignKeys: [references('fk_bank_imports_created_by', 'createdById', 'users')],
  }),
  table('bank_lines', {
    columns: [
      key('id', 36),
      text('bankImportId', 36),
      whole('fileRow'),
      text('identity', 64),
      text('payer', 120),
      text('text', 300),
      text('paymentId', 36),
    ],
    indices: [
      unique('uq_bank_lines_identity', ['identity']),
      unique('uq_bank_lines_payment', ['paymentId']),
      index('ix_bank_lines_import', ['bankImportId', 'fileRow']),
    ],
    foreignKeys: [
      references('fk_bank_lines_import', 'bankImportId', 'bank_imports'),
      references('fk_bank_lines_payment', 'paymentId', 'payments'),
    ],
  }),
];
