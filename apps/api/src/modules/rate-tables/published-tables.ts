import { inForce, type RateTable as TableDocument } from 'policy';
import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

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
/** Published tables never change, so what was read of one stays right for ever. */
const tables = new Map<string, PublishedTable>();

/** The published table with this id; null where there is none. */
export async function publishedTable(reader: Reader, id: string): Promise<PublishedTable | null> {
  const known = tables.get(id);
  if (known) return known;
  const [row] = await reader.rows<Stored>(
    "SELECT id, year, revision, effectiveFrom FROM rate_tables WHERE id = ? AND status = 'PUBLISHED'",
    [id],
  );
  return row ? withDocument(reader, row) : null;
}

/** Those of the tables that are published, by id: one statement for all that are not known yet. */
export async function publishedTables(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, PublishedTable>> {
  const unknown = [...new Set(ids)].filter((id) => !tables.has(id));
  if (unknown.length > 0) {
    const [marks, wanted] = inList(unknown);
    const rows = await reader.rows<Stored & { document: string }>(
      `SELECT id, year, revision, effectiveFrom, document FROM rate_tables WHERE id IN (${marks}) AND status = 'PUBLISHED'`,
      wanted,
    );
    for (const { document, ...row } of rows)
      keep({ ...row, document: JSON.parse(document) as TableDocument });
  }
  return new Map(
    ids.flatMap((id) => {
      const table = tables.get(id);
      return table ? [[id, table] as const] : [];
    }),
  );
}

function keep(table: PublishedTable): PublishedTable {
  if (tables.size >= TABLES_KEPT) tables.clear();
  tables.set(table.id, table);
  return table;
}

/** The table in force on a date; null before the first one. */
export async function tableInForce(reader: Reader, date: string): Promise<PublishedTable | null> {
  const row = await inForceOn(reader, date);
  return row ? withDocument(reader, row) : null;
}

/** The id of the table in force on a date; null before the first one. */
export async function tableInForceId(reader: Reader, date: string): Promise<string | null> {
  return (await inForceOn(reader, date))?.id ?? null;
}

/** The tables in force on several dates, by date; null before the first one. Two statements at most for all of them. */
export async function tablesInForce(
  reader: Reader,
  dates: readonly string[],
): Promise<Map<string, PublishedTable | null>> {
  const stored = await reader.rows<Stored>(
    "SELECT id, year, revision, effectiveFrom FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY year DESC",
  );
  const rows = new Map([...new Set(dates)].map((date) => [date, inForce(stored, date)] as const));
  const found = await publishedTables(
    reader,
    [...rows.values()].flatMap((row) => row?.id ?? []),
  );
  return new Map([...rows].map(([date, row]) => [date, (row && found.get(row.id)) ?? null]));
}

/** The id of the table that an imported one is compared with: the one in force, else the latest published one, or null. */
export async function baseTableId(reader: Reader, today: string): Promise<string | null> {
  const [latest] = await reader.rows<Stored>(
    "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY effectiveFrom DESC, revision DESC, year DESC LIMIT 1",
  );
  return (await tableInForceId(reader, today)) ?? latest?.id ?? null;
}

/** Of the tables that start on the latest day the policy takes one; where two years tie in revision too, the later year. */
async function inForceOn(reader: Reader, date: string): Promise<Stored | undefined> {
  const candidates = await reader.rows<Stored>(
    `SELECT id, year, revision, effectiveFrom FROM rate_tables WHERE status = 'PUBLISHED' AND effectiveFrom =
     (SELECT MAX(effectiveFrom) FROM rate_tables WHERE status = 'PUBLISHED' AND effectiveFrom <= ?) ORDER BY year DESC`,
    [date],
  );
  return inForce(candidates, date);
}

async function withDocument(reader: Reader, row: Stored): Promise<PublishedTable> {
  const known = tables.get(row.id);
  if (known) return known;
  const [stored] = await reader.rows<{ document: string }>('SELECT document FROM rate_tables WHERE id = ?', [
    row.id,
  ]);
  if (!stored) throw new Error(`The published table ${row.id} vanished`);
  return keep({ ...row, document: JSON.parse(stored.document) as TableDocument });
}
