import type { Reader } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import { ChargeKind } from '../../graphql/enums.js';
import type { IncomeReport, IncomeRow } from './income-report.js';

const MOST_MONTHS = 120;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Sums come as text from one database and as numbers from the other. */
type Sum = number | string | null;
interface SummedRow {
  month: string;
  kind: ChargeKind;
  lineCount: number;
  amount: Sum;
  net: Sum;
  tax: Sum;
}

/**
 * The income of issued invoices less their credit notes, by the months frozen on the lines of both, both included. Errors: BAD_USER_INPUT on what is no
 * month, on `from` after `to`, and on more than 120 months.
 */
export async function incomeReport(reader: Reader, from: string, to: string): Promise<IncomeReport> {
  const months = monthNumber(to, 'to') - monthNumber(from, 'from') + 1;
  if (months < 1) throw badInput('`from` must not be after `to`');
  if (months > MOST_MONTHS)
    throw badInput(`At most ${MOST_MONTHS} months at once: choose a later \`from\` or an earlier \`to\``);
  const invoiced = await summed(reader, 'invoice_lines', from, to);
  const credited = await summed(reader, 'credit_note_lines', from, to);
  const rows = netOf(invoiced, credited).toSorted(byMonthAndKind);
  return { from, to, rows, totalFen: safe(rows.reduce((sum, { amountFen }) => sum + amountFen, 0)) };
}

function monthNumber(month: string, name: string): number {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined) throw badInput(`\`${name}\` is a month written YYYY-MM`);
  return Number(year) * 12 + Number(number);
}

async function summed(reader: Reader, table: string, from: string, to: string): Promise<IncomeRow[]> {
  const found = await reader.rows<SummedRow>(
    `SELECT issuedMonth AS month, kind, COUNT(*) AS lineCount, SUM(amountFen) AS amount,
     CASE WHEN COUNT(netFen) = COUNT(*) THEN SUM(netFen) END AS net,
     CASE WHEN COUNT(taxFen) = COUNT(*) THEN SUM(taxFen) END AS tax
     FROM ${table} WHERE issuedMonth >= ? AND issuedMonth <= ? GROUP BY issuedMonth, kind`,
    [from, to],
  );
  return found.map(rowOf);
}

/** What was invoiced less what was credited; a month may have credits alone. */
function netOf(invoiced: readonly IncomeRow[], credited: readonly IncomeRow[]): IncomeRow[] {
  const rows = new Map(invoiced.map((row) => [`${row.month} ${row.kind}`, row]));
  for (const credit of credited) {
    const key = `${credit.month} ${credit.kind}`;
    const { month, kind } = credit;
    const row = rows.get(key) ?? { month, kind, lines: 0, amountFen: 0, netFen: 0, taxFen: 0 };
    rows.set(key, {
      month,
      kind,
      lines: row.lines + credit.lines,
      amountFen: safe(row.amountFen - credit.amountFen),
      netFen: less(row.netFen, credit.netFen),
      taxFen: less(row.taxFen, credit.taxFen),
    });
  }
  return [...rows.values()];
}

const less = (fen: number | null, creditFen: number | null): number | null =>
  fen === null || creditFen === null ? null : safe(fen - creditFen);

function rowOf({ month, kind, lineCount, amount, net, tax }: SummedRow): IncomeRow {
  return {
    month,
    kind,
    lines: lineCount,
    amountFen: safe(Number(amount)),
    netFen: net === null ? null : safe(Number(net)),
    taxFen: tax === null ? null : safe(Number(tax)),
  };
}

/** A wrong sum is worse than none. */
function safe(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new Error(`A sum of the income report is no safe integer: ${fen}`);
  return fen;
}

const KINDS = Object.keys(ChargeKind);

function byMonthAndKind(a: IncomeRow, b: IncomeRow): number {
  return a.month === b.month ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : a.month < b.month ? -1 : 1;
}
