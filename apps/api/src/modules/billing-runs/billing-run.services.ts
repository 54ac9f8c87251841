import type { Background } from '../../background.js';
import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import type { Reader } from '../../database/reader.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { BillingRun } from './billing-run.entity.js';
import { hasWork, workOnRun, type Workshop } from './work-on-run.js';

type RunRow = Pick<BillingRun, 'id' | 'status' | 'dueBy' | 'createdById'>;

/** Refuses a day after today with DUE_BY_IN_FUTURE: what is due later cannot be billed. */
export function requireDueBy(dueBy: string, today: string): void {
  if (dueBy > today) refuse('DUE_BY_IN_FUTURE', { field: 'input.dueBy', values: { today } });
}

/** Starts a run over the charges due by a day; its drafts are made afterwards, in the background. Refuses with DUE_BY_IN_FUTURE, MONTH_LOCKED. */
export async function startBillingRun(unit: Unit, dueBy: string): Promise<BillingRun> {
  const { transaction, today, now, actor } = unit;
  requireDueBy(dueBy, today);
  await requireOpenMonth(unit, today, 'input.dueBy');
  const run = {
    id: newId(),
    status: 'RUNNING' as const,
    dueBy,
    total: await openCharges(transaction, dueBy),
    done: 0,
    billed: 0,
    drafted: 0,
    issued: 0,
    totalFen: 0,
    reached: '',
    workerId: null,
    leaseUntil: null,
    stoppedAt: null,
    createdAt: storedInstant(now),
    draftedAt: null,
    issuedAt: null,
    createdById: actor.id,
  };
  await transaction.insert(BillingRun, [run]);
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, after: run });
  return run;
}

/** Lets a run that has work left be taken up again. Refuses with NOT_FOUND, BILLING_RUN_FINISHED. */
export async function resumeBillingRun(unit: Unit, billingRunId: string): Promise<object> {
  const run = await requireRun(unit, billingRunId);
  if (!hasWork(run)) refuse('BILLING_RUN_FINISHED', { field: 'input.billingRunId' });
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, before: run, after: run });
  return run;
}

/** Lets the drafts of a run be issued, in the background. Refuses with NOT_FOUND, BILLING_RUN_NOT_READY, BILLING_RUN_FINISHED, MONTH_LOCKED. */
export async function issueBillingRun(unit: Unit, billingRunId: string): Promise<object> {
  const { transaction, today } = unit;
  await requireOpenMonth(unit, today, 'input.billingRunId');
  const moved = await transaction.run(
    "UPDATE billing_runs SET status = 'ISSUING', reached = '' WHERE id = ? AND status = 'DRAFTED'",
    [billingRunId],
  );
  const run = await requireRun(unit, billingRunId);
  const field = 'input.billingRunId';
  if (moved !== 1)
    refuse(run.status === 'RUNNING' ? 'BILLING_RUN_NOT_READY' : 'BILLING_RUN_FINISHED', { field });
  unit.audit({
    subjectType: 'BillingRun',
    subjectId: run.id,
    before: { ...run, status: 'DRAFTED' },
    after: run,
  });
  return run;
}

/** Takes up in the background every run that has work left, after a start say. */
export async function takeUpBillingRuns(workshop: Workshop, background: Background): Promise<void> {
  const runs = await workshop.database.reader.rows<{ id: string }>(
    "SELECT id FROM billing_runs WHERE status IN ('RUNNING', 'ISSUING') ORDER BY id",
  );
  for (const { id } of runs) workInBackground(workshop, background, id);
}

/** Works on a run in the background, unless this process does already. */
export function workInBackground(workshop: Workshop, background: Background, runId: string): void {
  background.start(`billing run ${runId}`, (stopping) => workOnRun(workshop, runId, stopping));
}

async function openCharges(reader: Reader, dueBy: string): Promise<number> {
  const [row] = await reader.rows<{ total: number }>(
    "SELECT COUNT(*) AS total FROM charges WHERE status = 'UNBILLED' AND dueOn <= ?",
    [dueBy],
  );
  return row?.total ?? 0;
}

async function requireRun({ transaction }: Unit, id: string): Promise<RunRow> {
  const [run] = await transaction.rows<RunRow>(
    'SELECT id, status, dueBy, total, done, billed, drafted, issued, totalFen, stoppedAt, createdAt, draftedAt, issuedAt, createdById FROM billing_runs WHERE id = ?',
    [id],
  );
  return run ?? refuse('NOT_FOUND', { field: 'input.billingRunId' });
}
