import type { Reader } from '../../database/reader.js';
import { BILLABLE, type BillableCharge } from '../charges/billing.js';
import { type LineFacts, lineFacts, linesBy, totalsOf } from '../invoices/invoice-lines.js';
import type { Bill } from '../invoices/make-drafts.js';

/** Charges that are looked at in one go, about. */
export const BATCH_CHARGES = 500;
/** Lines of one draft at most. */
const MOST_LINES = 500;

/** What is to be billed from where on. */
export interface Ask {
  dueBy: string;
  /** Where the last batch ended; empty to begin. */
  reached: string;
}

/** The next batch: what becomes of each of its charges. */
export interface Batch {
  bills: Bill[];
  /** Charges of customers whose open charges come to nothing, or less. */
  nothingToPay: (BillableCharge & { customerId: string })[];
  /** Where this batch ends. */
  reached: string;
  /** How many charges it has looked at; 0 when there are no more. */
  size: number;
}

type OpenCharge = BillableCharge & { customerId: string };

/**
 * Plans the next batch of a run, for the preview and for the run alike: open charges due by the day, customer by customer,
 * each customer’s in one invoice of at most 500 lines.
 */
export async function planBatch(reader: Reader, ask: Ask, size = BATCH_CHARGES): Promise<Batch> {
  const charges = await nextCharges(reader, ask, size);
  const last = charges.at(-1);
  if (!last) return { bills: [], nothingToPay: [], reached: ask.reached, size: 0 };
  const facts = await lineFacts(reader, charges);
  const bills: Bill[] = [];
  const nothingToPay: OpenCharge[] = [];
  for (const [customerId, own] of byCustomer(charges)) {
    for (let from = 0; from < own.length; from += MOST_LINES) {
      const part = own.slice(from, from + MOST_LINES);
      const bill = billOf(customerId, part, facts);
      if (bill.totals.totalFen > 0) bills.push(bill);
      else nothingToPay.push(...part);
    }
  }
  return { bills, nothingToPay, reached: placeOf(last), size: charges.length };
}

function billOf(customerId: string, charges: readonly OpenCharge[], facts: LineFacts): Bill {
  const lines = linesBy(charges, facts);
  return { customerId, lines, totals: totalsOf(lines) };
}

/**
 * Open charges from where a run has come to, in the order of the index from there on. The due day is kept out of the
 * index's range, so that the way leads from customer to customer; with a list of states MariaDB goes straight to the
 * customer, where a single one lets it read all open charges before.
 */
export const nextChargesSql = (most: number): string =>
  `SELECT ${BILLABLE}, c.customerId, (SELECT d.rateTableId FROM decisions d WHERE d.id = c.decisionId) AS rateTableId FROM charges c WHERE c.status IN ('', 'UNBILLED') AND COALESCE(c.dueOn, '') <= ?
   AND c.customerId >= ? AND (c.customerId > ? OR c.dueOn > ? OR (c.dueOn = ? AND c.id > ?))
   ORDER BY c.status, c.customerId, c.dueOn, c.id LIMIT ${most}`;

/** Up to a batch of charges that ends with a customer’s last one, unless that customer alone has more. */
async function nextCharges(reader: Reader, { dueBy, reached }: Ask, size: number): Promise<OpenCharge[]> {
  const [customerId = '', dueOn = '0001-01-01', id = ''] = reached.split(' ').filter((part) => part !== '');
  const found = await reader.rows<OpenCharge>(nextChargesSql(size + 1), [
    dueBy,
    customerId,
    customerId,
    dueOn,
    dueOn,
    id,
  ]);
  const last = found.at(-1);
  const whole =
    found.length <= size ? found : found.filter((charge) => charge.customerId !== last?.customerId);
  return whole.length > 0 ? whole : found.slice(0, size);
}

const placeOf = ({ customerId, dueOn, id }: OpenCharge): string => `${customerId} ${dueOn} ${id}`;

function byCustomer(charges: readonly OpenCharge[]): Map<string, OpenCharge[]> {
  const groups = new Map<string, OpenCharge[]>();
  for (const charge of charges) {
    const group = groups.get(charge.customerId);
    if (group) group.push(charge);
    else groups.set(charge.customerId, [charge]);
  }
  return groups;
}
