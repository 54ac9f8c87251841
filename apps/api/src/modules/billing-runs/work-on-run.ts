import { setTimeout as pause } from 'node:timers/promises';
import type { Stopping } from '../../background.js';
import type { Viewer } from '../../auth/sessions.js';
import type { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import type { Reader } from '../../database/reader.js';
import type { Role } from '../../graphql/enums.js';
import { inUnit } from '../../unit-of-work/mutate.js';
import type { BillingRun } from './billing-run.entity.js';
import { planDrafts } from './draft-batch.js';
import { planIssue } from './issue-batch.js';
import { type HeldRun, leaseEnd, type Step, TakenMeanwhile } from './run-steps.js';

const WAIT_MS = 250;

/** What a worker needs: where the data is, and the clock of the trade. */
export interface Workshop {
  database: Pick<Database, 'reader' | 'transaction' | 'writesSideBySide'>;
  now: () => Date;
}

/** Whether there is work to do for a run in this state. */
export const hasWork = ({ status }: Pick<BillingRun, 'status'>): boolean =>
  status === 'RUNNING' || status === 'ISSUING';

type OpenRun = Pick<BillingRun, 'id' | 'status' | 'dueBy' | 'reached' | 'createdById'>;

/**
 * Works on a run step by step until its drafts are made, or issued, or the process stops. Each step is one transaction
 * with the run’s progress in it, so that whoever takes the run up goes on exactly there. A run that another worker holds
 * is waited for: when that one was killed, its lease ends.
 */
export async function workOnRun(
  workshop: Workshop,
  runId: string,
  stopping: Stopping = () => false,
): Promise<void> {
  const workerId = newId();
  while (!stopping()) {
    const isHeld = await hold(workshop, runId, workerId);
    const run = await readRun(workshop.database.reader, runId);
    if (!run || !hasWork(run)) return;
    if (!isHeld) await pause(WAIT_MS);
    else if (!(await tryToWork(workshop, run, workerId, stopping))) await pause(WAIT_MS * Math.random());
  }
  await letGo(workshop, runId, workerId, null);
}

/** Works on a run; false where somebody came between and it is to be begun again where it stands. */
async function tryToWork(
  workshop: Workshop,
  run: OpenRun,
  workerId: string,
  stopping: Stopping,
): Promise<boolean> {
  try {
    await takeSteps(workshop, run, workerId, stopping);
    return true;
  } catch (error) {
    if (error instanceof TakenMeanwhile) return false;
    await letGo(workshop, run.id, workerId, workshop.now());
    throw error;
  }
}

/**
 * Takes step after step. Where the database lets writers go side by side, the next step is planned and its rows go in while one
 * is being written; only what follows from their order, progress and numbers, waits until the one before is committed.
 */
async function takeSteps(
  { database, now }: Workshop,
  { status, ...run }: OpenRun,
  workerId: string,
  stopping: Stopping,
): Promise<void> {
  const isDrafting = status === 'RUNNING';
  const operation = isDrafting ? 'startBillingRun' : 'issueBillingRun';
  const actor = await actorOf(database.reader, run.createdById);
  let { reached } = run;
  let last: Promise<void> = Promise.resolve();
  try {
    for (let isOver = false; !isOver && !stopping();) {
      const from: HeldRun = { ...run, workerId, reached };
      const step: Step = await (isDrafting ? planDrafts : planIssue)(database.reader, from);
      const before = last;
      last = database.transaction((transaction) =>
        inUnit(transaction, { operation, actor, now: now() }, (unit) => step.take(unit, from, before)),
      );
      // Looked at one step later: until then its failure is nobody's.
      last.catch(() => undefined);
      await (database.writesSideBySide ? before : last);
      ({ reached, over: isOver } = step);
    }
  } finally {
    await last;
  }
}

/** Takes a run for this worker, or keeps it; false where another has it, or it is finished. */
function hold({ database }: Workshop, runId: string, workerId: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const held = await transaction.run(
      `UPDATE billing_runs SET workerId = ?, leaseUntil = ?, stoppedAt = NULL
       WHERE id = ? AND status IN ('RUNNING', 'ISSUING') AND (workerId = ? OR workerId IS NULL OR leaseUntil < ?)`,
      [workerId, leaseEnd(), runId, workerId, storedInstant(new Date())],
    );
    return held === 1;
  });
}

/** Leaves a run to whoever takes it up; `stoppedAt` says when a fault stopped it, null where none did. */
async function letGo(
  { database }: Workshop,
  runId: string,
  workerId: string,
  stoppedAt: Date | null,
): Promise<void> {
  await database.transaction((transaction) =>
    transaction.run(
      'UPDATE billing_runs SET workerId = NULL, leaseUntil = NULL, stoppedAt = ? WHERE id = ? AND workerId = ?',
      [stoppedAt && storedInstant(stoppedAt), runId, workerId],
    ),
  );
}

async function readRun(reader: Reader, id: string): Promise<OpenRun | undefined> {
  const [run] = await reader.rows<OpenRun>(
    'SELECT id, status, dueBy, reached, createdById FROM billing_runs WHERE id = ?',
    [id],
  );
  return run;
}

async function actorOf(reader: Reader, id: string): Promise<Viewer> {
  const [user] = await reader.rows<{ id: string; login: string; name: string; roles: string }>(
    'SELECT id, login, name, roles FROM users WHERE id = ?',
    [id],
  );
  if (!user) throw new Error(`The user ${id} who started a billing run is gone`);
  return { ...user, roles: JSON.parse(user.roles) as Role[] };
}
