import type { RateTable as TableDocument } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { RateTable } from './rate-table.entity.js';

/** A rate table as a plain row, its document parsed. */
export interface RateTableRow extends Omit<
  RateTable,
  'document' | 'basedOn' | 'createdBy' | 'publishedBy' | 'review' | 'changes' | 'submission' | 'submissions'
> {
  document: TableDocument;
}

/** The table with this id, document included; null where there is none. */
export async function rateTableRow(reader: Reader, id: string): Promise<RateTableRow | null> {
  const [row] = await reader.rows<Omit<RateTableRow, 'document'> & { document: string }>(
    'SELECT * FROM rate_tables WHERE id = ?',
    [id],
  );
  return row ? { ...row, document: JSON.parse(row.document) as TableDocument } : null;
}

/** Waits until nobody else is at a draft, so that what is read next stands. */
export async function lockTable(transaction: Transaction, id: string): Promise<void> {
  await transaction.run("UPDATE rate_tables SET version = version WHERE id = ? AND status = 'DRAFT'", [id]);
}

/** The draft as it stands. Refuses with NOT_FOUND or RATE_TABLE_PUBLISHED. */
export async function requireAnyDraft(unit: Unit, rateTableId: string): Promise<RateTableRow> {
  const row = await rateTableRow(unit.transaction, rateTableId);
  if (!row) refuse('NOT_FOUND', { field: 'input.rateTableId' });
  if (row.status === 'PUBLISHED') refuse('RATE_TABLE_PUBLISHED', { field: 'input.rateTableId' });
  return row;
}

/** The draft that someone looked at in this version. Refuses with NOT_FOUND, RATE_TABLE_PUBLISHED or VERSION_CONFLICT. */
export async function requireDraft(
  unit: Unit,
  { rateTableId, expectedVersion }: { rateTableId: string; expectedVersion: number },
): Promise<RateTableRow> {
  await lockTable(unit.transaction, rateTableId);
  const row = await requireAnyDraft(unit, rateTableId);
  if (row.version !== expectedVersion) refuseVersion();
  return row;
}

/** Refuses because someone else was faster. */
export function refuseVersion(): never {
  refuse('VERSION_CONFLICT', { field: 'input.expectedVersion' });
}
