import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import { inList } from '../../graphql/stitch.js';
import type { Charge } from './charge.entity.js';

/** A charge as an invoice needs it, with the table that decided it and the licence that it is for. */
export type BillableCharge = Pick<
  Charge,
  | 'id'
  | 'kind'
  | 'status'
  | 'quantity'
  | 'unitFen'
  | 'amountFen'
  | 'clause'
  | 'dueOn'
  | 'product'
  | 'region'
  | 'serviceOrderId'
  | 'invoiceId'
  | 'decisionId'
> & { rateTableId: string; productName: string; serial: string };

/** Those of the charges that are the customer's, in no order. */
export function chargesToBill(
  reader: Reader,
  customerId: string,
  ids: readonly string[],
): Promise<BillableCharge[]> {
  const [marks, wanted] = inList(ids);
  return reader.rows<BillableCharge>(
    `SELECT c.id, c.kind, c.status, c.quantity, c.unitFen, c.amountFen, c.clause, c.dueOn, c.product, c.region,
     c.serviceOrderId, c.invoiceId, c.decisionId, d.rateTableId, l.productName, l.serial
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

/** Takes the charges of a draft off it: they wait to be invoiced again. */
export function releaseCharges(transaction: Transaction, invoiceId: string): Promise<number> {
  return transaction.run(
    "UPDATE charges SET status = 'UNBILLED', invoiceId = NULL WHERE status = 'DRAFTED' AND invoiceId = ?",
    [invoiceId],
  );
}

/** Marks the charges of a draft as invoiced, and gives how many there were. */
export function settleCharges(transaction: Transaction, invoiceId: string): Promise<number> {
  return transaction.run(
    "UPDATE charges SET status = 'INVOICED' WHERE status = 'DRAFTED' AND invoiceId = ?",
    [invoiceId],
  );
}
