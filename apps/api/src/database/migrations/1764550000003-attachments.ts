import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';
import { index, instant, json, key, references, table, text, whole } from './table-words.js';

const ITEMS = ['quote_items', 'contract_items'];
const byAttachment = (name: string) => index(`ix_${name}_attachment`, ['attachmentId']);

/** Uploaded files, their content in parts kept once by its hash; items agreed case by case refer to them. */
export class Attachments1764550000003 implements MigrationInterface {
  readonly name = 'Attachments1764550000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each, true);
    for (const name of ITEMS) {
      await addColumnsOnce(runner, name, ['attachmentId varchar(36) NULL']);
      const known = await runner.getTable(name);
      if (!known?.indices.some((each) => each.name === byAttachment(name).name))
        await runner.createIndex(name, new TableIndex(byAttachment(name)));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ITEMS) {
      await runner.dropIndex(name, byAttachment(name).name ?? '');
      await dropColumnsOnce(runner, name, ['attachmentId']);
    }
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

const tables = [
  table('attachment_parts', { columns: [key('id', 80), json('bytes')] }),
  table('attachments', {
    columns: [
      key('id', 36),
      text('name', 140),
      text('mediaType', 100),
      whole('sizeBytes'),
      text('contentHash', 64),
      instant('uploadedAt'),
      text('uploadedById', 36),
    ],
    indices: [index('ix_attachments_content', ['contentHash'])],
    foreignKeys: [references('fk_attachments_uploaded_by', 'uploadedById', 'users')],
  }),
];
