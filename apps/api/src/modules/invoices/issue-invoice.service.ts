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
  const issued: InvoiceRow = {
    ...draft,
    status: 'ISSUED',
    number: await nextDocumentNumber(transaction, '', today, NUMBER_DIGITS),
    issuedOn: today,
    issuedAt: storedInstant(now),
    version: draft.version + 1,
  };
  await store(transaction, issued, seen);
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

async function store(transaction: Transaction, issued: InvoiceRow, seen: SeenDraft): Promise<void> {
  const { id, number, issuedOn, issuedAt, version } = issued;
  const claimed = await transaction.run(
    "UPDATE invoices SET status = 'ISSUED', number = ?, issuedOn = ?, issuedAt = ?, version = ? WHERE id = ? AND version = ? AND status = 'DRAFT'",
    [number, issuedOn, issuedAt, version, id, seen.expectedVersion],
  );
  if (claimed !== 1) {
    await requireDraft(transaction, seen);
    throw new Error(`The draft ${id} could not be issued`);
  }
  const month = issuedOn?.slice(0, 'YYYY-MM'.length) ?? null;
  const lines = await transaction.run('UPDATE invoice_lines SET issuedMonth = ? WHERE invoiceId = ?', [
    month,
    id,
  ]);
  const charges = await settleCharges(transaction, id);
  if (lines !== charges) throw new Error(`Invoice ${id} has ${lines} lines and ${charges} charges`);
}
