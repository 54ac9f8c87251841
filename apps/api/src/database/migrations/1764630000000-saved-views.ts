import type { MigrationInterface, QueryRunner } from 'typeorm';
import { index, instant, key, references, table, text, unique, whole } from './table-words.js';

/** Pages as someone likes to see them, under a name. */
export class SavedViews1764630000000 implements MigrationInterface {
  readonly name = 'SavedViews1764630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(savedViews, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(savedViews, true);
  }
}

const savedViews = table('saved_views', {
  columns: [
    key('id', 36),
    text('ownerId', 36),
    text('page', 60),
    text('name', 60),
    text('search', 2000),
    whole('isShared'),
    whole('version'),
    instant('createdAt'),
    instant('changedAt'),
  ],
  indices: [
    unique('uq_saved_views_name', ['ownerId', 'page', 'name']),
    index('ix_saved_views_page', ['page', 'name', 'id']),
  ],
  foreignKeys: [references('fk_saved_views_owner', 'ownerId', 'users')],
});
