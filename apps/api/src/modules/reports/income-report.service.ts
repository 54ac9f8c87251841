import type { Reader } from '../../database/reader.js';
import { type IncomeDimension, IncomeSource } from '../../graphql/billing-enums.js';
import { ChargeKind } from '../../graphql/enums.js';
import { type IncomeFilter, incomeConditions } from './income-filter.js';
import { requireMonths } from './income-months.js';
import type { IncomeOfSource, IncomeReport, IncomeRow } from './income-report.js';
import { type IncomeSum, summedBy, sumOf, SUMS } from './income-rollup.js';

/** Which income is asked for: months `YYYY-MM`, both included. */
export interface AskedIncome {
  from: string;
  to: string;
  filter?: IncomeFilter | null;
  /** By what it is told apart beside month and kind. */
  by?: readonly IncomeDimension[] | null;
}

const COLUMNS = { SOURCE: 'source', PRODUCT: 'product', EDITION: 'edition', REGION: 'region' } as const;
type Column = (typeof COLUMNS)[IncomeDimension];

/** Sums of a group of the rollup's rows; what it is not grouped by is missing. */
type Sums = Pick<IncomeSum, 'month' | 'kind' | (typeof SUMS)[number]> & Partial<Pick<IncomeSum, Column>>;

/**
 * The income of issued invoices less their credit notes, by the months frozen on the lines of both, from the rollup.
 * Errors: BAD_USER_INPUT on what is no month, on `from` after `to`, on more than 120 months, on a filter too long.
 */
export async function incomeReport(
  reader: Reader,
  { from, to, filter, by }: AskedIncome,
): Promise<IncomeReport> {
  requireMonths(from, to);
  const asked = [...new Set(by)].map((dimension) => COLUMNS[dimension]);
  // The source is always read, for the totals by it: rows and totals are of the same instant.
  const sums = await summed(reader, from, to, filter ?? null, [...new Set([...asked, 'source' as const])]);
  const rows = asked.includes('source') ? sums : withoutSource(sums, asked);
  return {
    from,
    to,
    rows: rows.map(rowOf).toSorted(byPlace),
    totalFen: totalOf(sums),
    sources: Object.values(IncomeSource).map((source) => ofSource(source, sums)),
  };
}

function summed(
  reader: Reader,
  from: string,
  to: string,
  filter: IncomeFilter | null,
  columns: readonly Column[],
): Promise<Sums[]> {
  const conditions = incomeConditions(filter);
  const grouped = ['month', 'kind', ...columns].join(', ');
  return summedBy<Sums>(
    reader,
    `SELECT ${grouped}, ${SUMS.map((column) => `SUM(${column}) AS ${column}`).join(', ')} FROM income_rollup
     WHERE month >= ? AND month <= ?${conditions.map(([sql]) => ` AND ${sql}`).join('')} GROUP BY ${grouped}`,
    [from, to, ...conditions.flatMap(([, ...parameters]) => parameters)],
  );
}

function withoutSource(sums: readonly Sums[], asked: readonly Column[]): Sums[] {
  const groups = new Map<string, Sums>();
  for (const { source: _, ...sum } of sums) {
    const key = [sum.month, sum.kind, ...asked.map((column) => sum[column as keyof typeof sum])].join(' ');
    const before = groups.get(key);
    groups.set(key, before ? sumOf<Sums>(before, sum) : sum);
  }
  return [...groups.values()];
}

function rowOf(sums: Sums): IncomeRow {
  const { month, kind, source, product, edition, region, lineCount, untaxedLines } = sums;
  return {
    month,
    kind: kind as ChargeKind,
    source: (source || null) as IncomeSource | null,
    product: product || null,
    edition: (edition || null) as IncomeRow['edition'],
    region: (region || null) as IncomeRow['region'],
    lines: lineCount,
    amountFen: safe(sums.amountFen),
    // Part of the tax is not the tax.
    netFen: untaxedLines > 0 ? null : safe(sums.netFen),
    taxFen: untaxedLines > 0 ? null : safe(sums.taxFen),
  };
}

function ofSource(source: IncomeSource, sums: readonly Sums[]): IncomeOfSource {
  const own = sums.filter((sum) => sum.source === source);
  return {
    source,
    lines: own.reduce((lines, { lineCount }) => lines + lineCount, 0),
    amountFen: totalOf(own),
  };
}

const totalOf = (sums: readonly Sums[]): number =>
  safe(sums.reduce((total, { amountFen }) => total + amountFen, 0));

/** A wrong sum is worse than none. */
function safe(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new Error(`A sum of the income report is no safe integer: ${fen}`);
  return fen;
}

const KINDS = Object.keys(ChargeKind);

function byPlace(a: IncomeRow, b: IncomeRow): number {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1;
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return kinds === 0 ? Number(placeOf(a) > placeOf(b)) - Number(placeOf(a) < placeOf(b)) : kinds;
}

const placeOf = ({ source, product, edition, region }: IncomeRow): string =>
  [source, product, edition, region].join(' ');
