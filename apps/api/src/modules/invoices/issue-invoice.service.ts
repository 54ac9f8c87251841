import type { Transaction } from '../../database/transaction.js';
import { Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireDraft, type SeenDraft } from './find-invoice.js';
import { issueDrafts } from './issue-drafts.js';

/**
 * Issues a draft under the next number of the year; it never changes again. Refuses with NOT_FOUND,
 * INVOICE_ALREADY_ISSUED, VERSION_CONFLICT, MONTH_LOCKED, and CHARGE_NOT_DUE for each charge that is due later than today.
 */
export async function issueInvoice(unit: Unit, seen: SeenDraft): Promise<object> {
  const { transaction, today } = unit;
  const draft = await requireDraft(transaction, seen);
  await requireDue(transaction, draft.id, today);
  await claimDraft(transaction, seen);
  const [issued] = await issueDrafts(unit, [draft]);
  if (!issued) throw new Error(`The draft ${draft.id} could not be issued`);
  unit.audit({ subjectType: 'Invoice', subjectId: draft.id, before: draft, after: issued });
  return issued;
}

async function requireDue(transaction: Transaction, invoiceId: string, today: string): Promise<void> {
  const early = await transaction.rows<{ productName: string; serial: string; dueOn: string }>(
    `SELECT l.productName, l.serial, c.dueOn FROM charges c JOIN licences l ON l.id = c.licenceId
     JOIN invoice_lines i ON i.chargeId = c.id WHERE i.invoiceId = ? AND c.dueOn > ? ORDER BY i.position`,
    [invoiceId, today],
  );
  if (early.length > 0)
    throw new Refusal(
      ...early.map((values) => ({ code: 'CHARGE_NOT_DUE', field: 'input.invoiceId', values })),
    );
}

/** Of several who issue or discard a draft at once, one goes on, and the others have taken no number. */
export async function claimDraft(transaction: Transaction, seen: SeenDraft): Promise<void> {
  const claimed = await transaction.run(
    "UPDATE invoices SET version = version + 1 WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [seen.invoiceId, seen.expectedVersion],
  );
  if (claimed === 1) return;
  await requireDraft(transaction, seen);
  throw new Error(`The draft ${seen.invoiceId} could not be claimed`);
}
