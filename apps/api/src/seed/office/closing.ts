import { addDays, addMonths, type CivilDate, civilDateAt } from 'policy';
import { waiveCharge } from '../../modules/charges/waive-charge.service.js';
import { draftInvoice } from '../../modules/invoices/draft-invoice.service.js';
import { issueCreditNote } from '../../modules/invoices/issue-credit-note.service.js';
import { issueInvoice } from '../../modules/invoices/issue-invoice.service.js';
import { recordTaxInvoice } from '../../modules/invoices/record-tax-invoice.service.js';
import { settleOpenCredit } from '../../modules/invoices/settle-open-credit.service.js';
import { voidInvoice } from '../../modules/invoices/void-invoice.service.js';
import { lockMonth } from '../../modules/month-locks/lock-month.service.js';
import { deed, type Deed, once, type Stage } from '../deeds/stage.js';
import { instantOf } from '../story/calendar.js';
import type { Era } from '../story/era.js';
import { Random } from '../story/random.js';
import { billAndIssue } from './month-billing.js';

/** The last billing run is so many days ago at least: what has come since waits to be invoiced. */
const UNBILLED_DAYS = 6;

/** What finance does in each month: bills, records tax invoices, corrects what was wrong, locks the month before the last. */
export function monthlyRounds({ from, today }: Era): Deed[] {
  const deeds: Deed[] = [];
  const first = `${from.slice(0, 'YYYY-MM'.length)}-01`;
  for (let n = 0; ; n += 1) {
    const month = addMonths(first, n).slice(0, 'YYYY-MM'.length);
    if (`${month}-01` > today) return deeds;
    deeds.push(...roundOf(month, n, today).filter(({ at }) => at >= instantOf(addDays(from, 1), '00:00')));
  }
}

function roundOf(month: string, n: number, today: CivilDate): Deed[] {
  const on = (day: string, time: string, perform: (stage: Stage, at: Date) => Promise<unknown>): Deed => {
    const at = instantOf(`${month}-${day}`, time);
    return { at, perform: (stage) => perform(stage, at) };
  };
  const before = addMonths(`${month}-01`, -2).slice(0, 'YYYY-MM'.length);
  const isBilled = `${month}-25` <= addDays(today, -UNBILLED_DAYS);
  return [
    deed(instantOf(`${month}-10`, '15:30'), 'finance', 'lockMonth', (unit) => lockMonth(unit, before)),
    on('20', '11:40', waiveOne),
    on('24', '11:10', settleCredits),
    ...(isBilled
      ? [
          on('25', '18:10', (stage, at) =>
            billAndIssue(stage.workshop(at), stage.person('finance'), `${month}-25`),
          ),
          on('27', '14:10', (stage, at) => recordTaxInvoices(stage, at, `${month}-27`)),
          on('28', '10:20', (stage, at) =>
            correctOne(stage, at, { issuedOn: `${month}-25`, voids: n % 4 === 3 }),
          ),
        ]
      : []),
  ];
}

/** Out of goodwill, one overage of the month. */
async function waiveOne(stage: Stage, at: Date): Promise<void> {
  const charge = await stage.row<{ id: string }>(
    `SELECT id FROM charges WHERE status = 'UNBILLED' AND amountFen > 0 AND kind IN ('ON_SITE_OVERAGE', 'ON_SITE_PER_VISIT')
     ORDER BY id LIMIT 1`,
  );
  if (!charge) return;
  await stage.does(at, 'finance', 'waiveCharge', (unit) =>
    waiveCharge(unit, { chargeId: charge.id, reason: '首次延误上门，本次免收' }),
  );
}

/** What cancelled contracts have open is given on the invoice of the year. */
async function settleCredits(stage: Stage, at: Date): Promise<void> {
  const credits = await stage.transaction.rows<{ id: string }>(
    `SELECT id FROM charges c WHERE c.kind = 'CANCELLATION_CREDIT' AND c.status = 'UNBILLED' AND c.dueOn <= ?
     AND c.billingKey NOT LIKE '%+' AND EXISTS (SELECT 1 FROM charges f JOIN receivables r ON r.invoiceId = f.invoiceId
       WHERE f.contractId = c.contractId AND f.kind = 'ANNUAL_FEE' AND f.status = 'INVOICED' AND r.creditedFen = 0) ORDER BY c.id`,
    [civilDateAt(at.toISOString())],
  );
  for (const { id } of credits)
    await stage.does(at, 'finance', 'settleOpenCredit', (unit) =>
      settleOpenCredit(unit, { chargeId: id, reason: '合同提前终止，退还剩余服务期费用' }),
    );
}

