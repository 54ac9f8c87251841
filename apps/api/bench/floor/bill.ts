import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { newId } from '../../src/database/ids.js';
import type { Answer } from './answer.js';

interface Charge {
  id: string;
  kind: string;
  quantity: number;
  unitFen: number;
  amountFen: number;
  clause: string;
  product: string;
  region: string | null;
  customerId: string;
  decisionId: string;
}

const BATCH = 1_000;
const INVOICE =
  'id, number, status, issuedOn, issuedAt, totalFen, netFen, taxFen, version, customerId, billingRunId, createdAt, createdById';
const LINE =
  'id, invoiceId, position, kind, quantity, unitFen, amountFen, taxPercent, netFen, taxFen, clause, product, region, issuedMonth, chargeId, reopenedById, decisionId';

/** What is to be billed: read beforehand, for the floor of a billing run only writes. */
let charges: Charge[] = [];
let userId = '';

/** Reads what the next `writeBills` writes, and gives how many charges there are. */
export const readBills: Answer<{ dueOn: string }> = async (pool, { dueOn }) => {
  const [[user]] = await pool.query<RowDataPacket[]>("SELECT id FROM users WHERE login = 'finance'");
  userId = String(user?.['id']);
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT id, kind, quantity, unitFen, amountFen, clause, product, region, customerId, decisionId
     FROM charges WHERE status = 'UNBILLED' AND dueOn = ? ORDER BY customerId`,
    [dueOn],
  );
  charges = rows as Charge[];
  return { charges: charges.length };
};

/**
 * The rows that a billing run makes of the charges read: an invoice and a line each, by multi-row inserts that are prepared, and the
 * charges put on them, in transactions of a thousand. Says which share of its time the inserts took, with begin and commit.
 */
export const writeBills: Answer<object> = async (pool) => {
  const connection = await pool.getConnection();
  const [started, runId, at] = [
    performance.now(),
    newId(),
    new Date().toISOString().slice(0, 23).replace('T', ' '),
  ];
  let claiming = 0;
  for (let from = 0; from < charges.length; from += BATCH) {
    const batch = charges.slice(from, from + BATCH);
    const invoices = batch.map(({ amountFen, customerId }) => {
      const open = [newId(), null, 'DRAFT', null, null, amountFen, null, null, 1];
      return [...open, customerId, runId, at, userId];
    });
    const lines = batch.map((charge, index) => {
      const { id, kind, quantity, unitFen, amountFen, clause, product, region, decisionId } = charge;
      const what = [kind, quantity, unitFen, amountFen, null, null, null, clause, product, region];
      return [newId(), invoices[index]?.[0], 1, ...what, null, id, '', decisionId];
    });
    await connection.query('BEGIN');
    await insert(connection, `invoices (${INVOICE})`, invoices);
    await insert(connection, `invoice_lines (${LINE})`, lines);
    const began = performance.now();
    await claim(
      connection,
      batch.map(({ id }) => id),
    );
    claiming += performance.now() - began;
    await connection.query('COMMIT');
  }
  connection.release();
  const took = performance.now() - started;
  charges = [];
  return { inserting: (took - claiming) / took };
};

async function insert(connection: Connection, into: string, rows: unknown[][]): Promise<void> {
  const one = `(${(rows[0] ?? []).map(() => '?').join(',')})`;
  await connection.execute(
    `INSERT INTO ${into} VALUES ${rows.map(() => one).join(',')}`,
    rows.flat() as string[],
  );
}

async function claim(connection: Connection, ids: string[]): Promise<void> {
  const [{ affectedRows }] = await connection.execute<ResultSetHeader>(
    `UPDATE charges SET status = 'DRAFTED', invoiceId = (SELECT i.invoiceId FROM invoice_lines i WHERE i.chargeId = charges.id AND i.reopenedById = '')
     WHERE status = 'UNBILLED' AND id IN (${ids.map(() => '?').join(',')})`,
    ids,
  );
  if (affectedRows !== ids.length) throw new Error(`Of ${ids.length} charges ${affectedRows} were open`);
}
