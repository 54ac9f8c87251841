import type { Unit } from '../../unit-of-work/mutate.js';
import { findInvoices } from '../invoices/find-invoice.js';
import { issueDrafts } from '../invoices/issue-drafts.js';
import type { BillingRun } from './billing-run.entity.js';
import { countStep, type Step } from './run-steps.js';

/** Drafts that are issued in one transaction. */
const BATCH_DRAFTS = 200;

/** Issues the next drafts of a run in one transaction, under the next numbers of the year. Drafts discarded or issued by hand are passed over. */
export async function issueBatch(unit: Unit, run: BillingRun): Promise<Step> {
  const { transaction } = unit;
  // Held from here on, so that nobody discards or issues one of them meanwhile.
  const drafts = await findInvoices(
    transaction,
    `billingRunId = ? AND id > ? AND status = 'DRAFT'`,
    [run.id, run.reached],
    BATCH_DRAFTS,
  );
  const held = await holdDrafts(unit, drafts);
  const issued = held.length > 0 ? await issueDrafts(unit, held) : [];
  const step = {
    reached: drafts.at(-1)?.id ?? run.reached,
    done: 0,
    billed: 0,
    drafted: 0,
    issued: issued.length,
    totalFen: 0,
  };
  const over = drafts.length === 0;
  await countStep(unit, run, step, over ? 'ISSUED' : null);
  const numbers = issued.map(({ id, number, totalFen }) => ({ id, number, totalFen }));
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, after: { ...step, invoices: numbers } });
  return { over };
}

type Drafts = Awaited<ReturnType<typeof findInvoices>>;

async function holdDrafts({ transaction }: Unit, drafts: Drafts): Promise<Drafts> {
  const ids = drafts.map(({ id }) => id);
  if (ids.length === 0) return [];
  const marks = ids.map(() => '?').join(',');
  await transaction.run(
    `UPDATE invoices SET version = version + 1 WHERE status = 'DRAFT' AND id IN (${marks})`,
    ids,
  );
  const held = await findInvoices(transaction, `status = 'DRAFT' AND id IN (${marks})`, ids);
  // Their version stands for what was seen before: issuing counts it on once.
  return held.map((draft) => ({ ...draft, version: draft.version - 1 }));
}
