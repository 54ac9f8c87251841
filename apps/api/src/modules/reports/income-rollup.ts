import { isDuplicate } from '../../database/retry.js';
import type { Reader, SqlValue } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { inList } from '../../graphql/stitch.js';
import { IncomeRollup } from './income-rollup.entity.js';

/** The columns that the rollup goes by, in the order of its key. */
export const ROLLED_BY = ['month', 'source', 'kind', 'product', 'edition', 'region'] as const;
/** The columns that it sums. */
export const SUMS = ['lineCount', 'untaxedLines', 'amountFen', 'netFen', 'taxFen'] as const;

/** Rows that one statement adds to: it looks through all of them for each. */
const ROWS_A_STATEMENT = 40;

/** A row of the rollup without its key. */
export type IncomeSum = Omit<IncomeRollup, 'id'>;

type Summed = Pick<IncomeSum, (typeof SUMS)[number]>;

/** A line as the rollup counts it in. */
interface CountedLine {
  issuedMonth: string;
  incomeSource: string | null;
  kind: string;
  product: string;
  edition: string | null;
  incomeRegion: string | null;
  amountFen: number;
  netFen: number | null;
  taxFen: number | null;
}

/** The columns by which lines are rolled up, as SQL over `invoice_lines` or `credit_note_lines`. */
const BY =
  "issuedMonth AS month, COALESCE(incomeSource, '') AS source, kind, product, COALESCE(edition, '') AS edition, COALESCE(incomeRegion, '') AS region";
const GROUPED = 'issuedMonth, incomeSource, kind, product, edition, incomeRegion';

/** SQL that sums lines under a condition by what the rollup goes by; `sign` is - for what was credited. */
export const sumsSql = (table: string, condition: string, sign: '' | '-' = ''): string =>
  `SELECT ${BY}, COUNT(*) AS lineCount, COUNT(*) - COUNT(netFen) AS untaxedLines, ${sign}SUM(amountFen) AS amountFen,
   ${sign}SUM(COALESCE(netFen, 0)) AS netFen, ${sign}SUM(COALESCE(taxFen, 0)) AS taxFen
   FROM ${table} WHERE ${condition} GROUP BY ${GROUPED}`;

/** The columns of a rollup's row as SQL over what `sumsSql` gives, both kinds of lines together. */
export const ROLLED_UP = `${ROLLED_BY.join(', ')}, ${SUMS.map((column) => `SUM(${column}) AS ${column}`).join(', ')}`;

/** The key of a row of the rollup. */
export const rollupKey = (row: IncomeSum): string => ROLLED_BY.map((column) => row[column]).join(' ');

/** Sums that are to be counted in: into rows that are there, and such as begin a row. */
export interface CountedIncome {
  known: readonly IncomeSum[];
  first: readonly IncomeSum[];
}

/** What the lines of invoices come to that are being issued in this transaction, for `countIncome`. Locks nothing. */
export async function incomeOfInvoices(
  transaction: Transaction,
  invoiceIds: readonly string[],
): Promise<CountedIncome> {
  const [marks, ids] = inList(invoiceIds);
  return toCount(
    transaction,
    await summedBy(transaction, sumsSql('invoice_lines', `invoiceId IN (${marks})`), ids),
  );
}

/** Takes the lines of a credit note off in its own month. */
export async function countCredited(transaction: Transaction, lines: readonly CountedLine[]): Promise<void> {
  const sums = new Map<string, IncomeSum>();
  for (const line of lines) {
    const one = creditOf(line);
    const before = sums.get(rollupKey(one));
    sums.set(rollupKey(one), before ? sumOf(before, one) : one);
  }
  await countIncome(transaction, await toCount(transaction, [...sums.values()]));
}

/**
 * Adds sums to their rows, many in one statement, which takes them in the order of their keys: no amount is read and
 * written back, so of two at once none is lost. A row's first lines insert it; of two that do, the second finds it there
 * and adds. The rows are hot: it is done after all that waits for others.
 */
export async function countIncome(transaction: Transaction, { known, first }: CountedIncome): Promise<void> {
  for (let from = 0; from < known.length; from += ROWS_A_STATEMENT) {
    const some = known.slice(from, from + ROWS_A_STATEMENT);
    if ((await raise(transaction, some)) !== some.length)
      throw new Error('A row of the income rollup vanished');
  }
  for (const sum of first) await begin(transaction, sum);
}

/** The sums that a statement of `sumsSql` gives, as numbers. */
export async function summedBy<T extends Summed = IncomeSum>(
  reader: Reader,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<T[]> {
  const rows = await reader.rows<{ [K in keyof T]: T[K] | string }>(sql, parameters);
  return rows.map(
    (row) =>
      ({
        ...row,
        ...Object.fromEntries(SUMS.map((column) => [column, Number(row[column])])),
      }) as unknown as T,
  );
}

function creditOf(line: CountedLine): IncomeSum {
  return {
    month: line.issuedMonth,
    source: line.incomeSource ?? '',
    kind: line.kind,
    product: line.product,
    edition: line.edition ?? '',
    region: line.incomeRegion ?? '',
    lineCount: 1,
    untaxedLines: line.netFen === null ? 1 : 0,
    amountFen: -line.amountFen,
    netFen: -(line.netFen ?? 0),
    taxFen: -(line.taxFen ?? 0),
  };
}

/** The first with both together summed. */
export function sumOf<T extends Summed = IncomeSum>(a: T, b: T): T {
  return { ...a, ...Object.fromEntries(SUMS.map((column) => [column, a[column] + b[column]])) };
}

/** A row that is there stays there; one that comes meanwhile is found when it is begun. */
async function toCount(reader: Reader, unordered: readonly IncomeSum[]): Promise<CountedIncome> {
  const sums = unordered.toSorted((a, b) => (rollupKey(a) < rollupKey(b) ? -1 : 1));
  if (sums.length === 0) return { known: [], first: [] };
  const [marks, keys] = inList(sums.map(rollupKey));
  const rows = await reader.rows<{ id: string }>(`SELECT id FROM income_rollup WHERE id IN (${marks})`, keys);
  const there = new Set(rows.map(({ id }) => id));
  const isThere = (sum: IncomeSum): boolean => there.has(rollupKey(sum));
  return { known: sums.filter(isThere), first: sums.filter((sum) => !isThere(sum)) };
}

async function begin(transaction: Transaction, sum: IncomeSum): Promise<void> {
  try {
    await transaction.insert(IncomeRollup, [{ id: rollupKey(sum), ...sum }]);
  } catch (error) {
    if (!isDuplicate(error) || (await raise(transaction, [sum])) !== 1) throw error;
  }
}

function raise(transaction: Transaction, sums: readonly IncomeSum[]): Promise<number> {
  const keys = sums.map(rollupKey);
  const cases = keys.map(() => 'WHEN ? THEN ?').join(' ');
  const raised = SUMS.map((column) => `${column} = ${column} + CASE id ${cases} ELSE 0 END`);
  const amounts = SUMS.flatMap((column) => sums.flatMap((sum, at) => [keys[at] as string, sum[column]]));
  return transaction.run(
    `UPDATE income_rollup SET ${raised.join(', ')} WHERE id IN (${keys.map(() => '?').join(',')})`,
    [...amounts, ...keys],
  );
}
