import { storedInstant } from '../../database/instants.js';
import { newId } from '../../database/ids.js';
import { isDuplicate } from '../../database/retry.js';
import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { findInvoicesByIds } from '../invoices/find-invoice.js';
import { requireOpenSinceLocks } from '../month-locks/require-open-month.js';
import { enterPayments } from '../payments/enter-payment.js';
import { countPayment } from '../payments/receivable-balance.js';
import { paymentTooLarge } from '../payments/too-large.js';
import { BankImport } from './bank-import.entity.js';
import { BankLine } from './bank-line.entity.js';
import type { ImportBankStatementInput } from './bank-statement.types.js';
import { importedIdentities, isRead } from './match-lines.js';
import { readStatement } from './read-statement.js';
import { identitiesOf, type ReadLine } from './statement-identity.js';

/** A line that is to be recorded, with its place among those asked for. */
interface Chosen {
  line: ReadLine;
  identity: string;
  invoice: { id: string; customerId: string };
  field: string;
}

/**
 * Records lines of a bank's file as payments, all or none, each line once for ever. Refuses, all of them at once and each by
 * its row, with BANK_LINE_ABSENT, BANK_LINE_REPEATED, BANK_LINE_IMPORTED, BANK_LINE_NOT_INCOMING, NOT_FOUND,
 * INVOICE_NOT_ISSUED, PAYMENT_IN_FUTURE, PAYMENT_TOO_LARGE; and with MONTH_LOCKED, or as the file itself is refused.
 */
export async function importBankStatement(unit: Unit, input: ImportBankStatementInput): Promise<object> {
  const { transaction, today, now, actor } = unit;
  const chosen = await chosenLines(unit, input);
  for (const day of new Set(chosen.map(({ line }) => line.receivedOn)))
    await requireOpenSinceLocks({ transaction, today }, day, 'input.lines');
  await countIn(unit, chosen);
  const payments = await enterPayments(
    unit,
    chosen.map(({ line, invoice }) => ({
      kind: 'PAYMENT',
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      amountFen: line.amountFen,
      receivedOn: line.receivedOn,
      method: 'BANK_TRANSFER',
      reference: line.reference || null,
      reason: null,
      reversesId: null,
    })),
  );
  const made = {
    id: newId(),
    fileName: input.fileName.trim(),
    paymentCount: chosen.length,
    totalFen: chosen.reduce((sum, { line }) => sum + line.amountFen, 0),
    createdAt: storedInstant(now),
    createdById: actor.id,
  };
  await transaction.insert(BankImport, [made]);
  await insertLines(unit, made.id, chosen, payments);
  unit.audit({ subjectType: 'BankImport', subjectId: made.id, after: { ...made, payments } });
  return made;
}

async function insertLines(
  { transaction }: Unit,
  bankImportId: string,
  chosen: readonly Chosen[],
  payments: readonly { id: string }[],
): Promise<void> {
  const rows = chosen.map(({ line, identity }, at) => ({
    id: newId(),
    bankImportId,
    fileRow: line.row,
    identity,
    payer: line.payer,
    text: line.text,
    paymentId: payments[at]?.id ?? '',
  }));
  try {
    await transaction.insert(BankLine, rows);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Somebody else has recorded one of them meanwhile.
    refuse('BANK_LINE_IMPORTED', { field: 'input.lines', values: { row: chosen[0]?.line.row ?? 0 } });
  }
}

async function chosenLines({ transaction, today }: Unit, input: ImportBankStatementInput): Promise<Chosen[]> {
  const read = readStatement(input.file).lines.filter(isRead);
  const identities = identitiesOf(read);
  const byRow = new Map(read.map((line) => [line.row, line]));
  const asked = input.lines.map(({ row }) => identities.get(row) ?? '').filter((each) => each !== '');
  const [known, invoices] = await Promise.all([
    importedIdentities(transaction, asked),
    findInvoicesByIds(
      transaction,
      input.lines.map(({ invoiceId }) => invoiceId),
    ),
  ]);
  const reasons: Reason[] = [];
  const chosen = input.lines.flatMap(({ row, invoiceId }, at): Chosen[] => {
    const [line, invoice, identity] = [byRow.get(row), invoices.get(invoiceId), identities.get(row) ?? ''];
    const against = (code: string, field = 'row', values: object = {}): Chosen[] => {
      reasons.push({ code, field: `input.lines.${at}.${field}`, values: { row, ...values } });
      return [];
    };
    if (!line) return against('BANK_LINE_ABSENT');
    if (input.lines.findIndex((each) => each.row === row) < at) return against('BANK_LINE_REPEATED');
    if (line.amountFen <= 0) return against('BANK_LINE_NOT_INCOMING');
    if (known.has(identity)) return against('BANK_LINE_IMPORTED');
    if (!invoice) return against('NOT_FOUND', 'invoiceId');
    if (invoice.status !== 'ISSUED') return against('INVOICE_NOT_ISSUED', 'invoiceId');
    if (line.receivedOn > today) return against('PAYMENT_IN_FUTURE', 'row', { today });
    return [{ line, identity, invoice, field: `input.lines.${at}.invoiceId` }];
  });
  if (reasons.length > 0) throw new Refusal(...reasons);
  return chosen;
}

/** Counts the payments into the balances, always in the same order, so that two imports at once wait for one another. */
async function countIn({ transaction }: Unit, chosen: readonly Chosen[]): Promise<void> {
  const reasons: Reason[] = [];
  const inOrder = chosen.toSorted((a, b) => (a.invoice.id < b.invoice.id ? -1 : 1));
  for (const { line, invoice, field } of inOrder) {
    if (await countPayment(transaction, invoice.id, line.amountFen)) continue;
    reasons.push(await paymentTooLarge(transaction, invoice.id, field, line.row));
  }
  if (reasons.length > 0) throw new Refusal(...reasons);
}
