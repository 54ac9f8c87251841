import { addDays, addMonths } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { TieOutPlace } from '../../graphql/billing-enums.js';
import { rollupDifferences } from './income-differences.js';
import { incomeReport } from './income-report.service.js';
import type { TieOut, TieOutDifference } from './tie-out.js';

const MOST_DIFFERENCES = 100;

/** What each check gives: a document and the two sums. Sums come as text from one database and as numbers from the other. */
interface Found {
  documentId: string;
  number: string;
  expectedFen: number | string | null;
  foundFen: number | string | null;
}

const ISSUED =
  "FROM invoices d JOIN invoice_lines l ON l.invoiceId = d.id WHERE d.status = 'ISSUED' AND d.issuedOn >= ? AND d.issuedOn <= ?";
const CREDITED =
  'FROM credit_notes d JOIN credit_note_lines l ON l.creditNoteId = d.id WHERE d.issuedOn >= ? AND d.issuedOn <= ?';
const EACH = 'GROUP BY d.id, d.number';
const paid = 'SELECT COALESCE(SUM(p.amountFen), 0) FROM payments p WHERE p.invoiceId = d.id';
const credited = 'SELECT COALESCE(SUM(n.totalFen), 0) FROM credit_notes n WHERE n.invoiceId = d.id';

/** The checks of a month’s documents: each gives those whose two sums differ. Parameters: first and last day, then the month where `?` is left. */
const CHECKS: readonly { place: TieOutPlace; sql: string; byMonth?: true }[] = [
  {
    place: 'INVOICE_LINES',
    sql: `SELECT d.id AS documentId, d.number, d.totalFen AS expectedFen, SUM(l.amountFen) AS foundFen ${ISSUED} ${EACH}, d.totalFen HAVING SUM(l.amountFen) <> d.totalFen`,
  },
  {
    place: 'CREDIT_NOTE_LINES',
    sql: `SELECT d.id AS documentId, d.number, d.totalFen AS expectedFen, SUM(l.amountFen) AS foundFen ${CREDITED} ${EACH}, d.totalFen HAVING SUM(l.amountFen) <> d.totalFen`,
  },
  {
    place: 'LINE_MONTH',
    byMonth: true,
    sql: `SELECT d.id AS documentId, d.number, SUM(l.amountFen) AS expectedFen, 0 AS foundFen ${ISSUED} AND COALESCE(l.issuedMonth, '') <> ? ${EACH}`,
  },
  {
    place: 'LINE_MONTH',
    byMonth: true,
    sql: `SELECT d.id AS documentId, d.number, SUM(l.amountFen) AS expectedFen, 0 AS foundFen ${CREDITED} AND l.issuedMonth <> ? ${EACH}`,
  },
  {
    place: 'LINE_TAX',
    sql: `SELECT d.id AS documentId, d.number, SUM(l.amountFen) AS expectedFen, SUM(l.netFen + l.taxFen) AS foundFen ${ISSUED} AND l.netFen + l.taxFen <> l.amountFen ${EACH}`,
  },
  {
    place: 'LINE_TAX',
    sql: `SELECT d.id AS documentId, d.number, SUM(l.amountFen) AS expectedFen, SUM(l.netFen + l.taxFen) AS foundFen ${CREDITED} AND l.netFen + l.taxFen <> l.amountFen ${EACH}`,
  },
  {
    place: 'CHARGE',
    sql: `SELECT d.id AS documentId, d.number, SUM(c.amountFen) AS expectedFen, SUM(l.amountFen) AS foundFen
      FROM invoices d JOIN invoice_lines l ON l.invoiceId = d.id JOIN charges c ON c.id = l.chargeId
      WHERE d.status = 'ISSUED' AND d.issuedOn >= ? AND d.issuedOn <= ? AND c.amountFen <> l.amountFen ${EACH}`,
  },
  {
    place: 'RECEIVABLE',
    sql: `SELECT d.id AS documentId, d.number, d.totalFen - (${paid}) - (${credited}) AS expectedFen, r.totalFen - r.paidFen - r.creditedFen AS foundFen
      FROM invoices d LEFT JOIN receivables r ON r.invoiceId = d.id WHERE d.status = 'ISSUED' AND d.issuedOn >= ? AND d.issuedOn <= ?
      AND (r.invoiceId IS NULL OR r.totalFen <> d.totalFen OR r.paidFen <> (${paid}) OR r.creditedFen <> (${credited}))`,
  },
];

/**
 * Ties a month’s income report to its lines and its documents, and names each difference, were it of one fen. Errors:
 * BAD_USER_INPUT on what is no month.
 */
export async function reportTieOut(reader: Reader, month: string): Promise<TieOut> {
  const { totalFen: reportFen } = await incomeReport(reader, { from: month, to: month });
  const first = `${month}-01`;
  const days = [first, addDays(addMonths(first, 1), -1)];
  const sum = async (what: string, from: string) =>
    Number(
      (await reader.rows<{ fen: number | string | null }>(`SELECT SUM(${what}) AS fen ${from}`, days))[0]
        ?.fen ?? 0,
    );
  const rowsFen = (await sum('l.amountFen', ISSUED)) - (await sum('l.amountFen', CREDITED));
  const ledgerFen =
    (await sum(
      'd.totalFen',
      "FROM invoices d WHERE d.status = 'ISSUED' AND d.issuedOn >= ? AND d.issuedOn <= ?",
    )) - (await sum('d.totalFen', 'FROM credit_notes d WHERE d.issuedOn >= ? AND d.issuedOn <= ?'));
  const differences: TieOutDifference[] = [];
  for (const { place, sql, byMonth } of CHECKS) {
    const found = await reader.rows<Found>(
      `${sql} ORDER BY d.number LIMIT ${MOST_DIFFERENCES}`,
      byMonth ? [...days, month] : days,
    );
    differences.push(...found.map((each) => differenceAt(place, each)));
  }
  for (const { key, lines, kept } of await rollupDifferences(reader, month)) {
    const found = { expectedFen: lines?.amountFen ?? 0, foundFen: kept?.amountFen ?? 0 };
    differences.unshift(differenceAt('REPORT_ROW', { documentId: '', number: key, ...found }));
  }
  if (reportFen !== ledgerFen) {
    differences.unshift(
      differenceAt('REPORT', { documentId: '', number: month, expectedFen: ledgerFen, foundFen: reportFen }),
    );
  }
  return {
    month,
    reportFen,
    rowsFen,
    ledgerFen,
    tied: differences.length === 0,
    differences: differences.slice(0, MOST_DIFFERENCES),
  };
}

function differenceAt(
  place: TieOutPlace,
  { documentId, number, expectedFen, foundFen }: Found,
): TieOutDifference {
  const [expected, found] = [Number(expectedFen ?? 0), Number(foundFen ?? 0)];
  return {
    place,
    documentId: documentId || null,
    number,
    expectedFen: expected,
    foundFen: found,
    differenceFen: found - expected,
  };
}