async function recordTaxInvoices(stage: Stage, at: Date, issuedOn: CivilDate): Promise<void> {
  const invoices = await stage.transaction.rows<{ id: string; number: string }>(
    `SELECT i.id, i.number FROM invoices i LEFT JOIN tax_invoices t ON t.invoiceId = i.id
     WHERE i.status = 'ISSUED' AND i.issuedOn > ? AND t.id IS NULL ORDER BY i.number`,
    [addDays(issuedOn, -31)],
  );
  for (const { id, number } of invoices) {
    const random = new Random(`tax ${number}`);
    if (!random.chance(0.7)) continue;
    const kind = random.chance(0.6) ? 'SPECIAL' : 'ORDINARY';
    const taxInvoice = once({
      invoiceId: id,
      kind,
      number: `44${number.replace('-', '').padStart(18, '0')}`,
      issuedOn,
    } as const);
    await stage.does(at, 'finance', 'recordTaxInvoice', (unit) => recordTaxInvoice(unit, taxInvoice));
  }
}

/** Of the month’s invoices one was wrong: it is voided and made anew, or part of a line is credited. */
async function correctOne(
  stage: Stage,
  at: Date,
  { issuedOn, voids }: { issuedOn: CivilDate; voids: boolean },
): Promise<void> {
  const line = await stage.row<{ invoiceId: string; id: string; amountFen: number }>(
    `SELECT l.invoiceId, l.id, l.amountFen FROM invoice_lines l JOIN invoices i ON i.id = l.invoiceId JOIN receivables r ON r.invoiceId = i.id
     WHERE i.issuedOn = ? AND i.billingRunId IS NOT NULL AND r.paidFen = 0 AND r.creditedFen = 0 AND l.amountFen > 10000 ORDER BY i.number, l.position LIMIT 1`,
    [issuedOn],
  );
  if (!line) return;
  const { invoiceId, id: invoiceLineId, amountFen } = line;
  if (!voids) {
    const lines = [{ invoiceLineId, amountFen: Math.ceil(amountFen / 4) }];
    await stage.does(at, 'finance', 'issueCreditNote', (unit) =>
      issueCreditNote(unit, { invoiceId, lines, reason: '上门晚到，协商减收' }),
    );
    return;
  }
  await stage.does(at, 'finance', 'voidInvoice', (unit) =>
    voidInvoice(unit, { invoiceId, reason: '客户名称开错，作废重开' }),
  );
  const draft = await stage.row<{ id: string; version: number }>(
    "SELECT id, version FROM invoices WHERE status = 'DRAFT' ORDER BY id DESC LIMIT 1",
  );
  if (!draft) throw new Error('A voided invoice is drafted anew');
  await stage.does(at, 'finance', 'issueInvoice', (unit) =>
    issueInvoice(unit, { invoiceId: draft.id, expectedVersion: draft.version }),
  );
}

/** A few drafts that finance has prepared and not issued yet. */
export function openDrafts({ today }: Era): Deed {
  const at = instantOf(addDays(today, -1), '08:45');
  return { at, perform: (stage) => prepareDrafts(stage, at, addDays(today, -1)) };
}

async function prepareDrafts(stage: Stage, at: Date, dueBy: CivilDate): Promise<void> {
  const charges = await stage.transaction.rows<{ id: string; customerId: string }>(
    `SELECT c.id, c.customerId FROM charges c JOIN customers u ON u.id = c.customerId
     WHERE c.status = 'UNBILLED' AND c.dueOn <= ? AND c.amountFen > 0 AND u.shortCode LIKE '%-%' ORDER BY c.id`,
    [dueBy],
  );
  const customers = [...new Set(charges.map(({ customerId }) => customerId))].slice(0, 3);
  for (const customerId of customers) {
    const chargeIds = charges.filter((charge) => charge.customerId === customerId).map(({ id }) => id);
    await stage.does(at, 'finance', 'draftInvoice', (unit) => draftInvoice(unit, { customerId, chargeIds }));
  }
}
