import { toFloor } from '../measure/client.js';
import { compareRequests } from '../measure/compare-requests.js';
import type { Bench, Outcome, Scenario } from '../scenario.js';
import { requireSameAnswer } from './same-answer.js';

const QUERY = `query ($filter: InvoiceFilter) { invoices(first: 50, filter: $filter) {
  nodes { id number status issuedOn createdAt totalFen netFen taxFen dueOn openFen customer { id name shortCode }
    lines { id position kind quantity unitFen amountFen taxFen clause product region } }
  pageInfo { hasNextPage endCursor } } }`;

async function list(bench: Bench, filter: { status?: string }): Promise<Outcome> {
  const floor = toFloor('/invoices', filter);
  const product = await bench.ask('finance', QUERY, { filter });
  await requireSameAnswer(bench, { floor, product });
  const goals = { rate: 0.65, p99: 2.5, cpu: 2.2 };
  return compareRequests(bench, { floor: () => floor, product: () => product, goals });
}

export const invoiceList: Scenario = {
  name: 'list',
  title: '50 invoices with customer, balance and lines',
  sameWork: true,
  run: (bench) => list(bench, {}),
};

export const filteredList: Scenario = {
  name: 'list-filtered',
  title: 'the same, issued ones alone',
  sameWork: true,
  run: (bench) => list(bench, { status: 'ISSUED' }),
};
