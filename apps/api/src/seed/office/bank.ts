import { addDays, daysBetween, weekdayOf } from 'policy';
import type { PaymentMethod } from '../../graphql/billing-enums.js';
import { recordPayment } from '../../modules/payments/record-payment.service.js';
import { reversePayment } from '../../modules/payments/reverse-payment.service.js';
import { type Deed, idOf, once, type Stage } from '../deeds/stage.js';
import { instantOf } from '../story/calendar.js';
import type { Payer } from '../story/demo-story.js';
import type { Era } from '../story/era.js';
import { Random } from '../story/random.js';

const THURSDAY = 4;

/** An issued invoice with something left to pay. */
interface OpenInvoice {
  id: string;
  number: string;
  issuedOn: string;
  shortCode: string;
  openFen: number;
  paidFen: number;
}

/** Each week finance looks at the bank’s statement: what has come is recorded for its invoice. */
export function bankDays({ from, today }: Era, payers: ReadonlyMap<string, Payer>): Deed[] {
  const deeds: Deed[] = [];
  for (let day = addDays(from, (7 + THURSDAY - weekdayOf(from)) % 7); day <= today; day = addDays(day, 7)) {
    const at = instantOf(day, '16:40');
    deeds.push({ at, perform: (stage) => recordWhatCame(stage, at, day, payers) });
  }
  return deeds;
}

async function recordWhatCame(
  stage: Stage,
  at: Date,
  day: string,
  payers: ReadonlyMap<string, Payer>,
): Promise<void> {
  const open = await stage.transaction.rows<OpenInvoice>(
    `SELECT i.id, i.number, i.issuedOn, c.shortCode, r.totalFen - r.paidFen - r.creditedFen AS openFen, r.paidFen
     FROM receivables r JOIN invoices i ON i.id = r.invoiceId JOIN customers c ON c.id = r.customerId
     WHERE r.openDueOn IS NOT NULL ORDER BY i.number`,
  );
  for (const invoice of open) {
    const random = new Random(`pays ${invoice.number}`);
    const amountFen = comesOn(day, invoice, payers.get(invoice.shortCode) ?? 'PROMPT', random);
    if (amountFen > 0) await pays(stage, at, { invoice, amountFen, receivedOn: day }, random);
  }
}

/** What has come for an invoice by a day and is not recorded yet. */
function comesOn(day: string, invoice: OpenInvoice, payer: Payer, random: Random): number {
  const { issuedOn, openFen, paidFen } = invoice;
  const age = daysBetween(issuedOn, day);
  const after = { PROMPT: [5, 20], LATE: [38, 105], SLOW: [95, 280], HALVES: [75, 110] } as const;
  const [least, most] = after[payer];
  if (age >= random.whole(least, most)) return openFen;
  return payer === 'HALVES' && paidFen === 0 && age >= 20 ? Math.floor(openFen / 2) : 0;
}

async function pays(
  stage: Stage,
  at: Date,
  paid: { invoice: OpenInvoice; amountFen: number; receivedOn: string },
  random: Random,
): Promise<void> {
  const { invoice, amountFen, receivedOn } = paid;
  const method = random.weighted<PaymentMethod>([
    ['BANK_TRANSFER', 78],
    ['CHEQUE', 8],
    ['ALIPAY', 6],
    ['WECHAT_PAY', 5],
    ['CASH', 3],
  ]);
  const reference = `回单 ${random.whole(100_000, 999_999)}`;
  const payment = once({ invoiceId: invoice.id, amountFen, receivedOn, method, reference });
  const record = () => stage.does(at, 'finance', 'recordPayment', (unit) => recordPayment(unit, payment));
  const paymentId = idOf(await record());
  if (!random.chance(0.012)) return;
  // Now and then one is entered for the wrong amount's receipt, taken back and entered anew.
  await stage.does(at, 'finance', 'reversePayment', (unit) =>
    reversePayment(unit, { paymentId, reason: '回单登记有误，重新登记' }),
  );
  await record();
}
