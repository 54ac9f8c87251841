import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { inList } from '../../graphql/stitch.js';
import type { Charge } from './charge.entity.js';

/** A charge as an invoice's line needs it, with the table that decided it. */
export type BillableCharge = Pick<
  Charge,
  | 'id'
  | 'kind'
  | 'quantity'
  | 'unitFen'
  | 'amountFen'
  | 'clause'
  | 'dueOn'
  | 'product'
  | 'region'
  | 'licenceId'
  | 'contractId'
  | 'serviceOrderId'
  | 'decisionId'
  | 'reopenedById'
> & { rateTableId: string };

/** A charge that a person has named, with what tells them why it cannot be billed. */
export type NamedCharge = BillableCharge &
  Pick<Charge, 'status' | 'invoiceId'> & { productName: string; serial: string };

/** The columns of a billable charge `c`, the table that decided it left out. */
export const BILLABLE =
  'c.id, c.kind, c.quantity, c.unitFen, c.amountFen, c.clause, c.dueOn, c.product, c.region, c.licenceId, c.contractId, c.serviceOrderId, c.decisionId, c.reopenedById';

/** Those of the charges that are the customer's, in no order. */
export function chargesToBill(
  reader: Reader,
  customerId: string,
  ids: readonly string[],
): Promise<NamedCharge[]> {
  const [marks, wanted] = inList(ids);
  return reader.rows<NamedCharge>(
    `SELECT ${BILLABLE}, c.status, c.invoiceId, d.rateTableId, l.productName, l.serial
     FROM charges c JOIN decisions d ON d.id = c.decisionId JOIN licences l ON l.id = c.licenceId WHERE c.customerId = ? AND c.id IN (${marks})`,
    [customerId, ...wanted],
  );
}

/** Puts the charges that are still open on a draft, and gives how many were. */
export function claimCharges(
  transaction: Transaction,
  invoiceId: string,
  ids: readonly string[],
): Promise<number> {
  const [marks, wanted] = inList(ids);
  return transaction.run(
    `UPDATE charges SET status = 'DRAFTED', invoiceId = ? WHERE status = 'UNBILLED' AND id IN (${marks})`,
    [invoiceId, ...wanted],
  );
}

/** Puts open charges on the drafts whose lines bill them, and gives how many were still open. */
export function claimLinedCharges(transaction: Transaction, ids: readonly string[]): Promise<number> {
  const [marks, wanted] = inList(ids);
  return transaction.run(
    `UPDATE charges SET status = 'DRAFTED', invoiceId = (SELECT i.invoiceId FROM invoice_lines i
     WHERE i.chargeId = charges.id AND i.reopenedById = charges.reopenedById) WHERE status = 'UNBILLED' AND id IN (${marks})`,
    wanted,
  );
}

/** Takes charges off their drafts: they wait to be invoiced again. */
export function releaseCharges(transaction: Transaction, ids: readonly string[]): Promise<number> {
  const [marks, wanted] = inList(ids);
  return transaction.run(
    `UPDATE charges SET status = 'UNBILLED', invoiceId = NULL WHERE status = 'DRAFTED' AND id IN (${marks})`,
    wanted,
  );
}

/** Marks charges on drafts as invoiced, and gives how many there were. */
export function settleCharges(transaction: Transaction, ids: readonly string[]): Promise<number> {
  const [marks, wanted] = inList(ids);
  return transaction.run(
    `UPDATE charges SET status = 'INVOICED' WHERE status = 'DRAFTED' AND id IN (${marks})`,
    wanted,
  );
}

/** Opens the charges of a voided invoice: each may be billed once more, by the credit note's name. Gives how many there were. */
export function reopenCharges(
  transaction: Transaction,
  creditNoteId: string,
  ids: readonly string[],
): Promise<number> {
  const [marks, wanted] = inList(ids);
  return transaction.run(
    `UPDATE charges SET status = 'UNBILLED', invoiceId = NULL, reopenedById = ? WHERE status = 'INVOICED' AND id IN (${marks})`,
    [creditNoteId, ...wanted],
  );
}
