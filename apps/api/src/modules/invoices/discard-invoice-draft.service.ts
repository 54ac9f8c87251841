import type { Unit } from '../../unit-of-work/mutate.js';
import { releaseCharges } from '../charges/billing.js';
import { requireDraft, type SeenDraft } from './find-invoice.js';

/** Discards a draft: its charges wait to be invoiced again. Gives its id. Refuses with NOT_FOUND, INVOICE_ALREADY_ISSUED or VERSION_CONFLICT. */
export async function discardInvoiceDraft(unit: Unit, seen: SeenDraft): Promise<string> {
  const { transaction } = unit;
  const draft = await requireDraft(transaction, seen);
  const lines = await transaction.rows(
    'SELECT position, chargeId, amountFen FROM invoice_lines WHERE invoiceId = ? ORDER BY position',
    [draft.id],
  );
  await claim(unit, seen);
  await releaseCharges(transaction, draft.id);
  await transaction.run('DELETE FROM invoice_lines WHERE invoiceId = ?', [draft.id]);
  await transaction.run("DELETE FROM invoices WHERE id = ? AND status = 'DRAFT'", [draft.id]);
  unit.audit({ subjectType: 'Invoice', subjectId: draft.id, before: { ...draft, lines }, after: null });
  return draft.id;
}

/** Of discarding and issuing at once the row lets one through. */
async function claim({ transaction }: Unit, seen: SeenDraft): Promise<void> {
  const claimed = await transaction.run(
    "UPDATE invoices SET version = version + 1 WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [seen.invoiceId, seen.expectedVersion],
  );
  if (claimed === 1) return;
  await requireDraft(transaction, seen);
  throw new Error(`The draft ${seen.invoiceId} could not be discarded`);
}
