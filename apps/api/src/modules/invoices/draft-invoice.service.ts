import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { chargesToBill, claimCharges, type NamedCharge } from '../charges/billing.js';
import { linesOf, totalsOf } from './invoice-lines.js';
import { insertDrafts, insertLines, type NewDraft } from './make-drafts.js';

/**
 * Makes a draft of a customer's open charges; each stands on one invoice only. Refuses with all reasons at once, each
 * naming its charge: NOT_FOUND, CHARGE_REPEATED, CHARGE_NOT_OPEN, CHARGE_NOT_DUE; or AMOUNT_NOT_POSITIVE.
 */
export async function draftInvoice(
  unit: Unit,
  { customerId, chargeIds }: { customerId: string; chargeIds: string[] },
): Promise<object> {
  const { transaction } = unit;
  const [customer] = await transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const { lines, ...invoice } = await draftOf(unit, customerId, chargeIds);
  unit.audit({ subjectType: 'Invoice', subjectId: invoice.id, after: { ...invoice, lines } });
  return invoice;
}

/** Makes a draft of charges; refuses as `draftInvoice` does. */
export async function draftOf(
  unit: Unit,
  customerId: string,
  chargeIds: readonly string[],
): Promise<NewDraft> {
  const { transaction, today } = unit;
  const charges = await chargesToBill(transaction, customerId, chargeIds);
  requireBillable(chargeIds, charges, today);
  const lines = await linesOf(transaction, charges);
  const totals = totalsOf(lines);
  if (totals.totalFen <= 0) refuse('AMOUNT_NOT_POSITIVE', { field: 'input.chargeIds' });
  const [draft] = await insertDrafts(unit, [{ customerId, lines, totals }]);
  if (!draft) throw new Error('No draft was made');
  // Of two drafts at once the rows let one have the charge: whoever comes second finds it taken.
  if ((await claimCharges(transaction, draft.id, chargeIds)) !== charges.length) {
    requireBillable(chargeIds, await chargesToBill(transaction, customerId, chargeIds), today, draft.id);
    throw new Error(`The charges of invoice ${draft.id} could not be claimed`);
  }
  await insertLines(unit, [draft]);
  return draft;
}

function requireBillable(
  asked: readonly string[],
  charges: readonly NamedCharge[],
  today: string,
  invoiceId?: string,
): void {
  const byId = new Map(charges.map((charge) => [charge.id, charge]));
  const reasons = asked.flatMap((id, index) => {
    const reason =
      asked.indexOf(id) < index ? { code: 'CHARGE_REPEATED' } : reasonAgainst(byId.get(id), today, invoiceId);
    return reason ? [{ ...reason, field: `input.chargeIds.${index}` }] : [];
  });
  if (reasons.length > 0) throw new Refusal(...reasons);
}

function reasonAgainst(charge: NamedCharge | undefined, today: string, ownInvoiceId?: string): Reason | null {
  if (!charge) return { code: 'NOT_FOUND' };
  const { status, invoiceId, dueOn, productName, serial } = charge;
  const values = { productName, serial, dueOn };
  if (status !== 'UNBILLED' && invoiceId !== ownInvoiceId) return { code: 'CHARGE_NOT_OPEN', values };
  return dueOn > today ? { code: 'CHARGE_NOT_DUE', values } : null;
}
