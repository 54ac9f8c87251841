import { type Answer, rowsOf } from './answer.js';

interface Sums {
  month: string;
  kind: string;
  lineCount: number;
  amount: string;
}

const BY = 'SUBSTR(d.issuedOn, 1, 7) AS month, l.kind, COUNT(*) AS lineCount, SUM(l.amountFen) AS amount';
const INVOICED = `SELECT ${BY} FROM invoices d JOIN invoice_lines l ON l.invoiceId = d.id
  WHERE d.status = 'ISSUED' AND d.issuedOn >= ? AND d.issuedOn <= ? GROUP BY SUBSTR(d.issuedOn, 1, 7), l.kind`;
const CREDITED = `SELECT ${BY} FROM credit_notes d JOIN credit_note_lines l ON l.creditNoteId = d.id
  WHERE d.issuedOn >= ? AND d.issuedOn <= ? GROUP BY SUBSTR(d.issuedOn, 1, 7), l.kind`;

/** The income of months by the join of documents and lines. */
export const income: Answer<{ from: string; to: string }> = async (pool, { from, to }) => {
  const days = [`${from}-01`, `${to}-31`];
  const rows = new Map<string, { month: string; kind: string; lines: number; amountFen: number }>();
  for (const [sql, sign] of [
    [INVOICED, 1],
    [CREDITED, -1],
  ] as const) {
    for (const { month, kind, lineCount, amount } of await rowsOf<Sums>(pool, sql, days)) {
      const key = `${month} ${kind}`;
      const row = rows.get(key) ?? { month, kind, lines: 0, amountFen: 0 };
      rows.set(key, {
        ...row,
        lines: row.lines + lineCount,
        amountFen: row.amountFen + sign * Number(amount),
      });
    }
  }
  return { rows: [...rows.values()] };
};
