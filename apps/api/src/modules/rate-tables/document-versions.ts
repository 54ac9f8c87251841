import { type RateTable as TableDocument, withCell } from 'policy';
import type { Reader } from '../../database/reader.js';
import { editsAfter } from './edit-history.js';
import { rateTableRow, type RateTableRow } from './rate-table-rows.js';

/**
 * A table's document as it was in a version: the edits made since are taken back, the last first. Null where the table
 * never had that version, or where its history does not reach back so far.
 */
export async function documentInVersion(
  reader: Reader,
  row: RateTableRow,
  version: number,
): Promise<TableDocument | null> {
  // Publishing makes a version too, without an edit: all that it sets is the first day.
  const edited = row.status === 'PUBLISHED' ? row.version - 1 : row.version;
  if (version === row.version || version === edited) return row.document;
  if (version < 1 || version > row.version) return null;
  const edits = await editsAfter(reader, row.id, { after: version, upTo: edited });
  const isWhole = new Set(edits.map((edit) => edit.version)).size === edited - version;
  if (!isWhole) return null;
  return edits.reduceRight((document, { cell, before }) => withCell(document, cell, before), row.document);
}

/** A table's document in a version; as it stands where none is named. Null as above, or where there is no such table for this viewer. */
export async function documentAsked(
  reader: Reader,
  { rateTableId, version }: { rateTableId: string; version?: number | null },
  seesDrafts: boolean,
): Promise<{ document: TableDocument | null } | null> {
  const row = await rateTableRow(reader, rateTableId);
  if (!row || (row.status === 'DRAFT' && !seesDrafts)) return null;
  // What a table went through before it was published is for those who edit tables.
  const named = seesDrafts ? (version ?? row.version) : row.version;
  return { document: await documentInVersion(reader, row, named) };
}
