import type { Reader, Row } from '../../database/reader.js';
import type { EntityClass, ReadAhead, Reading } from '../../graphql/relations.js';
import type { Selection } from '../../graphql/selection.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { inList, stitch } from '../../graphql/stitch.js';

/** Which invoice is shown below which row. */
interface Link {
  fromId: string;
  invoiceId: string;
}

/** Sets on each credit note the invoices on which the charges that it opened stand again. */
export function readReissues(invoice: () => EntityClass): ReadAhead {
  return (reading, rows, below) => attach(reading, invoice(), 'reissues', rows, below, reissuesOf);
}

/** Sets on each invoice the voided ones whose charges it bears again. */
export function readReissued(invoice: () => EntityClass): ReadAhead {
  return (reading, rows, below) => attach(reading, invoice(), 'reissueOf', rows, below, reissuedBy);
}

function reissuesOf(reader: Reader, creditNoteIds: readonly string[]): Promise<Link[]> {
  const [marks, ids] = inList(creditNoteIds);
  return reader.rows<Link>(
    `SELECT DISTINCT n.id AS fromId, l.invoiceId FROM credit_notes n JOIN invoice_lines o ON o.invoiceId = n.invoiceId
     JOIN invoice_lines l ON l.chargeId = o.chargeId AND l.reopenedById = n.id WHERE n.kind = 'VOID' AND n.id IN (${marks})`,
    ids,
  );
}

function reissuedBy(reader: Reader, invoiceIds: readonly string[]): Promise<Link[]> {
  const [marks, ids] = inList(invoiceIds);
  return reader.rows<Link>(
    `SELECT DISTINCT l.invoiceId AS fromId, n.invoiceId FROM invoice_lines l JOIN credit_notes n ON n.id = l.reopenedById
     WHERE l.invoiceId IN (${marks})`,
    ids,
  );
}

async function attach(
  reading: Reading,
  type: EntityClass,
  field: string,
  rows: Row[],
  below: Selection,
  linksOf: (reader: Reader, ids: readonly string[]) => Promise<Link[]>,
): Promise<void> {
  const { database } = reading;
  const links = await linksOf(
    database.reader,
    rows.map(({ id }) => id as string),
  );
  const byId = new Map((await invoicesOf(reading, type, links, below)).map((row) => [row['id'], row]));
  for (const row of rows) {
    const own = links.filter(({ fromId }) => fromId === row['id']);
    Object.assign(row, { [field]: own.flatMap(({ invoiceId }) => byId.get(invoiceId) ?? []) });
  }
}

async function invoicesOf(
  reading: Reading,
  type: EntityClass,
  links: readonly Link[],
  below: Selection,
): Promise<Row[]> {
  if (links.length === 0) return [];
  const { table, columns } = columnsOf(reading.database, type, below);
  const [marks, ids] = inList([...new Set(links.map(({ invoiceId }) => invoiceId))]);
  const found = await reading.database.reader.rows(
    `SELECT ${columns} FROM ${table} WHERE id IN (${marks}) ORDER BY id`,
    ids,
  );
  await stitch(reading, type, found, below);
  return found;
}
