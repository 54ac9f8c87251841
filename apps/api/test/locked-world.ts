import { INVOICE, payment, type ShownInvoice } from './billing-actions.js';
import { trade, traded } from './sales-actions.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import {
  act,
  agree,
  FEES,
  must,
  newCustomer,
  newLicence,
  type Outcome,
  publishTable,
} from './trade-actions.js';

/** A day of the month that is locked in one world and open in the other. */
export const LOCKED_DAY = '2026-02-15';

/** The desks of a server, which sign in anew when the clock is set. */
export interface World {
  server: TestServer;
  sales: Client;
  service: Client;
  finance: Client;
}

/** A server on 1 February with fees, where each move is prepared. */
export async function newWorld(): Promise<World> {
  const server = await startTestServer({ now: '2026-02-01T02:00:00.000Z' });
  await publishTable(await server.as('admin'), 2026, '2026-02-01', { ...FEES, '/taxPercent': '6' });
  const [sales, service, finance] = [
    await server.as('sales'),
    await server.as('service'),
    await server.as('finance'),
  ];
  return { server, sales, service, finance };
}

/** What is done once the month is over, and how it answers. */
type Done = () => Promise<Outcome<{ id: string }>>;

/** One thing that moves money or allowance: prepared before the month is locked, done afterwards on a day of it. */
export interface Move {
  operation: string;
  refused: [code: string, field: string];
  /** Its entry is dated by the clock, which is set back into the month. */
  byClock?: true;
  prepare: (world: World) => Promise<Done>;
}

interface Agreed {
  customerId: string;
  licenceId: string;
  contractId: string;
  charges: string[];
}

async function agreed({ sales }: World, line: object = {}, licence: object = {}): Promise<Agreed> {
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer, licence);
  const contract = await agree(sales, customer.id, [{ licenceId, plan: 'FULL', years: 1, ...line }]);
  return {
    customerId: customer.id,
    licenceId,
    contractId: contract.id,
    charges: contract.charges.map(({ id }) => id),
  };
}

const draft = ({ finance }: World, customerId: string, chargeIds: string[]): Promise<ShownInvoice> =>
  must<ShownInvoice>(finance, 'draftInvoice', { customerId, chargeIds }, INVOICE);

async function issued(world: World, { customerId, charges }: Agreed): Promise<ShownInvoice> {
  const { id } = await draft(world, customerId, charges);
  return must<ShownInvoice>(world.finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 }, INVOICE);
}

/** A contract of last year, cancelled while its fee is paid: a credit is open, or given and too much is paid. */
async function cancelled(world: World) {
  const own = await agreed(world);
  const invoice = await issued(world, own);
  await must(world.finance, 'recordPayment', payment(invoice.id, invoice.totalFen, '2026-02-01'));
  const cancel = { contractId: own.contractId, from: '2026-02-01', reason: 'x' };
  const { charges } = await traded<{ charges: { id: string; kind: string }[] }>(
    world.sales,
    'cancelContract',
    cancel,
    'charges { id kind }',
  );
  return { invoice, creditId: charges.find(({ kind }) => kind === 'CANCELLATION_CREDIT')?.id ?? '' };
}

async function sold({ sales }: World) {
  const customer = await newCustomer(sales);
  const licences = [
    { product: 'FINANCE', edition: 'STANDALONE', siteId: customer.siteId, priceFen: 500_000 },
  ];
  const quote = await must(sales, 'createQuote', { customerId: customer.id, licences });
  const sale = await must<{ charges: { id: string }[]; items: { licence: { id: string } }[] }>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: 1 },
    'charges { id } items { licence { id } }',
  );
  const own = { customerId: customer.id, contractId: '', charges: sale.charges.map(({ id }) => id) };
  return { ...own, licenceId: sale.items[0]?.licence.id ?? '' };
}

const quoted = (own: Agreed, startsOn: string) => ({
  customerId: own.customerId,
  lines: [{ licenceId: own.licenceId, plan: 'DATA_REPAIR', years: 1, startsOn }],
  validUntil: '2026-12-31',
});

const MONTH = 'MONTH_LOCKED';

