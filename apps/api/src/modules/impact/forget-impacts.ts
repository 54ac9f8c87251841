import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../../database/database.js';
import { inList } from '../../graphql/stitch.js';
import type { ImpactRun } from './impact-run.entity.js';

const ROWS_AT_ONCE = 500;
const PARTS = ['impact_charges', 'impact_customers'];

/** Removes earlier impacts of the same table, and those of drafts that were thrown away: they are derived, and another one takes their place. */
export async function forgetEarlier(database: Database, { id, rateTableId }: ImpactRun): Promise<void> {
  const earlier = await database.reader.rows<{ id: string }>(
    `SELECT r.id FROM impact_runs r LEFT JOIN rate_tables t ON t.id = r.rateTableId
     WHERE r.id < ? AND (r.rateTableId = ? OR t.id IS NULL)`,
    [id, rateTableId],
  );
  for (const run of earlier) {
    for (const part of PARTS) await forgetRows(database, part, run.id);
    await database.transaction((transaction) =>
      transaction.run('DELETE FROM impact_runs WHERE id = ?', [run.id]),
    );
  }
}

async function forgetRows(database: Database, part: string, runId: string): Promise<void> {
  for (;;) {
    const rows = await database.reader.rows<{ id: string }>(
      `SELECT id FROM ${part} WHERE impactRunId = ? LIMIT ${ROWS_AT_ONCE}`,
      [runId],
    );
    if (rows.length === 0) return;
    const [marks, ids] = inList(rows.map((row) => row.id));
    await database.transaction((transaction) =>
      transaction.run(`DELETE FROM ${part} WHERE id IN (${marks})`, ids),
    );
    await turn();
  }
}
