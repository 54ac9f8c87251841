import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  day,
  index,
  instant,
  json,
  key,
  nullable,
  references,
  table,
  text,
  unique,
  whole,
} from './table-words.js';

/** The rate desk: the history of a draft's cells, comments on them, and what was submitted for a second person's approval. */
export class RateDesk1764510000000 implements MigrationInterface {
  readonly name = 'RateDesk1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

const tables = [
  table('rate_table_edits', {
    columns: [
      key('id', 36),
      text('rateTableId', 36),
      whole('version'),
      text('cell', 200),
      text('clause', 8, nullable),
      json('valueBefore', nullable),
      json('valueAfter', nullable),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [index('ix_rate_table_edits_version', ['rateTableId', 'version', 'id'])],
    foreignKeys: [
      references('fk_rate_table_edits_table', 'rateTableId', 'rate_tables'),
      references('fk_rate_table_edits_created_by', 'createdById', 'users'),
    ],
  }),
  table('rate_table_comments', {
    columns: [
      key('id', 36),
      text('rateTableId', 36),
      text('cell', 200),
      text('clause', 8, nullable),
      text('body', 1000),
      instant('createdAt'),
      text('createdById', 36),
    ],
    indices: [
      index('ix_rate_table_comments_table', ['rateTableId', 'id']),
      index('ix_rate_table_comments_cell', ['rateTableId', 'cell', 'id']),
    ],
    foreignKeys: [
      references('fk_rate_table_comments_table', 'rateTableId', 'rate_tables'),
      references('fk_rate_table_comments_created_by', 'createdById', 'users'),
    ],
  }),
  table('rate_table_submissions', {
    columns: [
      key('id', 36),
      text('rateTableId', 36),
      whole('version'),
      text('state', 24),
      day('effectiveFrom'),
      text('note', 500, nullable),
      text('reason', 500, nullable),
      // Set while it waits: one submission of a draft at a time.
      text('waitingTableId', 36, nullable),
      instant('createdAt'),
      text('createdById', 36),
      instant('decidedAt', nullable),
      text('decidedById', 36, nullable),
    ],
    indices: [
      index('ix_rate_table_submissions_table', ['rateTableId', 'id']),
      unique('uq_rate_table_submissions_waiting', ['waitingTableId']),
    ],
    foreignKeys: [
      references('fk_rate_table_submissions_table', 'rateTableId', 'rate_tables'),
      references('fk_rate_table_submissions_created_by', 'createdById', 'users'),
      references('fk_rate_table_submissions_decided_by', 'decidedById', 'users'),
    ],
  }),
];
