import { civilDateAt, type RateTable as TableDocument } from 'policy';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import { Refusal, refuse } from '../../graphql/refusal.js';
import { writeAuditEntry } from '../../unit-of-work/audit.js';
import { reasonsAgainstFirstDay } from './first-day.js';
import { RateTable } from './rate-table.entity.js';
import type { RateTableRow } from './rate-table-rows.js';
import { reasonsAgainstTable } from './table-problems.js';

/**
 * Loads a table of history as published, with the year, revision and first day of its own document, which may lie in
 * the past. For the seed and the command line alone. Refuses with all that is wrong with the document, and with
 * RATE_TABLE_EXISTS where its year already has the revision, and with a first day of another age. Gives the table's id.
 */
export async function loadPublishedTable(
  transaction: Transaction,
  document: unknown,
  { by, at }: { by: string; at: Date },
): Promise<string> {
  const reasons = reasonsAgainstTable(document);
  if (reasons.length > 0) throw new Refusal(...reasons);
  const row = publishedRow(document as TableDocument, by, storedInstant(at));
  const absurd = reasonsAgainstFirstDay(row, civilDateAt(at.toISOString()));
  if (absurd.length > 0) throw new Refusal(...absurd);
  await requireNew(transaction, row);
  await transaction.insert(RateTable, [row]);
  const record = { subjectType: 'RateTable', subjectId: row.id, after: row };
  writeAuditEntry(transaction, { ...record, operation: 'loadPublishedTable', actorId: by, at });
  return row.id;
}

function publishedRow(document: TableDocument, by: string, at: string): RateTableRow {
  const { year, revision, effectiveFrom } = document;
  return {
    id: newId(),
    year,
    revision,
    effectiveFrom,
    status: 'PUBLISHED',
    note: null,
    version: 1,
    document,
    basedOnId: null,
    createdAt: at,
    createdById: by,
    publishedAt: at,
    publishedById: by,
  };
}

async function requireNew(transaction: Transaction, { year, revision }: RateTableRow): Promise<void> {
  const [same] = await transaction.rows('SELECT id FROM rate_tables WHERE year = ? AND revision = ?', [
    year,
    revision,
  ]);
  if (same) refuse('RATE_TABLE_EXISTS', { cell: '/revision', values: { year, revision } });
}
