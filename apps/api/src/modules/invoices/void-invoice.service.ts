import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { reopenCharges } from '../charges/billing.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { type Balance, holdBalance } from '../payments/receivable-balance.js';
import { creditableLines, creditOf } from './credited-lines.js';
import { draftOf } from './draft-invoice.service.js';
import { requireIssued } from './find-invoice.js';
import { makeCreditNote } from './make-credit-note.js';

/**
 * Voids an issued invoice: a credit note for all of it opens its charges again, and a draft bears them anew. Gives the
 * credit note. Refuses with NOT_FOUND, INVOICE_NOT_ISSUED, INVOICE_CREDITED, INVOICE_PAID, MONTH_LOCKED.
 */
export async function voidInvoice(unit: Unit, input: { invoiceId: string; reason: string }): Promise<object> {
  const { transaction, today } = unit;
  const invoice = await requireIssued(transaction, input.invoiceId);
  await requireOpenMonth(unit, today, 'input');
  const balance = requireUntouched(await holdBalance(transaction, invoice.id));
  const lines = await creditableLines(transaction, invoice.id);
  const credits = lines.map((line) => creditOf(line, line.amountFen));
  const voiding = { kind: 'VOID' as const, reason: input.reason, lines: credits };
  const { lines: credited, ...note } = await makeCreditNote(unit, invoice, balance, voiding);
  const chargeIds = lines.map(({ chargeId }) => chargeId);
  const opened = await reopenCharges(transaction, note.id, chargeIds);
  if (opened !== lines.length)
    throw new Error(`Of ${lines.length} charges of the invoice ${invoice.id} ${opened} could be opened`);
  const reissue = await draftOf(unit, invoice.customerId, chargeIds);
  unit.audit({
    subjectType: 'CreditNote',
    subjectId: note.id,
    before: invoice,
    after: { ...note, lines: credited, reissue },
  });
  return note;
}

function requireUntouched(balance: Balance | undefined): Balance {
  if (!balance) throw new Error('An issued invoice has no balance');
  if (balance.creditedFen !== 0) refuse('INVOICE_CREDITED', { field: 'input.invoiceId' });
  if (balance.paidFen !== 0) refuse('INVOICE_PAID', { field: 'input.invoiceId' });
  return balance;
}
