import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, fen, index, instant, json, key, nullable, table, text, whole } from './table-words.js';

/** Impact: what a table would change, derived from what is stored, so nothing refers to it; and the ways to contracts that end in a year and to trainings held in one. */
export class Impact1764510000001 implements MigrationInterface {
  readonly name = 'Impact1764510000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of tables) await runner.createTable(each, true);
    for (const [name, on] of Object.entries(INDICES))
      await runner.query(`CREATE INDEX IF NOT EXISTS ${name} ON ${on[0]} (${on[1]}, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const isMariaDb = runner.dataSource.options.type === 'mariadb';
    for (const [name, on] of Object.entries(INDICES))
      await runner.query(`DROP INDEX ${name}${isMariaDb ? ` ON ${on[0]}` : ''}`);
    for (const each of tables.toReversed()) await runner.dropTable(each, true);
  }
}

const INDICES: Record<string, [table: string, column: string]> = {
  ix_contract_lines_ends_on: ['contract_lines', 'endsOn'],
  ix_training_sessions_held_on: ['training_sessions', 'heldOn'],
};

const amounts = [fen('oldFen'), fen('newFen'), fen('differenceFen')];

const tables = [
  table('impact_runs', {
    columns: [
      key('id', 36),
      text('rateTableId', 36),
      whole('version'),
      text('againstId', 36),
      text('status', 16),
      day('servedFrom'),
      day('servedTo'),
      day('renewFrom', nullable),
      day('renewTo', nullable),
      whole('total'),
      whole('done'),
      whole('services'),
      whole('renewals'),
      whole('unpricedCount'),
      whole('customers'),
      whole('customersUp'),
      whole('customersDown'),
      ...amounts,
      fen('upFen'),
      fen('downFen'),
      json('kinds', nullable),
      json('gaps', nullable),
      instant('progressAt'),
      instant('createdAt'),
      instant('finishedAt', nullable),
      text('createdById', 36),
    ],
    indices: [index('ix_impact_runs_table', ['rateTableId', 'id'])],
  }),
  table('impact_customers', {
    columns: [
      key('id', 36),
      text('impactRunId', 36),
      text('customerId', 36),
      whole('services'),
      whole('renewals'),
      whole('unpricedCount'),
      ...amounts,
    ],
    indices: [
      index('ix_impact_customers_difference', ['impactRunId', 'differenceFen', 'id']),
      index('ix_impact_customers_customer', ['impactRunId', 'customerId']),
    ],
  }),
  table('impact_charges', {
    columns: [
      key('id', 36),
      text('impactRunId', 36),
      text('customerId', 36),
      text('licenceId', 36),
      text('kind', 32),
      whole('oldQuantity'),
      whole('newQuantity'),
      ...amounts,
    ],
    indices: [
      index('ix_impact_charges_difference', ['impactRunId', 'differenceFen', 'id']),
      index('ix_impact_charges_customer', ['impactRunId', 'customerId', 'differenceFen', 'id']),
      index('ix_impact_charges_kind', ['impactRunId', 'kind', 'differenceFen', 'id']),
    ],
  }),
];
