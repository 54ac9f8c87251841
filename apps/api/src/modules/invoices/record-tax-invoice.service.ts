import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { RecordTaxInvoiceInput } from './correction.inputs.js';
import { requireIssued } from './find-invoice.js';
import { TaxInvoice } from './tax-invoice.entity.js';

/** Records a tax invoice (发票). Refuses with NOT_FOUND, INVOICE_NOT_ISSUED, TAX_INVOICE_IN_FUTURE, TAX_INVOICE_NUMBER_TAKEN. */
export async function recordTaxInvoice(unit: Unit, input: RecordTaxInvoiceInput): Promise<object> {
  const { transaction, today } = unit;
  const { kind, number, issuedOn } = input;
  const invoice = await requireIssued(transaction, input.invoiceId);
  if (issuedOn > today) refuse('TAX_INVOICE_IN_FUTURE', { field: 'input.issuedOn', values: { today } });
  const taxInvoice = {
    id: newId(),
    invoiceId: invoice.id,
    kind,
    number,
    issuedOn,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  const taken = () => refuse('TAX_INVOICE_NUMBER_TAKEN', { field: 'input.number', values: { number } });
  if ((await transaction.rows('SELECT id FROM tax_invoices WHERE number = ?', [number])).length > 0) taken();
  try {
    await transaction.insert(TaxInvoice, [taxInvoice]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    taken();
  }
  unit.audit({ subjectType: 'TaxInvoice', subjectId: taxInvoice.id, after: taxInvoice });
  return taxInvoice;
}
