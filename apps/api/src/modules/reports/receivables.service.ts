import type { GraphQLResolveInfo } from 'graphql';
import type { Reader, Row, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { dueDaysOf } from '../payments/ageing-days.js';
import { type AgeingAmount, CustomerAgeing, type ReceivablesReport } from './receivables-report.js';

const MOST_CUSTOMERS = 1000;

/** What is owed on a day: of today by the balances, of a day that is past by the entries up to it. */
const NOW = `SELECT customerId, dueOn, totalFen - paidFen - creditedFen AS balanceFen FROM receivables WHERE openDueOn IS NOT NULL`;
const THEN = `SELECT customerId, dueOn, totalFen
  - COALESCE((SELECT SUM(p.amountFen) FROM payments p WHERE p.invoiceId = r.invoiceId AND p.receivedOn <= ?), 0)
  - COALESCE((SELECT SUM(n.totalFen) FROM credit_notes n WHERE n.invoiceId = r.invoiceId AND n.issuedOn <= ?), 0) AS balanceFen
  FROM receivables r WHERE issuedOn <= ?`;

type Sum = number | string | null;
type Summed = { customerId: string; overpaid: Sum } & Record<string, Sum>;

/**
 * What is owed on a day, by bucket, per customer and in all. On a day to come it is what would be owed then if nothing were
 * paid. Errors: BAD_USER_INPUT on a number of customers outside 0 to 1,000.
 */
export async function receivables(
  context: Context,
  info: GraphQLResolveInfo,
  on: string,
  first: number,
): Promise<ReceivablesReport> {
  if (first < 0 || first > MOST_CUSTOMERS) throw badInput(`\`first\` must be from 0 to ${MOST_CUSTOMERS}`);
  const all = await heavily(context, (reader) => ageings(reader, on, context.today));
  const customers = all.slice(0, first);
  await stitch(
    context,
    CustomerAgeing,
    customers as unknown as Row[],
    selectionOf(info).get('customers') ?? new Map(),
  );
  const buckets = dueDaysOf(on).map(({ bucket }, index) => ({
    bucket,
    openFen: sumOf(all.map((each) => each.buckets[index]?.openFen ?? 0)),
    invoices: sumOf(all.map((each) => each.buckets[index]?.invoices ?? 0)),
  }));
  return {
    on,
    openFen: sumOf(all.map(({ openFen }) => openFen)),
    overpaidFen: sumOf(all.map(({ overpaidFen }) => overpaidFen)),
    buckets,
    customerCount: all.length,
    customers,
  };
}

/** What each customer owes on a day that owes something or has paid too much, who owes most first. */
export async function ageings(reader: Reader, on: string, today: string): Promise<CustomerAgeing[]> {
  const rows = (await summed(reader, on, today)).map((row) => ageingOf(row, on));
  return rows.toSorted((a, b) => b.openFen - a.openFen || (a.customerId < b.customerId ? -1 : 1));
}

function summed(reader: Reader, on: string, today: string): Promise<Summed[]> {
  const past = on < today;
  const columns: string[] = [];
  const parameters: SqlValue[] = [];
  dueDaysOf(on).forEach(({ from, to }, index) => {
    const inside = ['balanceFen > 0', from && 'dueOn >= ?', to && 'dueOn <= ?'].filter(Boolean).join(' AND ');
    const days = [from, to].filter((day) => day !== null);
    columns.push(`SUM(CASE WHEN ${inside} THEN balanceFen ELSE 0 END) AS fen${index}`);
    columns.push(`SUM(CASE WHEN ${inside} THEN 1 ELSE 0 END) AS count${index}`);
    parameters.push(...days, ...days);
  });
  columns.push('SUM(CASE WHEN balanceFen < 0 THEN -balanceFen ELSE 0 END) AS overpaid');
  const sql = `SELECT customerId, ${columns.join(', ')} FROM (${past ? THEN : NOW}) owed WHERE balanceFen <> 0 GROUP BY customerId`;
  return reader.rows<Summed>(sql, past ? [...parameters, on, on, on] : parameters);
}

function ageingOf(row: Summed, on: string): CustomerAgeing {
  const buckets: AgeingAmount[] = dueDaysOf(on).map(({ bucket }, index) => ({
    bucket,
    openFen: Number(row[`fen${index}`]),
    invoices: Number(row[`count${index}`]),
  }));
  const openFen = sumOf(buckets.map((each) => each.openFen));
  return { customerId: row.customerId, openFen, overpaidFen: Number(row.overpaid), buckets };
}

function sumOf(amounts: readonly number[]): number {
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  if (!Number.isSafeInteger(sum)) throw new Error(`A sum of receivables is no safe integer: ${sum}`);
  return sum;
}
