import { inForce, type RateTable as TableDocument } from 'policy';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';

/** A published table as the rules need it; its document is always the same object, so it is compiled once. */
export interface PublishedTable {
  id: string;
  year: number;
  revision: number;
  effectiveFrom: string;
  document: TableDocument;
}

type Stored = Omit<PublishedTable, 'document'>;

const TABLES_KEPT = 100;
/** Published tables never change, so a parsed document stays right for ever. */
const documents = new Map<string, TableDocument>();

/** The published table with this id; null where there is none. */
export async function publishedTable(reader: Reader, id: string): Promise<PublishedTable | null> {
  const [row] = await reader.rows<Stored>(
    "SELECT id, year, revision, effectiveFrom FROM rate_tables WHERE id = ? AND status = 'PUBLISHED'",
    [id],
  );
  return row ? withDocument(reader, row) : null;
}

/** The table in force on a date. Refuses with NO_RATE_TABLE before the first one. */
export async function requireTableInForce(reader: Reader, date: string): Promise<PublishedTable> {
  return (await tableInForce(reader, date)) ?? refuse('NO_RATE_TABLE', { values: { date } });
}

/** The table in force on a date; null before the first one. */
export async function tableInForce(reader: Reader, date: string): Promise<PublishedTable | null> {
  const candidates = await reader.rows<Stored>(
    "SELECT id, year, revision, effectiveFrom FROM rate_tables WHERE status = 'PUBLISHED' AND effectiveFrom <= ? ORDER BY effectiveFrom DESC, revision DESC LIMIT 5",
    [date],
  );
  const row = inForce(candidates, date);
  return row ? withDocument(reader, row) : null;
}

async function withDocument(reader: Reader, row: Stored): Promise<PublishedTable> {
  let document = documents.get(row.id);
  if (!document) {
    const [stored] = await reader.rows<{ document: string }>('SELECT document FROM rate_tables WHERE id = ?', [row.id]);
    if (!stored) throw new Error(`The published table ${row.id} vanished`);
    document = JSON.parse(stored.document) as TableDocument;
    if (documents.size >= TABLES_KEPT) documents.clear();
    documents.set(row.id, document);
  }
  return { ...row, document };
}
