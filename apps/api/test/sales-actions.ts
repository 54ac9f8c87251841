import { randomUUID } from 'node:crypto';
import type { Refused } from './rate-table-actions.js';
import type { Client } from './test-server.js';
import type { Outcome } from './trade-actions.js';

/** Fields of the payloads, where they are not the last word of the operation. */
const PAYLOADS: Record<string, string> = {
  reviseQuote: 'quote',
  markQuoteLost: 'quote',
  renewContract: 'quote',
  deliverLicence: 'licence',
  correctDeliveryDate: 'licence',
  upgradeEdition: 'licence',
  cancelContract: 'contract',
  planVisit: 'plannedVisit',
  cancelPlannedVisit: 'plannedVisit',
  completeVisit: 'serviceOrder',
  correctCause: 'serviceOrder',
  cancelVisit: 'serviceOrder',
  waiveCharge: 'charge',
  settleOpenCredit: 'charge',
  bookTraining: 'trainingSession',
  holdTraining: 'trainingSession',
  cancelTraining: 'trainingSession',
};
/** Those that take no key: nothing of money or allowance moves. */
const WITHOUT_KEY = new Set(['markQuoteLost', 'cancelPlannedVisit', 'cancelTraining']);

/** Does one thing of sales, under a key of its own unless the input brings one, and asks for `fields` of the result. */
export async function trade<T = { id: string }>(
  client: Client,
  operation: string,
  input: object,
  fields = 'id',
): Promise<Outcome<T>> {
  const payload = PAYLOADS[operation] ?? '';
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${payload} { ${fields} } userErrors { code message field clause cell } } }`;
  const key = WITHOUT_KEY.has(operation) ? {} : { idempotencyKey: randomUUID() };
  const data = await client.query<Record<string, Record<string, unknown>>>(document, {
    input: { ...key, ...input },
  });
  const answer = data[operation] ?? {};
  return { result: answer[payload] as T | null, userErrors: answer['userErrors'] as Refused[] };
}

/** As `trade`, where it must succeed. */
export async function traded<T = { id: string }>(
  client: Client,
  operation: string,
  input: object,
  fields = 'id',
): Promise<T> {
  const { result, userErrors } = await trade<T>(client, operation, input, fields);
  if (result === null) throw new Error(`${operation}: ${JSON.stringify(userErrors)}`);
  return result;
}
