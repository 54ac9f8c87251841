import type { Unit } from '../../unit-of-work/mutate.js';
import { releaseCharges } from '../charges/billing.js';
import { requireDraft, type SeenDraft } from './find-invoice.js';
import { claimDraft } from './issue-invoice.service.js';

/** Discards a draft: its charges wait to be invoiced again. Gives its id. Refuses with NOT_FOUND, INVOICE_ALREADY_ISSUED or VERSION_CONFLICT. */
export async function discardInvoiceDraft(unit: Unit, seen: SeenDraft): Promise<string> {
  const { transaction } = unit;
  const draft = await requireDraft(transaction, seen);
  const lines = await transaction.rows<{ chargeId: string }>(
    'SELECT position, chargeId, amountFen FROM invoice_lines WHERE invoiceId = ? ORDER BY position',
    [draft.id],
  );
  await claimDraft(transaction, seen);
  await releaseCharges(
    transaction,
    lines.map(({ chargeId }) => chargeId),
  );
  await transaction.run('DELETE FROM invoice_lines WHERE invoiceId = ?', [draft.id]);
  await transaction.run("DELETE FROM invoices WHERE id = ? AND status = 'DRAFT'", [draft.id]);
  unit.audit({ subjectType: 'Invoice', subjectId: draft.id, before: { ...draft, lines }, after: null });
  return draft.id;
}
