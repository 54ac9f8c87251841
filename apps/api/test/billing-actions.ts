import { agree, must, newCustomer, newLicence } from './trade-actions.js';
import type { Client, TestServer } from './test-server.js';

/** An invoice as tests of billing ask for it. */
export interface ShownInvoice {
  id: string;
  number: string | null;
  status: string;
  version: number;
  totalFen: number;
  dueOn: string | null;
  paidFen: number;
  creditedFen: number;
  openFen: number;
  paymentState: string | null;
  customer: { id: string };
  lines: {
    id: string;
    kind: string;
    amountFen: number;
    netFen: number | null;
    taxFen: number | null;
    charge: { id: string; status: string };
  }[];
  reissueOf: { id: string; number: string }[];
}

export const INVOICE = `id number status version totalFen dueOn paidFen creditedFen openFen paymentState customer { id }
  lines { id kind amountFen netFen taxFen charge { id status } } reissueOf { id number }`;

/** Reads an invoice. */
export async function invoiceOf(client: Client, id: string): Promise<ShownInvoice> {
  const document = `query ($id: ID!) { invoice(id: $id) { ${INVOICE} } }`;
  const { invoice } = await client.query<{ invoice: ShownInvoice | null }>(document, { id });
  if (!invoice) throw new Error(`There is no invoice ${id}`);
  return invoice;
}

/** A draft of annual fees of a customer, one for each plan; `more` is said of each line. */
export async function draftInvoice(
  server: TestServer,
  plans: string[] = ['DATA_REPAIR'],
  more: object = {},
): Promise<ShownInvoice> {
  const [sales, finance] = await Promise.all([server.as('sales'), server.as('finance')]);
  const customer = await newCustomer(sales);
  const licenceId = await newLicence(sales, customer);
  const { charges } = await agree(
    sales,
    customer.id,
    plans.map((plan) => ({ licenceId, plan, years: 1, ...more })),
  );
  return must<ShownInvoice>(
    finance,
    'draftInvoice',
    { customerId: customer.id, chargeIds: charges.map(({ id }) => id) },
    INVOICE,
  );
}

/** An issued invoice of annual fees of a customer, one for each plan. */
export async function issuedInvoice(server: TestServer, plans?: string[]): Promise<ShownInvoice> {
  const { id, version } = await draftInvoice(server, plans);
  return must<ShownInvoice>(
    await server.as('finance'),
    'issueInvoice',
    { invoiceId: id, expectedVersion: version },
    INVOICE,
  );
}

/** A payment by bank transfer on a day. */
export const payment = (
  invoiceId: string,
  amountFen: number,
  receivedOn: string,
  more: object = {},
): object => ({
  invoiceId,
  amountFen,
  receivedOn,
  method: 'BANK_TRANSFER',
  ...more,
});
