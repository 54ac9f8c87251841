import { setTimeout as pause } from 'node:timers/promises';
import type { Stopping } from '../../background.js';
import type { Viewer } from '../../auth/sessions.js';
import type { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import type { Role } from '../../graphql/enums.js';
import { inUnit } from '../../unit-of-work/mutate.js';
import type { BillingRun } from './billing-run.entity.js';
import { draftBatch } from './draft-batch.js';
import { issueBatch } from './issue-batch.js';
import { ChargesTaken, type Step } from './run-steps.js';

/** So long a run is its worker’s after each step; then another takes it up. */
const LEASE_MS = 5_000;
const WAIT_MS = 250;

/** What a worker needs: where the data is, and the clock of the trade. */
export interface Workshop {
  database: Database;
  now: () => Date;
}

/** Whether there is work to do for a run in this state. */
export const hasWork = ({ status }: Pick<BillingRun, 'status'>): boolean =>
  status === 'RUNNING' || status === 'ISSUING';

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
  for (;;) {
    if (stopping()) return release(workshop, runId, workerId);
    const run = await readRun(workshop.database.reader, runId);
    if (!run || !hasWork(run)) return;
    const step = await tryStep(workshop, runId, workerId);
    if (step === 'HELD' || step === 'TAKEN') await pause(step === 'HELD' ? WAIT_MS : WAIT_MS * Math.random());
    // Between two steps everybody else has a turn.
    else await pause(0);
  }
}

async function tryStep(
  workshop: Workshop,
  runId: string,
  workerId: string,
): Promise<Step | 'HELD' | 'TAKEN'> {
  try {
    return await workshop.database.transaction((transaction) =>
      takeStep(transaction, workshop, runId, workerId),
    );
  } catch (error) {
    if (error instanceof ChargesTaken) return 'TAKEN';
    await stop(workshop, runId, workerId);
    throw error;
  }
}

async function takeStep(
  transaction: Transaction,
  { now }: Workshop,
  runId: string,
  workerId: string,
): Promise<Step | 'HELD'> {
  // Leases run by the machine's time, whatever the clock of the trade says.
  const [from, until] = [new Date(), new Date(Date.now() + LEASE_MS)].map(storedInstant);
  const held = await transaction.run(
    `UPDATE billing_runs SET workerId = ?, leaseUntil = ?, stoppedAt = NULL
     WHERE id = ? AND status IN ('RUNNING', 'ISSUING') AND (workerId = ? OR workerId IS NULL OR leaseUntil < ?)`,
    [workerId, until ?? null, runId, workerId, from ?? null],
  );
  const run = await readRun(transaction, runId);
  if (held !== 1 || !run) return 'HELD';
  const actor = await actorOf(transaction, run.createdById);
  const operation = run.status === 'RUNNING' ? 'startBillingRun' : 'issueBillingRun';
  return inUnit(transaction, { operation, actor, now: now() }, (unit) =>
    run.status === 'RUNNING' ? draftBatch(unit, run) : issueBatch(unit, run),
  );
}

type Rows = Pick<Transaction, 'rows'>;

async function readRun(reader: Rows, id: string): Promise<BillingRun | undefined> {
  const [run] = await reader.rows<BillingRun>(
    'SELECT id, status, dueBy, reached, createdById FROM billing_runs WHERE id = ?',
    [id],
  );
  return run;
}

async function actorOf(reader: Rows, id: string): Promise<Viewer> {
  const [user] = await reader.rows<{ id: string; login: string; name: string; roles: string }>(
    'SELECT id, login, name, roles FROM users WHERE id = ?',
    [id],
  );
  if (!user) throw new Error(`The user ${id} who started a billing run is gone`);
  return { ...user, roles: JSON.parse(user.roles) as Role[] };
}

async function release({ database }: Workshop, runId: string, workerId: string): Promise<void> {
  await database.transaction((transaction) =>
    transaction.run(
      'UPDATE billing_runs SET workerId = NULL, leaseUntil = NULL WHERE id = ? AND workerId = ?',
      [runId, workerId],
    ),
  );
}

async function stop({ database, now }: Workshop, runId: string, workerId: string): Promise<void> {
  await database.transaction((transaction) =>
    transaction.run(
      'UPDATE billing_runs SET workerId = NULL, leaseUntil = NULL, stoppedAt = ? WHERE id = ? AND (workerId = ? OR workerId IS NULL)',
      [storedInstant(now()), runId, workerId],
    ),
  );
}
