import { saidYuan } from '../../documents/printed-amount.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { holdBalance } from '../payments/receivable-balance.js';
import { creditableLines, type CreditableLine, creditOf, type NewCreditLine } from './credited-lines.js';
import { requireIssued } from './find-invoice.js';
import { makeCreditNote } from './make-credit-note.js';

/** An amount that is to be taken off a line. */
export interface AskedCredit {
  invoiceLineId: string;
  amountFen: number;
}

/**
 * Takes amounts off the lines of an issued invoice. Of two at once the second sees the first: never more than is left of a
 * line or of the invoice. Refuses with NOT_FOUND, INVOICE_NOT_ISSUED, CREDIT_LINE_REPEATED, CREDIT_LINE_TOO_LARGE (all lines
 * at once, each by its place), CREDIT_TOO_LARGE, MONTH_LOCKED.
 */
export async function issueCreditNote(
  unit: Unit,
  input: { invoiceId: string; lines: readonly AskedCredit[]; reason: string },
): Promise<object> {
  const { transaction, today } = unit;
  const invoice = await requireIssued(transaction, input.invoiceId);
  await requireOpenMonth(unit, today, 'input');
  const balance = await holdBalance(transaction, invoice.id);
  if (!balance) throw new Error(`The issued invoice ${invoice.id} has no balance`);
  const lines = credits(await creditableLines(transaction, invoice.id), input.lines);
  const { lines: made, ...note } = await makeCreditNote(unit, invoice, balance, {
    kind: 'CREDIT',
    reason: input.reason,
    lines,
  });
  unit.audit({ subjectType: 'CreditNote', subjectId: note.id, after: { ...note, lines: made } });
  return note;
}

/** The lines of a credit note of what is asked for. Refuses, all lines at once, with NOT_FOUND, CREDIT_LINE_REPEATED, CREDIT_LINE_TOO_LARGE. */
export function credits(lines: readonly CreditableLine[], asked: readonly AskedCredit[]): NewCreditLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const reasons = asked.flatMap((credit, index) => reasonAgainst(byId, asked, credit, index));
  if (reasons.length > 0) throw new Refusal(...reasons);
  return asked.flatMap(({ invoiceLineId, amountFen }) => {
    const line = byId.get(invoiceLineId);
    return line ? [creditOf(line, amountFen)] : [];
  });
}

function reasonAgainst(
  lines: ReadonlyMap<string, CreditableLine>,
  asked: readonly AskedCredit[],
  { invoiceLineId, amountFen }: AskedCredit,
  index: number,
): Reason[] {
  const field = `input.lines.${index}`;
  const line = lines.get(invoiceLineId);
  if (!line) return [{ code: 'NOT_FOUND', field: `${field}.invoiceLineId` }];
  if (asked.findIndex((each) => each.invoiceLineId === invoiceLineId) < index) {
    return [{ code: 'CREDIT_LINE_REPEATED', field: `${field}.invoiceLineId` }];
  }
  const left = line.amountFen - line.creditedFen;
  if (amountFen <= left) return [];
  return [
    {
      code: 'CREDIT_LINE_TOO_LARGE',
      field: `${field}.amountFen`,
      values: { left: saidYuan(Math.max(0, left)) },
    },
  ];
}
