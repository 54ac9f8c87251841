import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { saidYuan } from '../../documents/printed-amount.js';
import type { CreditNoteKind } from '../../graphql/billing-enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { monthOf } from '../month-locks/require-open-month.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import { type Balance, countCredit } from '../payments/receivable-balance.js';
import { countCredited } from '../reports/income-rollup.js';
import { CreditNoteLine } from './credit-note-line.entity.js';
import { CreditNote } from './credit-note.entity.js';
import type { NewCreditLine } from './credited-lines.js';
import type { InvoiceRow } from './find-invoice.js';
import { totalsOf } from './invoice-lines.js';

/** A credit note's own row with its lines. */
export type MadeCreditNote = Pick<CreditNote, 'id' | 'number' | 'kind' | 'invoiceId' | 'totalFen'> & {
  lines: object[];
};

/** What a credit note is made of. */
export interface NewCreditNote {
  kind: CreditNoteKind;
  reason: string;
  lines: readonly NewCreditLine[];
  /** The open credit that it gives, where there is one. */
  chargeId?: string | null;
}

/**
 * Makes a credit note of an invoice whose balance this transaction holds, under the next number of the year. Refuses with
 * CREDIT_TOO_LARGE past what is left of the invoice.
 */
export async function makeCreditNote(
  { transaction, actor, now, today }: Unit,
  invoice: InvoiceRow,
  balance: Balance,
  { kind, reason, lines, chargeId = null }: NewCreditNote,
): Promise<MadeCreditNote> {
  const totals = totalsOf(lines);
  if (!(await countCredit(transaction, invoice.id, totals.totalFen))) {
    const left = saidYuan(balance.totalFen - balance.creditedFen);
    refuse('CREDIT_TOO_LARGE', { field: 'input.lines', values: { left } });
  }
  const note = {
    id: newId(),
    number: await nextDocumentNumber(transaction, 'CN', today),
    kind,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    chargeId,
    issuedOn: today,
    reason: reason.trim(),
    ...totals,
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(CreditNote, [note]);
  const numbered = lines.map((line, index) => ({
    ...line,
    creditNoteId: note.id,
    position: index + 1,
    issuedMonth: monthOf(today),
  }));
  await transaction.insert(CreditNoteLine, numbered);
  await countCredited(transaction, numbered);
  return { ...note, lines: numbered };
}
