import type { GraphQLResolveInfo } from 'graphql';
import type { Reader, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { heavily } from '../../graphql/heavily.js';
import type { IncomeLineSort } from '../../graphql/report-enums.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { type IncomeFilter, incomeConditions } from './income-filter.js';
import { IncomeLine, type IncomeLines } from './income-lines.js';
import { requireMonths } from './income-months.js';

const MOST_LINES = 200;

/** Which lines: months `YYYY-MM`, both included. */
export interface AskedIncomeLines {
  from: string;
  to: string;
  filter: IncomeFilter | null;
  sort: IncomeLineSort;
  first: number;
  skip: number;
}

type Line = Omit<IncomeLine, 'customer' | 'decision'>;

const CALLED = {
  month: 'l.issuedMonth',
  source: 'l.incomeSource',
  kind: 'l.kind',
  product: 'l.product',
  edition: 'l.edition',
  region: 'l.incomeRegion',
};
const WHAT =
  'l.position AS position, l.kind AS kind, l.product AS product, l.incomeSource AS source, l.edition AS edition, l.incomeRegion AS region, d.number AS number, d.issuedOn AS issuedOn, d.customerId AS customerId';

const ORDERS: Record<IncomeLineSort, string> = {
  ISSUED_DESC: 'issuedOn DESC, number DESC, position, id',
  ISSUED_ASC: 'issuedOn, number, position, id',
  AMOUNT_DESC: 'amountFen DESC, issuedOn DESC, id',
  AMOUNT_ASC: 'amountFen, issuedOn DESC, id',
};

/**
 * The lines that income comes from, with their number and sum, from the documents and not from the rollup. Errors:
 * BAD_USER_INPUT on months as in the income report, on a number of lines outside 1 to 200, on less than none passed over.
 */
export async function incomeLines(
  context: Context,
  info: GraphQLResolveInfo,
  asked: AskedIncomeLines,
): Promise<IncomeLines> {
  requireMonths(asked.from, asked.to);
  if (asked.first < 1 || asked.first > MOST_LINES || asked.skip < 0)
    throw badInput(`\`first\` must be from 1 to ${MOST_LINES}, and \`skip\` not negative`);
  const found = await heavily(context, (reader) => linesOf(reader, asked));
  const below = selectionOf(info).get('lines');
  if (below) await stitch(context, IncomeLine, found.lines, below);
  return found;
}

async function linesOf(
  reader: Reader,
  { from, to, filter, sort, first, skip }: AskedIncomeLines,
): Promise<{ count: number; totalFen: number; lines: Line[] }> {
  const conditions = incomeConditions(filter, CALLED);
  const where = ['l.issuedMonth >= ?', 'l.issuedMonth <= ?', ...conditions.map(([sql]) => sql)].join(' AND ');
  const once: SqlValue[] = [from, to, ...conditions.flatMap(([, ...parameters]) => parameters)];
  const parameters = [...once, ...once];
  const [sum] = await reader.rows<{ count: number; totalFen: number | string | null }>(
    `SELECT COUNT(*) AS count, SUM(amountFen) AS totalFen FROM (
       SELECT l.amountFen FROM invoice_lines l WHERE ${where}
       UNION ALL SELECT -l.amountFen FROM credit_note_lines l WHERE ${where}) sums`,
    parameters,
  );
  const lines = await reader.rows<Summed>(
    `SELECT l.id AS id, 'INVOICE' AS document, d.id AS invoiceId, ${WHAT}, l.amountFen AS amountFen,
       l.netFen AS netFen, l.taxFen AS taxFen, l.decisionId AS decisionId
       FROM invoice_lines l JOIN invoices d ON d.id = l.invoiceId WHERE ${where}
     UNION ALL SELECT l.id AS id, 'CREDIT_NOTE' AS document, d.invoiceId AS invoiceId, ${WHAT}, -l.amountFen AS amountFen,
       -l.netFen AS netFen, -l.taxFen AS taxFen, o.decisionId AS decisionId
       FROM credit_note_lines l JOIN credit_notes d ON d.id = l.creditNoteId JOIN invoice_lines o ON o.id = l.invoiceLineId
       WHERE ${where} ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?`,
    [...parameters, first, skip],
  );
  return { count: sum?.count ?? 0, totalFen: Number(sum?.totalFen ?? 0), lines: lines.map(withNumbers) };
}

/** What was negated comes as text from one of the databases. */
interface Summed extends Omit<Line, 'amountFen' | 'netFen' | 'taxFen'> {
  amountFen: number | string;
  netFen: number | string | null;
  taxFen: number | string | null;
}

const withNumbers = (line: Summed): Line => ({
  ...line,
  amountFen: Number(line.amountFen),
  netFen: line.netFen === null ? null : Number(line.netFen),
  taxFen: line.taxFen === null ? null : Number(line.taxFen),
});
