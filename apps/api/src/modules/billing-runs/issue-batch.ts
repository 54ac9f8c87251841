import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { findInvoices, type InvoiceRow } from '../invoices/find-invoice.js';
import { issueDrafts } from '../invoices/issue-drafts.js';
import { countStep, type HeldRun, type Step } from './run-steps.js';

/** Drafts that are issued in one transaction. */
const BATCH_DRAFTS = 1_000;

/** Plans which drafts of a run are issued next; where there are none, the run is over. */
export async function planIssue(
  reader: Reader,
  { id, reached }: Pick<HeldRun, 'id' | 'reached'>,
): Promise<Step> {
  const drafts = await findInvoices(
    reader,
    `billingRunId = ? AND id > ? AND status = 'DRAFT'`,
    [id, reached],
    BATCH_DRAFTS,
  );
  const step = { reached: drafts.at(-1)?.id ?? reached, over: drafts.length === 0 };
  return { ...step, take: (unit, run, turn) => issueBatch(unit, run, { ...step, drafts }, turn) };
}

/** Issues drafts of a run in one transaction, under the next numbers of the year. Drafts discarded or issued by hand meanwhile are passed over. */
async function issueBatch(
  unit: Unit,
  run: HeldRun,
  { drafts, reached, over }: { drafts: InvoiceRow[]; reached: string; over: boolean },
  turn: Promise<unknown>,
): Promise<void> {
  const held = await holdDrafts(unit, drafts);
  const issued = held.length > 0 ? await issueDrafts(unit, held, turn) : [];
  const step = { reached, done: 0, billed: 0, drafted: 0, issued: issued.length, totalFen: 0 };
  await turn;
  await countStep(unit, run, step, over ? 'ISSUED' : null);
  const numbers = issued.map(({ id, number, totalFen }) => ({ id, number, totalFen }));
  unit.audit({ subjectType: 'BillingRun', subjectId: run.id, after: { ...step, invoices: numbers } });
}

/** Those that are drafts still; from here on nobody discards or issues one of them. */
async function holdDrafts({ transaction }: Unit, drafts: InvoiceRow[]): Promise<InvoiceRow[]> {
  if (drafts.length === 0) return [];
  const [marks, ids] = inList(drafts.map(({ id }) => id));
  const held = await transaction.run(
    `UPDATE invoices SET version = version + 1 WHERE status = 'DRAFT' AND id IN (${marks})`,
    ids,
  );
  if (held === drafts.length) return drafts;
  const left = await findInvoices(transaction, `status = 'DRAFT' AND id IN (${marks})`, ids);
  const leftIds = new Set(left.map(({ id }) => id));
  return drafts.filter(({ id }) => leftIds.has(id));
}
