import { INVOICE, payment, type ShownInvoice } from './billing-actions.js';
import { traded } from './sales-actions.js';
import { type Client, startTestServer, type TestServer } from './test-server.js';
import { agree, FEES, must, newCustomer, newLicence, type Outcome, publishTable } from './trade-actions.js';

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

/** What was agreed with a customer of its own. */
export interface Agreed {
  customerId: string;
  licenceId: string;
  contractId: string;
  charges: string[];
}

/** A contract of one licence. */
export async function agreed({ sales }: World, line: object = {}, licence: object = {}): Promise<Agreed> {
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

/** Drafts an invoice. */
export const draft = ({ finance }: World, customerId: string, chargeIds: string[]): Promise<ShownInvoice> =>
  must<ShownInvoice>(finance, 'draftInvoice', { customerId, chargeIds }, INVOICE);

/** Issues an invoice of what was agreed. */
export async function issued(world: World, { customerId, charges }: Agreed): Promise<ShownInvoice> {
  const { id } = await draft(world, customerId, charges);
  return must<ShownInvoice>(world.finance, 'issueInvoice', { invoiceId: id, expectedVersion: 1 }, INVOICE);
}

/** A contract of last year, cancelled while its fee is paid: a credit is open, or given and too much is paid. */
export async function cancelled(world: World) {
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

/** A licence that was sold and is not yet delivered. */
export async function sold({ sales }: World) {
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

/** What is refused in a locked month. */
export const MONTH = 'MONTH_LOCKED';
