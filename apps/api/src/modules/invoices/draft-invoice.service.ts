import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { type BillableCharge, chargesToBill, claimCharges } from '../charges/billing.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { linesOf, totalsOf } from './invoice-lines.js';
import { Invoice } from './invoice.entity.js';

/**
 * Makes a draft of a customer's open charges; each stands on one invoice only. Refuses with all reasons at once, each
 * naming its charge: NOT_FOUND, CHARGE_REPEATED, CHARGE_NOT_OPEN, CHARGE_NOT_DUE.
 */
export async function draftInvoice(
  unit: Unit,
  { customerId, chargeIds }: { customerId: string; chargeIds: string[] },
): Promise<object> {
  const { transaction, actor, now, today } = unit;
  const [customer] = await transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  const charges = await chargesToBill(transaction, customerId, chargeIds);
  requireBillable(chargeIds, charges, today);

  const lines = await linesOf(transaction, charges);
  const invoice = {
    id: newId(),
    number: null,
    status: 'DRAFT' as const,
    issuedOn: null,
    issuedAt: null,
    ...totalsOf(lines),
    version: 1,
    customerId,
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(Invoice, [invoice]);
  // Of two drafts at once the rows let one have the charge: whoever comes second finds it taken.
  if ((await claimCharges(transaction, invoice.id, chargeIds)) !== charges.length) {
    requireBillable(chargeIds, await chargesToBill(transaction, customerId, chargeIds), today, invoice.id);
    throw new Error(`The charges of invoice ${invoice.id} could not be claimed`);
  }
  await transaction.insert(
    InvoiceLine,
    lines.map((line) => ({ ...line, invoiceId: invoice.id })),
  );
  unit.audit({ subjectType: 'Invoice', subjectId: invoice.id, after: { ...invoice, lines } });
  return invoice;
}

function requireBillable(
  asked: readonly string[],
  charges: readonly BillableCharge[],
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

function reasonAgainst(
  charge: BillableCharge | undefined,
  today: string,
  ownInvoiceId?: string,
): Reason | null {
  if (!charge) return { code: 'NOT_FOUND' };
  const { status, invoiceId, dueOn, productName, serial } = charge;
  const values = { productName, serial, dueOn };
  if (status !== 'UNBILLED' && invoiceId !== ownInvoiceId) return { code: 'CHARGE_NOT_OPEN', values };
  return dueOn > today ? { code: 'CHARGE_NOT_DUE', values } : null;
}
