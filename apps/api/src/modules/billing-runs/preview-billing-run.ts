import type { GraphQLResolveInfo } from 'graphql';
import type { Reader, Row, SqlValue } from '../../database/reader.js';
import { badInput } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import type { LeftOutReason } from '../../graphql/billing-enums.js';
import { readRows } from '../../graphql/read-one.js';
import { type Selection, selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { userErrorsOf } from '../../unit-of-work/user-errors-of.js';
import { Charge } from '../charges/charge.entity.js';
import type { Bill } from '../invoices/make-drafts.js';
import { isMonthLocked, monthOf } from '../month-locks/require-open-month.js';
import { requireDueBy } from './billing-run.services.js';
import { PlannedInvoice } from './billing-preview.js';
import { planBatch } from './plan-batch.js';

const MOST_INVOICES = 100;
const MOST_LEFT_OUT = 100;

/** Which of the drafts are shown. */
export interface Shown {
  first: number;
  skip: number;
}

/** What a run has to do, planned batch by batch as the run does it. */
export interface BillingPlan {
  chargeCount: number;
  invoiceCount: number;
  totalFen: number;
  bills: Bill[];
  leftOut: { reason: LeftOutReason; count: number; totalFen: number; ids: string[] }[];
}

/** Plans a whole run over the charges due by a day; `today` is the day on which its drafts would be issued. */
export async function planRun(
  reader: Reader,
  dueBy: string,
  today: string,
  { first, skip }: Shown,
): Promise<BillingPlan> {
  const plan: BillingPlan = { chargeCount: 0, invoiceCount: 0, totalFen: 0, bills: [], leftOut: [] };
  const locked = await isMonthLocked(reader, monthOf(today));
  const nothing = { reason: 'NOTHING_TO_PAY' as const, count: 0, totalFen: 0, ids: [] as string[] };
  const shut = { reason: 'MONTH_LOCKED' as const, count: 0, totalFen: 0, ids: [] as string[] };
  for (let reached = '', size = 1; size > 0;) {
    const batch = await planBatch(reader, { dueBy, reached });
    ({ reached, size } = batch);
    for (const { id, amountFen } of batch.nothingToPay) leave(nothing, id, amountFen);
    if (locked) {
      for (const { chargeId, amountFen } of batch.bills.flatMap(({ lines }) => lines))
        leave(shut, chargeId, amountFen);
      continue;
    }
    for (const bill of batch.bills) {
      if (plan.invoiceCount >= skip && plan.bills.length < first) plan.bills.push(bill);
      plan.invoiceCount += 1;
      plan.chargeCount += bill.lines.length;
      plan.totalFen += bill.totals.totalFen;
    }
  }
  const others = [
    await leftOut(reader, 'NOT_DUE', "status = 'UNBILLED' AND dueOn > ?", dueBy),
    await leftOut(reader, 'ALREADY_DRAFTED', "status = 'DRAFTED' AND dueOn <= ?", dueBy),
  ];
  plan.leftOut = [...others, nothing, shut].filter(({ count }) => count > 0);
  return plan;
}

function leave(into: BillingPlan['leftOut'][number], id: string, amountFen: number): void {
  Object.assign(into, { count: into.count + 1, totalFen: into.totalFen + amountFen });
  if (into.ids.length < MOST_LEFT_OUT) into.ids.push(id);
}

async function leftOut(reader: Reader, reason: LeftOutReason, condition: string, ...parameters: SqlValue[]) {
  const where = `FROM charges WHERE ${condition}`;
  const [sum] = await reader.rows<{ charges: number; fen: number | string | null }>(
    `SELECT COUNT(*) AS charges, SUM(amountFen) AS fen ${where}`,
    parameters,
  );
  const rows = await reader.rows<{ id: string }>(
    `SELECT id ${where} ORDER BY dueOn, id LIMIT ${MOST_LEFT_OUT}`,
    parameters,
  );
  return { reason, count: sum?.charges ?? 0, totalFen: Number(sum?.fen ?? 0), ids: rows.map(({ id }) => id) };
}

/** What a run would do, with all that is asked for of its charges and customers. Nothing is stored. Errors: BAD_USER_INPUT on a page size outside 0 to 100. */
export async function previewBillingRun(
  context: Context,
  info: GraphQLResolveInfo,
  dueBy: string,
  shown: Shown,
): Promise<object> {
  if (shown.first < 0 || shown.first > MOST_INVOICES || shown.skip < 0)
    throw badInput(`\`first\` must be from 0 to ${MOST_INVOICES}`);
  try {
    requireDueBy(dueBy, context.today);
    const plan = await planRun(context.database.reader, dueBy, context.today, shown);
    return { dueBy, ...plan, ...(await shownOf(context, selectionOf(info), plan)), userErrors: [] };
  } catch (error) {
    const nothing = { dueBy: null, chargeCount: 0, invoiceCount: 0, totalFen: 0, invoices: [], leftOut: [] };
    return { ...nothing, userErrors: userErrorsOf(error, context) };
  }
}

async function shownOf(context: Context, selection: Selection, { bills, leftOut: out }: BillingPlan) {
  const [invoicesAsked, leftOutAsked] = [selection.get('invoices'), selection.get('leftOut')];
  // Each list by what is asked of it: what is asked of both would count as asked twice.
  const charges = await Promise.all([
    readCharges(
      context,
      bills.flatMap(({ lines }) => lines.map(({ chargeId }) => chargeId)),
      invoicesAsked?.get('charges'),
    ),
    readCharges(
      context,
      out.flatMap((each) => each.ids),
      leftOutAsked?.get('charges'),
    ),
  ]);
  const byId = new Map(charges.flat().map((row) => [row['id'], row]));
  const rowsOf = (wanted: readonly string[]) => wanted.flatMap((id) => byId.get(id) ?? []);
  const invoices = bills.map(({ customerId, totals, lines }): Row => ({
    customerId,
    ...totals,
    charges: rowsOf(lines.map(({ chargeId }) => chargeId)),
  }));
  const customerAsked: Selection = new Map(
    [...(invoicesAsked ?? [])].filter(([name]) => name === 'customer'),
  );
  await stitch(context, PlannedInvoice, invoices, customerAsked);
  return { invoices, leftOut: out.map(({ ids: wanted, ...rest }) => ({ ...rest, charges: rowsOf(wanted) })) };
}

const readCharges = async (
  context: Context,
  ids: readonly string[],
  asked: Selection | undefined,
): Promise<Row[]> => (asked === undefined ? [] : readRows(context, Charge, ids, asked));
