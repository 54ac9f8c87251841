import { civilDateAt } from 'policy';
import type { Viewer } from '../../auth/sessions.js';
import type { LeftOutReason } from '../../graphql/billing-enums.js';
import { inUnit } from '../../unit-of-work/mutate.js';
import { requireDueBy, startBillingRun } from './billing-run.services.js';
import { planRun } from './preview-billing-run.js';
import { workOnRun, type Workshop } from './work-on-run.js';

/** What was billed, or would be: amounts in fen. */
export interface Billed {
  dueBy: string;
  /** Null where nothing was stored. */
  billingRunId: string | null;
  charges: number;
  invoices: number;
  totalFen: number;
  /** What was left out, and why. */
  leftOut: { reason: LeftOutReason; count: number; totalFen: number }[];
}

/** What a run would bill now, and what it would leave out. Nothing is stored. Refuses with DUE_BY_IN_FUTURE. */
export async function billDryRun({ database, now }: Workshop, dueBy: string): Promise<Billed> {
  const today = civilDateAt(now().toISOString());
  requireDueBy(dueBy, today);
  const plan = await planRun(database.reader, dueBy, today, { first: 0, skip: 0 });
  return {
    dueBy,
    billingRunId: null,
    charges: plan.chargeCount,
    invoices: plan.invoiceCount,
    totalFen: plan.totalFen,
    leftOut: plan.leftOut.map(({ reason, count, totalFen }) => ({ reason, count, totalFen })),
  };
}

/** Starts a run in somebody’s name and works on it to its end. Refuses with DUE_BY_IN_FUTURE, MONTH_LOCKED. */
export async function bill(workshop: Workshop, dueBy: string, actor: Viewer): Promise<Billed> {
  const { database, now } = workshop;
  const { leftOut } = await billDryRun(workshop, dueBy);
  const { id } = await database.transaction((transaction) =>
    inUnit(transaction, { operation: 'startBillingRun', actor, now: now() }, (unit) =>
      startBillingRun(unit, dueBy),
    ),
  );
  await workOnRun(workshop, id);
  const [run] = await database.reader.rows<{ billed: number; drafted: number; totalFen: number }>(
    'SELECT billed, drafted, totalFen FROM billing_runs WHERE id = ?',
    [id],
  );
  if (!run) throw new Error(`The run ${id} vanished`);
  const { billed: charges, drafted: invoices, totalFen } = run;
  return { dueBy, billingRunId: id, charges, invoices, totalFen, leftOut };
}