/** Every mutation that moves money or allowance. Those last in the list bill what the others have left open. */
export const MOVES: Move[] = [
  {
    operation: 'acceptQuote',
    refused: ['STARTS_IN_LOCKED_MONTH', 'input.quoteId'],
    prepare: async (world) => {
      const quote = await must(world.sales, 'createQuote', quoted(await agreed(world), LOCKED_DAY));
      return () => act(world.sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
    },
  },
  {
    operation: 'acceptQuote',
    refused: ['STARTS_IN_LOCKED_MONTH', 'input.quoteId'],
    prepare: async (world) => {
      // A renewal starts the day after the last term: 15 February.
      const { contractId } = await agreed(world, { startsOn: '2025-02-15' });
      const renewal = { contractId, validUntil: '2026-12-31' };
      const quote = await traded(world.sales, 'renewContract', renewal);
      return () => act(world.sales, 'acceptQuote', { quoteId: quote.id, expectedVersion: 1 });
    },
  },
  {
    operation: 'recordVisit',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      const visit = { licenceId, kind: 'ON_SITE_SUPPORT', servedOn: LOCKED_DAY };
      return () => act(world.service, 'recordVisit', visit);
    },
  },
  {
    operation: 'recordDataRepair',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      return () => act(world.service, 'recordDataRepair', { licenceId, servedOn: LOCKED_DAY });
    },
  },
  {
    operation: 'completeVisit',
    refused: [MONTH, 'input.servedOn'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world);
      const plan = { licenceId, kind: 'ON_SITE_SUPPORT', plannedOn: LOCKED_DAY };
      const { id } = await traded(world.service, 'planVisit', plan);
      const visit = { plannedVisitId: id, expectedVersion: 1, servedOn: LOCKED_DAY };
      return () => trade(world.service, 'completeVisit', visit);
    },
  },
  {
    operation: 'holdTraining',
    refused: [MONTH, 'input.heldOn'],
    prepare: async (world) => {
      const sale = await sold(world);
      const invoice = await issued(world, sale);
      await must(world.finance, 'recordPayment', payment(invoice.id, 500_000, '2026-02-01'));
      const { licenceId } = sale;
      const booking = { licenceId, mode: 'ON_SITE', plannedOn: LOCKED_DAY, days: 1, trainees: 3 };
      const { id } = await traded(world.service, 'bookTraining', booking);
      const held = { trainingSessionId: id, expectedVersion: 1, heldOn: LOCKED_DAY };
      return () => trade(world.service, 'holdTraining', held);
    },
  },
  {
    operation: 'deliverLicence',
    refused: ['DELIVERED_IN_LOCKED_MONTH', 'input.deliveredOn'],
    prepare: async (world) => {
      const { licenceId } = await sold(world);
      const delivery = { licenceId, serial: 'DELIVERED', deliveredOn: LOCKED_DAY };
      return () => trade(world.sales, 'deliverLicence', delivery);
    },
  },
  {
    operation: 'upgradeEdition',
    refused: [MONTH, 'input.on'],
    prepare: async (world) => {
      const { licenceId } = await agreed(world, {}, { edition: 'STANDALONE' });
      return () => trade(world.sales, 'upgradeEdition', { licenceId, on: LOCKED_DAY });
    },
  },
  {
    operation: 'cancelContract',
    refused: [MONTH, 'input.from'],
    prepare: async (world) => {
      const { contractId } = await agreed(world);
      return () => trade(world.sales, 'cancelContract', { contractId, from: LOCKED_DAY, reason: 'x' });
    },
  },
  {
    operation: 'recordPayment',
    refused: [MONTH, 'input.receivedOn'],
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      return () => act(world.finance, 'recordPayment', payment(id, 1, LOCKED_DAY));
    },
  },
  {
    operation: 'importBankStatement',
    refused: [MONTH, 'input.lines'],
    prepare: async (world) => {
      const { id, number } = await issued(world, await agreed(world));
      const rows = `交易日期,贷方发生额,借方发生额,对方户名,摘要,流水号\n${LOCKED_DAY},0.01,,甲公司,${number},L1\n`;
      const file = Buffer.from(rows).toString('base64');
      const lines = [{ row: 2, invoiceId: id }];
      return () => act(world.finance, 'importBankStatement', { file, fileName: 'bank.csv', lines });
    },
  },
  {
    operation: 'refundPayment',
    refused: [MONTH, 'input.refundedOn'],
    prepare: async (world) => {
      const { invoice, creditId } = await cancelled(world);
      await traded(world.finance, 'settleOpenCredit', { chargeId: creditId, reason: 'x' });
      const money = { amountFen: 1, method: 'CASH', refundedOn: LOCKED_DAY, reason: 'x' };
      return () => act(world.finance, 'refundPayment', { invoiceId: invoice.id, ...money });
    },
  },
  {
    operation: 'reversePayment',
    refused: [MONTH, 'input.paymentId'],
    byClock: true,
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      const paid = await must(world.finance, 'recordPayment', payment(id, 1, '2026-02-01'));
      return () => act(world.finance, 'reversePayment', { paymentId: paid.id, reason: 'x' });
    },
  },
  {
    operation: 'settleOpenCredit',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { creditId } = await cancelled(world);
      return () => trade(world.finance, 'settleOpenCredit', { chargeId: creditId, reason: 'x' });
    },
  },
  {
    operation: 'waiveCharge',
    refused: [MONTH, 'input.chargeId'],
    byClock: true,
    prepare: async (world) => {
      const { charges } = await agreed(world);
      return () => trade(world.finance, 'waiveCharge', { chargeId: charges[0], reason: 'x' });
    },
  },
  {
    operation: 'issueCreditNote',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { id, lines } = await issued(world, await agreed(world));
      const credit = { invoiceId: id, lines: [{ invoiceLineId: lines[0]?.id, amountFen: 1 }], reason: 'x' };
      return () => act(world.finance, 'issueCreditNote', credit);
    },
  },
  {
    operation: 'voidInvoice',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { id } = await issued(world, await agreed(world));
      return () => act(world.finance, 'voidInvoice', { invoiceId: id, reason: 'x' });
    },
  },
  {
    operation: 'issueInvoice',
    refused: [MONTH, 'input'],
    byClock: true,
    prepare: async (world) => {
      const { customerId, charges } = await agreed(world);
      const { id } = await draft(world, customerId, charges);
      return () => act(world.finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 });
    },
  },
  {
    operation: 'issueBillingRun',
    refused: [MONTH, 'input.billingRunId'],
    byClock: true,
    prepare: async (world) => {
      await agreed(world, { startsOn: '2024-01-10' });
      const { id } = await must(world.finance, 'startBillingRun', { dueBy: '2024-01-10' });
      for (let status = ''; status !== 'DRAFTED';) {
        const document = 'query ($id: ID!) { billingRun(id: $id) { status } }';
        ({ status } = (
          await world.finance.query<{ billingRun: { status: string } }>(document, { id })
        ).billingRun);
      }
      return () => act(world.finance, 'issueBillingRun', { billingRunId: id });
    },
  },
  {
    operation: 'startBillingRun',
    refused: [MONTH, 'input.dueBy'],
    byClock: true,
    prepare: async (world) => {
      await agreed(world, { startsOn: '2024-01-11' });
      return () => act(world.finance, 'startBillingRun', { dueBy: '2024-01-11' });
    },
  },
];
