import { randomUUID } from 'node:crypto';
import { done, draftOf, type Refused, type Table } from './rate-table-actions.js';
import type { Client, TestServer } from './test-server.js';

/** The mutations of the trade, each with the field of its payload. */
const PAYLOADS = {
  addUser: 'user',
  changeUserRoles: 'user',
  deactivateUser: 'user',
  reactivateUser: 'user',
  resetPassword: 'user',
  changePassword: 'user',
  authoriseCustomerAccount: 'user',
  withdrawCustomerAccount: 'user',
  registerLicence: 'licence',
  addCustomer: 'customer',
  addSite: 'site',
  addLicence: 'licence',
  createQuote: 'quote',
  acceptQuote: 'contract',
  recordVisit: 'serviceOrder',
  recordDataRepair: 'serviceOrder',
  cancelVisit: 'serviceOrder',
  correctCause: 'serviceOrder',
  openIncident: 'incident',
  recordResponse: 'incident',
  recordArrival: 'incident',
  recordResolution: 'incident',
  holdIncident: 'incident',
  releaseHold: 'incident',
  changeIncidentLevel: 'incident',
  correctIncidentCause: 'incident',
  closeIncident: 'incident',
  reopenIncident: 'incident',
  recordContact: 'contact',
  assignRepresentative: 'assignment',
  addRelease: 'release',
  draftInvoice: 'invoice',
  issueInvoice: 'invoice',
  discardInvoiceDraft: 'discardedId',
  recordPayment: 'payment',
  importBankStatement: 'bankImport',
  reversePayment: 'payment',
  refundPayment: 'payment',
  setPaymentTerm: 'days',
  issueCreditNote: 'creditNote',
  voidInvoice: 'creditNote',
  recordTaxInvoice: 'taxInvoice',
  startBillingRun: 'billingRun',
  resumeBillingRun: 'billingRun',
  issueBillingRun: 'billingRun',
  lockMonth: 'monthLock',
  changeSettings: 'settings',
  saveView: 'savedView',
  changeSavedView: 'savedView',
  discardSavedView: 'discardedId',
} as const;
type Operation = keyof typeof PAYLOADS;

const SCALARS = new Set<string>(['discardedId', 'days']);

/** What is done again with the same result, or refused the second time: it takes no key. */
const KEYLESS =
  /^((change|discard)SavedView|addUser|changeUserRoles|(de|re)activateUser|resetPassword|changePassword|\w+CustomerAccount|registerLicence)$/;

/** Inputs that are not called by their mutation. */
const INPUTS: Partial<Record<Operation, string>> = {
  recordResponse: 'RecordMilestoneInput',
  recordArrival: 'RecordMilestoneInput',
  recordResolution: 'RecordMilestoneInput',
};

/** What a mutation answered. */
export interface Outcome<T> {
  result: T | null;
  userErrors: Refused[];
}

/** Does one thing under a key of its own, unless the input brings one, and asks for `fields` of the result. */
export async function act<T = { id: string }>(
  client: Client,
  operation: Operation,
  input: object,
  fields = 'id',
): Promise<Outcome<T>> {
  const payload = PAYLOADS[operation];
  const type = INPUTS[operation] ?? `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const asked = SCALARS.has(payload) ? payload : `${payload} { ${fields} }`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${asked} userErrors { code message field clause cell } } }`;
  const key = KEYLESS.test(operation) ? {} : { idempotencyKey: randomUUID() };
  const variables = { input: { ...key, ...input } };
  const data = await client.query<Record<string, Record<string, unknown>>>(document, variables);
  const answer = data[operation] ?? {};
  return { result: answer[payload] as T | null, userErrors: answer['userErrors'] as Refused[] };
}

/** As `act`, where it must succeed. */
export async function must<T = { id: string }>(
  client: Client,
  operation: Operation,
  input: object,
  fields = 'id',
): Promise<T> {
  const { result, userErrors } = await act<T>(client, operation, input, fields);
  if (result === null) throw new Error(JSON.stringify(userErrors));
  return result;
}

/** Codes of refusals with their fields. */
export const refusals = ({ userErrors }: { userErrors: Refused[] }): (string | null)[][] =>
  userErrors.map(({ code, field }) => [code, field]);

let customers = 0;

/** A customer with a site, in Shenzhen unless said otherwise. */
export async function newCustomer(
  sales: Client,
  place = { city: '深圳市', district: '福田区' },
): Promise<{ id: string; siteId: string }> {
  customers += 1;
  const customer = await must(sales, 'addCustomer', {
    name: `测试客户 ${customers}`,
    shortCode: `C${customers}`,
  });
  const site = await must(sales, 'addSite', {
    customerId: customer.id,
    name: '总部',
    address: '一路 1 号',
    ...place,
  });
  return { id: customer.id, siteId: site.id };
}

/** A licence of a customer: 财务通, network edition, delivered long ago, unless said otherwise. */
export async function newLicence(
  sales: Client,
  customer: { id: string; siteId: string },
  more: object = {},
): Promise<string> {
  const licence = {
    product: 'FINANCE',
    edition: 'NETWORK',
    serial: randomUUID(),
    deliveredOn: '2020-01-15',
    ...more,
  };
  return (await must(sales, 'addLicence', { customerId: customer.id, siteId: customer.siteId, ...licence }))
    .id;
}

/** Annual fees of 财务通 and its like, in fen: FULL, ON_SITE_SUPPORT, DATA_REPAIR; network edition, standalone edition. */
export const FEES: Record<string, unknown> = {
  '/annualPlans/0/fees/0/feeFen/NETWORK': 360_000,
  '/annualPlans/0/fees/0/feeFen/STANDALONE': 200_000,
  '/annualPlans/1/fees/0/feeFen/NETWORK': 240_000,
  '/annualPlans/2/fees/0/feeFen/NETWORK': 150_001,
};

/** Publishes a table of a year with the annual fees and some other cells, in force from a day that is not past. */
export async function publishTable(
  admin: Client,
  year: number,
  effectiveFrom: string,
  cells: Record<string, unknown> = FEES,
): Promise<Table> {
  const draft = await draftOf(admin, year, cells);
  return done(admin, 'publishRateTable', {
    rateTableId: draft.id,
    expectedVersion: draft.version,
    effectiveFrom,
  });
}

/** A quote that has been accepted. */
export interface Agreed {
  id: string;
  charges: { id: string; dueOn: string; amountFen: number }[];
}

/** Quotes plans and accepts the quote. */
export async function agree(
  sales: Client,
  customerId: string,
  lines: object[],
  more: object = {},
): Promise<Agreed> {
  const quote = await must<{ id: string; version: number }>(
    sales,
    'createQuote',
    { customerId, lines, ...more },
    'id version',
  );
  return must<Agreed>(
    sales,
    'acceptQuote',
    { quoteId: quote.id, expectedVersion: quote.version },
    'id charges { id dueOn amountFen }',
  );
}

/** How many rows some tables have: what a refusal must not change. */
export async function rowsIn({ database }: TestServer, ...tables: string[]): Promise<number[]> {
  const counts = tables.map((table) =>
    database.reader.rows<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`),
  );
  return (await Promise.all(counts)).map(([row]) => row?.total ?? 0);
}
