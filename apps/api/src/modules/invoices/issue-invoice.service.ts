import { storedInstant } from '../../database/instants.js';
import type { Transaction } from '../../database/transaction.js';
import { Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { settleCharges } from '../charges/billing.js';
import { nextDocumentNumber } from '../numbers/number.service.js';
import { type InvoiceRow, requireDraft, type SeenDraft } from './find-invoice.js';

const NUMBER_DIGITS = 6;

/**
 * Issues a draft under the next number of the year; it never changes again. The number is taken with the transaction, so
 * that a refusal leaves no gap. Refuses with NOT_FOUND, INVOICE_ALREADY_ISSUED, VERSION_CONFLICT, and CHARGE_NOT_DUE for
 * each charge that is due later than today.
 */
export async function issueInvoice(unit: Unit, seen: SeenDraft): Promise<object> {
  const { transaction, today, now } = unit;
  const draft = await requireDraft(transaction, seen);
  await requireDue(transaction, draft.id, today);
  await claim(transaction, seen);
  const issued: InvoiceRow = {
    ...draft,
    status: 'ISSUED',
    number: await nextDocumentNumber(transaction, '', today, NUMBER_DIGITS),
    issuedOn: today,
    issuedAt: storedInstant(now),
    version: draft.version + 1,
  };
  await store(transaction, issued);
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

/** The draft is claimed first: of several who issue or discard it at once, one goes on, and the others have taken no number. */
async function claim(transaction: Transaction, seen: SeenDraft): Promise<void> {
  const claimed = await transaction.run(
    "UPDATE invoices SET version = version + 1 WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [seen.invoiceId, seen.expectedVersion],
  );
  if (claimed === 1) return;
  await requireDraft(transaction, seen);
  throw new Error(`The draft ${seen.invoiceId} could not be issued`);
}

/** The lines come before the invoice: once it is issued, the database lets nobody change either. */
async function store(
  transaction: Transaction,
  { id, number, issuedOn, issuedAt }: InvoiceRow,
): Promise<void> {
  const month = issuedOn?.slice(0, 'YYYY-MM'.length) ?? null;
  const frozen = 'UPDATE invoice_lines SET issuedMonth = ? WHERE invoiceId = ?';
  const lines = await transaction.run(frozen, [month, id]);
  const charges = await settleCharges(transaction, id);
  if (lines !== charges) throw new Error(`Invoice ${id} has ${lines} lines and ${charges} charges`);
  const issued = "UPDATE invoices SET status = 'ISSUED', number = ?, issuedOn = ?, issuedAt = ? WHERE id = ?";
  await transaction.run(issued, [number, issuedOn, issuedAt, id]);
}
