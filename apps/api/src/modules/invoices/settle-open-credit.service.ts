import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addCharges } from '../charges/add-charges.js';
import type { Charge } from '../charges/charge.entity.js';
import { findCharge, requireUnbilled } from '../charges/find-charge.js';
import { takeBackCharges } from '../charges/take-back-charges.js';
import { requireOpenMonth } from '../month-locks/require-open-month.js';
import { holdBalance } from '../payments/receivable-balance.js';
import { creditableLines, type CreditableLine, creditOf, type NewCreditLine } from './credited-lines.js';
import { requireIssued } from './find-invoice.js';
import { creditedYear, invoicesOfYear } from './invoiced-year.js';
import { makeCreditNote, type MadeCreditNote } from './make-credit-note.js';

const FIELD = 'input.chargeId';

/**
 * Gives a cancellation's open credit on what was invoiced for the same contract year, by a credit note for each such
 * invoice and never more than is left of it; the rest stays open as a charge of its own. Refuses with NOT_FOUND,
 * CHARGE_NOT_CREDIT, CHARGE_INVOICED, CHARGE_DRAFTED, CHARGE_TAKEN_BACK, CREDIT_NOT_DUE, MONTH_LOCKED, and with
 * NOTHING_LEFT_TO_CREDIT where nothing of the year is invoiced, or left.
 */
export async function settleOpenCredit(
  unit: Unit,
  input: { chargeId: string; reason: string },
): Promise<object> {
  const { transaction, today } = unit;
  const before = await findCharge(transaction, input.chargeId, FIELD);
  const year = creditedYear(before);
  if (year === null || before.amountFen >= 0) refuse('CHARGE_NOT_CREDIT', { field: FIELD });
  requireUnbilled(before, FIELD);
  const { dueOn } = before;
  if (dueOn > today) refuse('CREDIT_NOT_DUE', { field: FIELD, values: { dueOn } });
  await requireOpenMonth(unit, today, 'input');
  const reason = input.reason.trim();
  // Taken first: of two who settle it at once one goes on.
  await takeBackCharges(unit, [before], { kind: 'CREDIT_NOTE', reason, field: FIELD });
  const notes = await creditNotes(unit, before, year, reason);
  if (notes.length === 0) refuse('NOTHING_LEFT_TO_CREDIT', { field: FIELD });
  const rest = await leaveRest(unit, before, notes);
  const after = await findCharge(transaction, before.id, FIELD);
  unit.audit({ subjectType: 'Charge', subjectId: after.id, before, after: { charge: after, notes, rest } });
  return after;
}

async function creditNotes(
  unit: Unit,
  credit: Charge,
  year: string,
  reason: string,
): Promise<MadeCreditNote[]> {
  const notes: MadeCreditNote[] = [];
  let leftFen = -credit.amountFen;
  for (const [invoiceId, wanted] of await invoicesOfYear(unit.transaction, year)) {
    const balance = await holdBalance(unit.transaction, invoiceId);
    if (!balance) throw new Error(`The issued invoice ${invoiceId} has no balance`);
    const own = (await creditableLines(unit.transaction, invoiceId)).filter(({ id }) => wanted.has(id));
    const most = Math.min(leftFen, balance.totalFen - balance.creditedFen);
    const lines = creditsOf(own, most);
    if (lines.length === 0) continue;
    const invoice = await requireIssued(unit.transaction, invoiceId);
    const note = await makeCreditNote(unit, invoice, balance, {
      kind: 'CREDIT',
      reason,
      lines,
      chargeId: credit.id,
    });
    leftFen -= note.totalFen;
    notes.push(note);
  }
  return notes;
}

/** Takes up to `mostFen` off lines in their order, and together never more than they have left with what a discount took off. */
function creditsOf(lines: readonly CreditableLine[], mostFen: number): NewCreditLine[] {
  const leftOf = ({ amountFen, creditedFen }: CreditableLine) => amountFen - creditedFen;
  let leftFen = Math.min(
    mostFen,
    lines.reduce((sum, line) => sum + leftOf(line), 0),
  );
  return lines.flatMap((line) => {
    const amountFen = Math.min(leftFen, leftOf(line));
    if (amountFen <= 0) return [];
    leftFen -= amountFen;
    return [creditOf(line, amountFen)];
  });
}

/** What the invoices cannot bear stays open as a charge of its own, to be set against the next invoice. */
async function leaveRest(unit: Unit, credit: Charge, notes: readonly MadeCreditNote[]): Promise<number> {
  const restFen = credit.amountFen + notes.reduce((sum, { totalFen }) => sum + totalFen, 0);
  if (restFen === 0) return 0;
  const billingKey = `${credit.billingKey}+`;
  const { kind, quantity, clause, dueOn, servedOn, product, region } = credit;
  const { customerId, licenceId, contractId, serviceOrderId, decisionId } = credit;
  const of = { customerId, licenceId, contractId, serviceOrderId, decisionId };
  const what = { kind, quantity, clause, dueOn, servedOn, product, region };
  await addCharges(unit, [{ ...what, ...of, billingKey, unitFen: restFen, amountFen: restFen }]);
  return restFen;
}
