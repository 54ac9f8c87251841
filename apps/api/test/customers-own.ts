import { type ShownInvoice, INVOICE, payment } from './billing-actions.js';
import { openIncident } from './incident-actions.js';
import type { Client, TestServer } from './test-server.js';
import { agree, must, newCustomer, newLicence } from './trade-actions.js';

/** Stands in every text that the desks keep for themselves: no customer may ever read it. */
export const INTERNAL = '内部备注';
const PASSWORD = 'customer has one';

/** A customer who has one of everything. */
export interface CustomersOwn {
  /** The customer's own account. */
  client: Client;
  login: string;
  serial: string;
  /** Keys by the name of the argument or input field that asks for one. */
  ids: Readonly<Record<string, string>> & {
    customerId: string;
    licenceId: string;
    invoiceId: string;
    draftId: string;
    contractId: string;
    incidentId: string;
    siteId: string;
    userId: string;
  };
}

/** Authorises an account of a customer’s and signs it in. */
export async function customerAccount(
  server: TestServer,
  customerId: string,
  login: string,
): Promise<{ client: Client; userId: string }> {
  const input = { customerId, login, name: '客户方联系人', password: PASSWORD };
  const { id } = await must(await server.as('sales'), 'authoriseCustomerAccount', input);
  return { client: await server.enter(login, PASSWORD), userId: id };
}

/** Makes a customer with an account, a licence, contract, issued invoice and draft, payment, credit note, incident, visit, contact, quote and representative. A table with annual fees must be in force. */
export async function customerWithAll(server: TestServer, login: string): Promise<CustomersOwn> {
  const sales = await server.as('sales');
  const { id: customerId, siteId } = await newCustomer(sales);
  const serial = `SN-${login}`;
  const licenceId = await newLicence(sales, { id: customerId, siteId }, { serial });
  const contract = await agree(sales, customerId, [
    { licenceId, plan: 'FULL', years: 1 },
    { licenceId, plan: 'DATA_REPAIR', years: 1 },
  ]);
  const common = { customerId, licenceId, siteId, contractId: contract.id };
  const quote = await must(sales, 'createQuote', {
    customerId,
    lines: [{ licenceId, plan: 'FULL', years: 2 }],
    discount: { amountFen: 100, reason: INTERNAL },
  });
  const served = await service(await server.as('service'), common);
  const billed = await bill(await server.as('finance'), customerId, contract.charges);
  const { client, userId } = await customerAccount(server, customerId, login);
  return { client, login, serial, ids: { ...common, ...served, ...billed, quoteId: quote.id, userId } };
}

async function service(
  desk: Client,
  { customerId, licenceId }: { customerId: string; licenceId: string },
): Promise<{ incidentId: string; contactId: string; serviceOrderId: string }> {
  const contact = await must(desk, 'recordContact', {
    customerId,
    channel: 'TELEPHONE',
    description: INTERNAL,
  });
  const incident = await openIncident(desk, licenceId);
  const seen = { incidentId: incident.id, expectedVersion: incident.version };
  await must(desk, 'changeIncidentLevel', { ...seen, level: 2, reason: INTERNAL });
  await must(desk, 'holdIncident', { incidentId: incident.id, reason: 'OTHER', note: INTERNAL });
  const order = await must(desk, 'recordVisit', {
    licenceId,
    kind: 'ON_SITE_SUPPORT',
    servedOn: '2026-03-02',
    description: INTERNAL,
  });
  const { viewer } = await desk.query<{ viewer: { id: string } }>('{ viewer { id } }');
  await must(desk, 'assignRepresentative', { customerId, userId: viewer.id });
  return { incidentId: incident.id, contactId: contact.id, serviceOrderId: order.id };
}

/** The first of the charges is invoiced, partly paid and partly credited; the others stand on a draft. */
async function bill(
  finance: Client,
  customerId: string,
  charges: readonly { id: string }[],
): Promise<{
  invoiceId: string;
  draftId: string;
  paymentId: string;
  creditNoteId: string;
  chargeId: string;
}> {
  const [first, ...others] = charges.map(({ id }) => id);
  const draft = (chargeIds: (string | undefined)[]) =>
    must<ShownInvoice>(finance, 'draftInvoice', { customerId, chargeIds }, INVOICE);
  const { id, version } = await draft([first]);
  const seen = { invoiceId: id, expectedVersion: version };
  const invoice = await must<ShownInvoice>(finance, 'issueInvoice', seen, INVOICE);
  const invoiceLineId = invoice.lines[0]?.id;
  const credit = { invoiceId: id, lines: [{ invoiceLineId, amountFen: 100 }], reason: INTERNAL };
  const creditNote = await must(finance, 'issueCreditNote', credit);
  const paid = payment(id, 50_000, '2026-03-02', { reference: INTERNAL });
  const { id: paymentId } = await must(finance, 'recordPayment', paid);
  const tax = {
    invoiceId: id,
    kind: 'ORDINARY',
    number: id.slice(-20).replaceAll(/\D/g, '7'),
    issuedOn: '2026-03-02',
  };
  await must(finance, 'recordTaxInvoice', tax);
  const { id: draftId } = await draft(others);
  return { invoiceId: id, draftId, paymentId, creditNoteId: creditNote.id, chargeId: first ?? '' };
}
